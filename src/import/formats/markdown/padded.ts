const chinese = "[\\p{Script=Han}“”‘’「」『』《》（）【】、，。！？：；…—]";
const words = new RegExp(`^[ \\u00a0]{0,2}(?=${chinese})[^]*${chinese}[ \\u00a0]{0,2}$`, "u");

/** True for Chinese with blanks around it, as a converter writes it between the marks of bold text; between others they multiply. */
export function isPadded(text: string): boolean {
  return words.test(text) && /\p{Script=Han}/u.test(text);
}

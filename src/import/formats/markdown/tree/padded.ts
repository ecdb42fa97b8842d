const chinese = "[\\p{Script=Han}“”‘’「」『』《》（）【】、，。！？：；…—]";
const words = new RegExp(`^[ \\u00a0]{0,2}(?=${chinese})[^]*${chinese}[ \\u00a0]{0,2}$`, "u");

/** True for Chinese with blanks around it, as a converter writes it between the marks of bold text; between others they multiply. */
export function isPadded(text: string): boolean {
  return words.test(text) && /\p{Script=Han}/u.test(text);
}

/** True for marks with blanks outside both, or nothing: what has blanks inside them too may be a sum or a list of the author's. */
export function isParted(text: string, start: number, end: number): boolean {
  return !/\S/.test(text.charAt(start - 1)) && !/\S/.test(text.charAt(end));
}

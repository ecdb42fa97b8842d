/** A credit with its label as an entry lists it: without the brackets, ornaments and separators of the line that it was cut from. */
export function toCreditLine(text: string): string {
  return text
    .replace(/\*+/g, "")
    .replace(/(?<=[:：])\s+/, "")
    .replace(/\s+/g, " ")
    .replace(/^[\s（(【[▏·•—-]+/u, "")
    .replace(/(?<![\s）)】\]。；;，,|｜丨∣│┃/／、·])[\s）)】\]。；;，,|｜丨∣│┃/／、·]{1,20}$/u, (end, at: number, line: string) =>
      /[（(【[][^（）()【】[\]]*$/u.test(line.slice(0, at)) ? end.trim().charAt(0) : "",
    );
}

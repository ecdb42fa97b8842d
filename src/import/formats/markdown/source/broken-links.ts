/** A link to a script whose words a converter broke over two paragraphs, which Markdown then reads as text. */
const broken = /\[([^[\]\n]{1,60}\n[ \t]*\n[^[\]\n]{1,80})\](\(javascript:[^()\n]{0,40}(?:\([^()\n]{0,20}\)[^()\n]{0,5})?\))/g;

/** The text with the marks of such links blanked, each character by a blank; they lead nowhere. */
export function blankBrokenLinks(text: string): string {
  return text.replace(broken, (_, words: string, address: string) => ` ${words} ${" ".repeat(address.length)}`);
}

/** Empty bold text that a converter left before what begins a block, which is none with asterisks before it. */
const before = /^\*{4}(?=(?:#{1,6}|[-+*]|\d{1,2}[.)])[ \t]|`{3}|~{3})/gm;
const fence = /^ {0,3}(?:`{3}|~{3})/gm;

/** The text with the empty bold text before headings, lists and fences made empty lines, each character a line end; program text as it is. */
export function partBlocks(text: string): string {
  if (!text.includes("****")) return text;
  return text.replace(before, (marks, at: number) => ((text.slice(0, at).match(fence)?.length ?? 0) % 2 === 1 ? marks : "\n\n\n\n"));
}

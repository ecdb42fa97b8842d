/** A block of a text that an editor keeps as a list of blocks: its element (`ul` and `ol` for one item of a list) and what is in it, as markup. */
export interface RichLine {
  tag: "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "blockquote" | "pre" | "ul" | "ol" | "bare";
  markup: string;
}

/** Blocks one behind the other, items of a list put together. */
export function linesToMarkup(lines: readonly RichLine[]): string {
  const out: string[] = [];
  for (const [at, { tag, markup }] of lines.entries()) {
    const isItem = tag === "ul" || tag === "ol";
    if (isItem && lines[at - 1]?.tag !== tag) out.push(`<${tag}>`);
    out.push(isItem ? `<li>${markup}</li>` : tag === "bare" ? markup : `<${tag}>${markup}</${tag}>`);
    if (isItem && lines[at + 1]?.tag !== tag) out.push(`</${tag}>`);
  }
  return out.join("");
}

/** The element of a heading of a level; one that no heading has is a plain one. */
export function headingTag(level: number): RichLine["tag"] {
  return level >= 1 && level <= 6 ? (`h${level}` as RichLine["tag"]) : "h2";
}

import type { Paragraph, Parent, PhrasingContent, Root, RootContent, Text } from "mdast";
import { cutText, writtenOf } from "./cut-text.ts";

/** A picture, a title, a day, another picture. */
const mostBlocks = 6;
const longestWords = 300;
const ending = /\]\((https?:\/\/[^\s()<>]{1,2000})\)\s*$/u;

/**
 * Makes links of the blocks of a card that a converter wrote as one link (`[`, picture, title and day between empty lines, `](address)`): Markdown
 * knows no link of several blocks, and shows its marks. Each of the blocks leads where the card does.
 */
export function linkCards(root: Root, source: string): void {
  const waiting: Parent[] = [root];
  for (let parent = waiting.pop(); parent !== undefined; parent = waiting.pop()) {
    const blocks = parent.children;
    for (let at = 0; at < blocks.length; at += 1) {
      const card = cardAt(blocks, at, source);
      if (card === undefined) continue;
      linkBlocks(card);
      at += card.blocks.length - 1;
    }
    waiting.push(...blocks.filter((block) => block.type === "blockquote"));
  }
}

interface Card {
  blocks: Paragraph[];
  /** The text that begins with the bracket, and the one that ends with the address. */
  first: Text;
  last: Text;
  /** Length of what the last text has before the address. */
  words: number;
  url: string;
}

function cardAt(blocks: readonly RootContent[], at: number, source: string): Card | undefined {
  const first = firstText(blocks[at]);
  if (first === undefined || !/^\[(?![^[\]]*\])/u.test(first.value) || writtenOf(first, source) !== first.value) return undefined;
  const parts: Paragraph[] = [];
  for (const block of blocks.slice(at, at + mostBlocks)) {
    if (block.type !== "paragraph" || (parts.length > 0 && firstText(block)?.value.startsWith("[") === true)) return undefined;
    parts.push(block);
    const last = block.children.at(-1);
    const [found, url] = last?.type === "text" ? (ending.exec(last.value) ?? []) : [];
    if (parts.length < 2 || last?.type !== "text" || found === undefined || url === undefined) continue;
    const isWritten = writtenOf(last, source) === last.value && !last.value.slice(0, -found.length).includes("[");
    const card = { blocks: parts, first, last, words: last.value.length - found.length, url };
    return isWritten && lengthOf(parts) <= longestWords + url.length && parts.every(holdsNoLink) ? card : undefined;
  }
  return undefined;
}

function firstText(block: RootContent | undefined): Text | undefined {
  const first = block?.type === "paragraph" ? block.children[0] : undefined;
  return first?.type === "text" ? first : undefined;
}

function lengthOf(blocks: readonly Paragraph[]): number {
  return blocks.flatMap(({ children }) => children).reduce((sum, child) => sum + ("value" in child ? child.value.length : 0), 0);
}

const holdsNoLink = ({ children }: Paragraph) => children.every(({ type }) => type !== "link" && type !== "linkReference");

function linkBlocks({ blocks, first, last, words, url }: Card): void {
  for (const block of blocks) {
    const children = block.children.flatMap((child): PhrasingContent[] => {
      if (child.type !== "text") return [child];
      const cut = cutText(child, child === first ? 1 : 0, child === last ? words : child.value.length);
      return cut.value.trim() === "" ? [] : [cut];
    });
    block.children = [{ type: "link", url, children, ...placeOf(block) }];
  }
}

const placeOf = ({ position }: Paragraph) => (position === undefined ? {} : { position });

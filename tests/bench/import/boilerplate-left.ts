import { allRules } from "../../../src/import/boilerplate/all-rules.ts";
import { bare } from "./page-truth.ts";

const shortest = 4;
/** What rules take whole, as their own examples say it; words that an author may write too are none. */
const examples = new Set(
  allRules
    .filter(({ certainty }) => certainty !== "word" && certainty !== "placed")
    .flatMap(({ phrases = [], takes = [] }) => [...phrases, ...takes])
    .map(toPlain)
    .filter((text) => text.length >= shortest),
);

/** Lines of a shown body that are boilerplate, or begin the body or end it with boilerplate; the rules' examples are the measure. */
export function boilerplateLeft(blocks: readonly string[]): string[] {
  const lines = blocks.flatMap((block) => block.split("\n")).filter((line) => toPlain(line) !== "");
  const standing = lines.filter((line) => examples.has(toPlain(line)));
  const [first, last] = [lines[0] ?? "", lines.at(-1) ?? ""];
  const glued = [...examples].some((text) => text.length > 7 && (toPlain(first).startsWith(text) || toPlain(last).endsWith(text)));
  return standing.length > 0 || !glued ? standing : [first === last ? first : `${first.slice(0, 40)} … ${last.slice(-40)}`];
}

function toPlain(text: string): string {
  return bare(text).replace(/[*_\\]/g, "");
}

import type { Metadata } from "../../../article.ts";
import { blankOut } from "../../../blank-out.ts";
import type { Mark } from "../../../mark-spans.ts";
import { isSiteName } from "../../../metadata/site-name.ts";
import { fieldsToMetadata } from "../../fields/fields-to-metadata.ts";

/** The rule that takes what a browser prints at the edges of every sheet. */
export const printEdge = "page/print-edge";

/** What a browser printed around each sheet: its places, what it says, and the text with blanks in its stead. */
export interface PrintEdges {
  text: string;
  marks: Mark[];
  metadata: Metadata;
}

const address = "https?:\\/\\/mp\\.weixin\\.qq\\.com\\/[^\\s<>]{1,2000}";
const day = "(?:20\\d\\d[/.-]\\d{1,2}[/.-]\\d{1,2}|\\d{1,2}[/.]\\d{1,2}[/.](?:20)?\\d\\d)";
const stamp = `${day}[,，]?[ \\t]{1,9}(?:[上下]午[ \\t]?)?\\d{1,2}:\\d\\d(?::\\d\\d)?(?:[ \\t\\u202f]?[AP]M)?`;
const number =
  "(?:(?:Page[ ])?(?<page>\\d{1,3})[ ]?(?:\\/|of)[ ]?(?<all>\\d{1,3})|第[ ]?(?<nth>\\d{1,3})[ ]?页[，,]?[ ]?共[ ]?(?<total>\\d{1,3})[ ]?页)";
/** What parts the two corners of an edge: the width of the sheet, or lines. */
const across = "(?:[ \\t]{1,300}|[ \\t]{0,300}(?:\\r?\\n[ \\t]{0,9}){1,4})";

/**
 * Chrome and Edge print the time and the title above a sheet, address and number below; Firefox title and address, number and time. A PDF read in
 * the order in which it was written has all that Chrome prints below the sheet's text.
 */
const browsers = [
  { foot: `${address}${across}${number}`, head: `${stamp}${across}(?<title>[^\\n\\f]{1,128})` },
  { foot: `${number}${across}${stamp}`, head: `(?<title>[^\\n\\f]{1,128}?)${across}${address}` },
  { foot: `${stamp}(?:[ \\t]{1,300}(?<title>[^\\n\\f]{1,128}))?[ \\t]*\\r?\\n[ \\t]{0,9}${address}${across}${number}`, head: undefined },
].map(({ foot, head }) => ({
  foot: new RegExp(`(?<=[\\n\\f])[ \\t]{0,300}${foot}[ \\t]*(?=[\\r\\n\\f]|$)`, "g"),
  head: head === undefined ? undefined : new RegExp(`\\s{0,40}${head}[ \\t]*(?=[\\r\\n\\f]|$)`, "y"),
}));

/**
 * Finds the edges of the sheets that an article was printed on, where the text is what a PDF holds of it. Each sheet must be there, numbered
 * in turn, the same title above each; undefined where that is not so.
 */
export function findPrintEdges(text: string): PrintEdges | undefined {
  if (!text.includes("://mp.weixin.qq.com/")) return undefined;
  for (const { foot, head } of browsers) {
    const feet = [...text.matchAll(foot)];
    if (!areInTurn(feet)) continue;
    const heads = head === undefined ? [] : headsOf(text, head, feet);
    const titled = head === undefined ? feet : heads;
    const title = titled[0]?.groups?.["title"]?.trim();
    if (titled.some((one) => one === null || one.groups?.["title"]?.trim() !== title)) continue;
    return toEdges(text, [...heads.filter((one) => one !== null), ...feet], title);
  }
  return undefined;
}

/** What stands above each sheet: at the text's start, and behind what stands below the sheet before. */
function headsOf(text: string, head: RegExp, feet: readonly RegExpMatchArray[]): (RegExpExecArray | null)[] {
  return [0, ...feet.slice(0, -1).map(endOf)].map((at) => {
    head.lastIndex = at;
    return head.exec(text);
  });
}

function areInTurn(feet: readonly RegExpMatchArray[]): boolean {
  const isNumbered = ({ groups = {} }: RegExpMatchArray, at: number) =>
    Number(groups["page"] ?? groups["nth"]) === at + 1 && Number(groups["all"] ?? groups["total"]) === feet.length;
  return feet.length > 0 && feet.every(isNumbered);
}

function endOf({ index = 0, 0: whole }: RegExpMatchArray): number {
  return index + whole.length;
}

function toEdges(text: string, edges: readonly RegExpMatchArray[], title: string | undefined): PrintEdges {
  const url = new RegExp(address).exec(edges.map(([edge]) => edge).join("\n"))?.[0];
  const fields = [
    ...(title === undefined || isSiteName(title) || title === "微信公众号" ? [] : [{ field: "title", text: title }]),
    ...(url === undefined ? [] : [{ field: "url", text: url }]),
  ];
  const marks = edges.map((edge): Mark => {
    const [whole] = edge;
    const start = (edge.index ?? 0) + whole.length - whole.trimStart().length;
    const end = start + whole.trim().length;
    return { start, end, role: "boilerplate", rule: printEdge };
  });
  return { text: blankOut(text, marks), marks, metadata: fieldsToMetadata(fields).metadata };
}

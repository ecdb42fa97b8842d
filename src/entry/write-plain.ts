import type { Image, Link, PhrasingContent } from "mdast";

/**
 * Nothing to escape: no mark, nothing that begins a block at the start of a line, no white space but single blanks within, no `!`
 * before what follows.
 */
const harmless = /^(?![ #+\-=>~:().!]|\d+[.)])(?:[0-9A-Za-z\u0080-\uffff,;?/"'%$@(){}^+\-=>~:.!]| (?! ))*(?<![ !])$/;
/** Inside asterisks these let them open and close, whatever stands outside. */
const firm = String.raw`[\p{Script=Han}\p{Nd}A-Za-z\u3001-\u3003\u3008-\u3011\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f]`;
const firmEdges = new RegExp(`^${firm}(?:.*${firm})?$`, "u");
const plainAlt = /^[0-9A-Za-z\u0080-\uffff]*$/;
const plainAddress = /^[0-9A-Za-z:/?=.,%;+@#_~&-]+$/;
const reference = /&(?=[#A-Za-z])/g;

/** True for text that Markdown says as it stands, wherever it stands. */
export function isHarmless(text: string): boolean {
  return harmless.test(text);
}

/** A picture whose description and address need no escapes; undefined for others. */
export function writePlainImage({ alt, title, url }: Image): string | undefined {
  const isPlain = !title && plainAlt.test(alt ?? "") && plainAddress.test(url);
  return isPlain ? `![${alt ?? ""}](${url.replace(reference, "\\&")})` : undefined;
}

function writePlainLink({ children, title, url }: Link): string | undefined {
  const [only, ...others] = children;
  const isPlain = !title && only?.type === "text" && others.length === 0 && isHarmless(only.value) && plainAddress.test(url);
  return isPlain ? `[${only.value}](${url.replace(reference, "\\&")})` : undefined;
}

/** A paragraph of harmless text, pictures, links, breaks and bold words that do not touch; undefined where anything may need an escape. */
export function writePlainParagraph(children: readonly PhrasingContent[]): string | undefined {
  let written = "";
  for (const [index, node] of children.entries()) {
    const part = writePart(node, children[index - 1], children[index + 1]);
    if (part === undefined) return undefined;
    written += part;
  }
  return written;
}

function writePart(node: PhrasingContent, before: PhrasingContent | undefined, after: PhrasingContent | undefined): string | undefined {
  if (node.type === "text") return isHarmless(node.value) && before?.type !== "text" ? node.value : undefined;
  if (node.type === "image") return writePlainImage(node);
  if (node.type === "link") return before?.type === "text" ? undefined : writePlainLink(node);
  if (node.type === "break") return isWithin(before, after) ? "\\\n" : undefined;
  if (node.type !== "strong" || before?.type === "strong" || after?.type === "strong") return undefined;
  const [only, ...others] = node.children;
  const isPlain = only?.type === "text" && others.length === 0 && isHarmless(only.value) && firmEdges.test(only.value);
  return isPlain ? `**${only.value}**` : undefined;
}

/** A break between what shows something. */
function isWithin(before: PhrasingContent | undefined, after: PhrasingContent | undefined): boolean {
  return before !== undefined && after !== undefined && before.type !== "break" && after.type !== "break";
}

import { readXml, xmlAttribute } from "./read-xml.ts";

/** A paragraph of a Word document; `depth` where its style makes a title (1) or a heading of it. */
export interface WordParagraph {
  text: string;
  depth?: number;
}

/** What a style is named, in any language's Word: 标题 alone is the document's title, and Word itself names headings in English. */
const title = /^(?:title|标题)$/i;
const heading = /^(?:heading|标题) ?([1-9])$/i;
const deepest = 6;

interface Styles {
  titles: ReadonlySet<string>;
  headings: ReadonlyMap<string, number>;
}

/** The styles of titles and headings by the names that a document's list of styles gives them, or that their own ids are. */
function readStyles(xml: string): Styles {
  const titles = new Set(["Title"]);
  const headings = new Map(Array.from({ length: deepest }, (_, at): [string, number] => [`Heading${at + 1}`, at + 1]));
  let id = "";
  for (const { kind, value, attributes } of readXml(xml)) {
    if (kind === "close" || kind === "text") continue;
    if (value === "w:style") id = xmlAttribute(attributes, "w:styleId") ?? "";
    if (value !== "w:name" || id === "") continue;
    const name = xmlAttribute(attributes, "w:val") ?? "";
    const depth = heading.exec(name)?.[1];
    if (title.test(name)) titles.add(id);
    if (depth !== undefined) headings.set(id, Math.min(Number(depth), deepest));
  }
  return { titles, headings };
}

/** The paragraphs of a Word document that show something; below a title its headings begin at depth 2. */
export function documentToParagraphs(xml: string, stylesXml: string): WordParagraph[] {
  const { titles, headings } = readStyles(stylesXml);
  const paragraphs: { parts: string[]; style: string }[] = [];
  let inText = false;
  for (const token of readXml(xml)) {
    const last = paragraphs.at(-1);
    if (token.value === "w:p" && token.kind === "open") paragraphs.push({ parts: [], style: "" });
    else if (token.value === "w:pStyle" && last !== undefined) last.style = xmlAttribute(token.attributes, "w:val") ?? last.style;
    else if (token.value === "w:t" && token.kind !== "text") inText = token.kind === "open";
    else if (token.value === "w:tab" && token.kind === "empty") last?.parts.push("\t");
    else if (token.value === "w:br" && token.kind === "empty") last?.parts.push("\n");
    else if (token.kind === "text" && inText) last?.parts.push(token.value);
  }
  const shown = paragraphs.map(({ parts, style }) => ({ text: parts.join(""), style })).filter(({ text }) => text.trim() !== "");
  const below = shown.some(({ style }) => titles.has(style)) && shown.some(({ style }) => headings.get(style) === 1) ? 1 : 0;
  return shown.map(({ text, style }) => {
    const depth = titles.has(style) ? 1 : Math.min((headings.get(style) ?? 0) + below, deepest);
    return titles.has(style) || headings.has(style) ? { text, depth } : { text };
  });
}

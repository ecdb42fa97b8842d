import { markupHoldsContent } from "../saved-page/content/markup-holds-content.ts";
import { textOf, type Element } from "../saved-page/markup/nodes.ts";
import { documentToPage, type Page } from "../saved-page/markup/page.ts";
import { isFault, parsePage } from "../saved-page/markup/parse-page.ts";

/** A browser's view of a page's source: what only it has, and where in it the source stands. */
interface View {
  mark: RegExp;
  parts: (page: Page) => readonly Element[];
}

const pre = ({ tags }: Page): readonly Element[] => tags.get("pre") ?? [];

const views: readonly View[] = [
  // Chrome, Edge: a table, each line in a cell.
  {
    mark: /<td class="line-number" value="1"><\/td><td class="line-content">/,
    parts: ({ classes }) => (classes.get("line-content") ?? []).filter(({ tagName }) => tagName === "td"),
  },
  // Firefox.
  { mark: /<body [^<>]{0,200}\bid="viewsource"/, parts: pre },
  // A source that was shown, or kept, as plain text.
  {
    mark: /^\s*(?:<!doctype[^<>]{0,200}>\s*)?<html[^]{0,2000}<body[^<>]{0,300}>\s*<pre[^<>]{0,300}>\s*&lt;(?:!doctype\s|html\b)[^<]*<\/pre>/i,
    parts: pre,
  },
];
const page = /^\s*<(?:!doctype\s|html\b|!--|\?xml\b)/i;

/** The source that a page shows instead of being it, as it was saved from a browser's view of it, or kept as text; undefined for any other page. */
export function viewedSource(html: string): string | undefined {
  return sourceInView(html) ?? sourceKept(html);
}

function sourceInView(html: string): string | undefined {
  const view = html.includes("&lt;") ? views.find(({ mark }) => mark.test(html)) : undefined;
  const document = view && parsePage(html);
  if (view === undefined || document === undefined || isFault(document)) return undefined;
  const source = view.parts(documentToPage(document, html)).map(textOf).join("\n");
  return page.test(source) ? source : undefined;
}

const escapedTag = /&lt;[!a-z]/i;
const raw = /<(?:textarea|xmp)\b[^<>]{0,300}>\s*</i;
const holders = ["textarea", "xmp", "pre", "code", "body"];
/** A viewer's own words: a page that says more, or a sentence, shows markup to speak of it. */
const mostWords = 200;

/** WeChat's page, or its article's node, that is all that a page of another program holds, as text: in an editor's field, in a listing. */
function sourceKept(html: string): string | undefined {
  const mayHold = raw.test(html) || (escapedTag.test(html) && !markupHoldsContent(html));
  if (!mayHold || !/js_content|rich_media_content/.test(html) || !/^\s*<(?:!doctype|html|head|body|textarea)\b/i.test(html))
    return undefined;
  const document = parsePage(html);
  if (isFault(document)) return undefined;
  const { tags, ids, classes } = documentToPage(document, html);
  if (ids.has("js_content") || classes.has("rich_media_content")) return undefined;
  const texts = holders
    .flatMap((tag) => (tags.get(tag) ?? []).map(textOf))
    .filter((text) => /^\s*</.test(text) && markupHoldsContent(text));
  const source = texts[0];
  if (source === undefined) return undefined;
  const around = (tags.get("body") ?? []).map(textOf).join("").split(source, 2).join(" ").replace(/\s+/g, "");
  return around.length <= mostWords && !/[。！？]/.test(around) ? source : undefined;
}

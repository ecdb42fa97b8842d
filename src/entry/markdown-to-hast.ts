import type { ElementContent, Root } from "hast";
import type { Nodes, Root as Mdast, RootContent } from "mdast";
import rehypeRaw from "rehype-raw";
import rehypeSanitize from "rehype-sanitize";
import remarkRehype, { type Options } from "remark-rehype";
import { unified } from "unified";
import { eachElement } from "./each-element.ts";
import { markdownToMdast } from "./markdown.ts";
import { entryBounds, excessToWords, findExcess } from "./markdown-cost.ts";
import { definition } from "./markdown-lines.ts";
import { readPlainRaw } from "./plain-raw.ts";
import { isSafePictureAddress, safeMarkup } from "./safe-markup.ts";

type Handlers = NonNullable<Options["handlers"]>;
type State = Parameters<NonNullable<Handlers["root"]>>[0];

const shelved = "shelved";

const convert = unified()
  .use(remarkRehype, { allowDangerousHtml: true, handlers: { [shelved]: unshelve } as Handlers })
  .freeze();
const readRaw = unified().use(rehypeRaw).freeze();
const sanitise = unified().use(rehypeSanitize, safeMarkup).freeze();

/** Below this length nothing takes long. */
const short = 8000;

/** The page markup of an entry's Markdown: nothing in it is outside the safe-markup schema. Throws a RangeError for what takes too long to parse. */
export function markdownToHast(markdown: string): Root {
  const excess = markdown.length < short ? undefined : findExcess(markdown, entryBounds);
  if (excess !== undefined) throw new RangeError(excessToWords(excess));
  const mdast = markdownToMdast(markdown);
  const hast = convert.runSync(markdown.includes(definition) ? mdast : shelve(mdast));
  const safe = sanitise.runSync(markdown.includes("<") && hasRawHtml(mdast) ? (readPlainRaw(hast) ?? readRaw.runSync(hast)) : hast);
  dropUnsafePictures(safe);
  return safe;
}

/** A tree whose blocks the converter comes to only when it converts them: it would look at every node for definitions before. */
function shelve(root: Mdast): Mdast {
  const shelf = { type: shelved, blocks: root.children };
  return { type: "root", children: [shelf as unknown as RootContent] };
}

function unshelve(state: State, { blocks }: { blocks: RootContent[] }): ElementContent[] {
  return state.all({ type: "root", children: blocks });
}

function hasRawHtml(node: Nodes): boolean {
  return node.type === "html" || ("children" in node && node.children.some(hasRawHtml));
}

function dropUnsafePictures(root: Root): void {
  eachElement(root, (element) => {
    if (element.tagName !== "img" || isSafePictureAddress(element.properties.src?.toString() ?? "")) return;
    delete element.properties.src;
  });
}

import { unwrapAddress } from "../../../metadata/archived-address.ts";
import { attribute, type Element } from "../markup/nodes.ts";
import type { Look, Marks } from "./leaf.ts";
import { raisedMarks } from "./raised.ts";

/** What a block inherits from the elements around it. */
export interface Style {
  marks: Marks;
  look: Look;
  /** Line ends within a text are seen. */
  lines?: boolean;
}

/** The style outside everything. */
export const plainStyle: Style = { marks: {}, look: {} };

const tagMarks: ReadonlyMap<string, Marks> = new Map(
  Object.entries<Marks>({
    strong: { strong: true },
    b: { strong: true },
    em: { emphasis: true },
    i: { emphasis: true },
    cite: { emphasis: true },
    u: { underline: true },
    ins: { underline: true },
    del: { deleted: true },
    s: { deleted: true },
    strike: { deleted: true },
    sup: { superscript: true },
    sub: { subscript: true },
    code: { code: true },
    tt: { code: true },
    kbd: { code: true },
    samp: { code: true },
  }),
);

/** Style inside an element: its tag, its `href`, and what its `style` says of weight, slant, size, place and boxes. */
export function enterStyle(outer: Style, element: Element, base: string | undefined): Style {
  const declared = attribute(element, "style");
  const tag = tagMarks.get(element.tagName) ?? raisedMarks(element);
  const link = element.tagName === "a" ? safeLink(attribute(element, "href") ?? "", base) : undefined;
  if (declared === undefined && tag === undefined && link === undefined && element.tagName !== "pre") return outer;
  const marks: Marks = { ...outer.marks, ...tag };
  if (link !== undefined) marks.link = link;
  const look: Look = { ...outer.look };
  if (declared !== undefined) {
    applyDeclarations(declared, marks, look);
    if (strikesOut(declared)) marks.deleted = true;
  }
  return { marks, look, lines: showsLines(declared ?? "") ?? (element.tagName === "pre" || outer.lines === true) };
}

const whiteSpace = /(?:^|;)\s*white-space\s*:\s*([a-z-]{1,20})/gi;

/** What a style says of line ends, if anything. */
export function showsLines(style: string): boolean | undefined {
  const value = [...style.matchAll(whiteSpace)].at(-1)?.[1]?.toLowerCase();
  if (value === undefined || value === "inherit") return undefined;
  return value.startsWith("pre") || value === "break-spaces";
}

const declaration =
  /(?:^|;)\s*(font-weight|font-style|font-size|text-align|background-color|background|border[a-z-]{0,20}|background-image)\s*:([^;]{0,200})/gi;

function applyDeclarations(style: string, marks: Marks, look: Look): void {
  for (const [, name = "", raw = ""] of style.matchAll(declaration)) {
    const value = raw.trim().toLowerCase();
    switch (name.toLowerCase()) {
      case "font-weight":
        setMark(marks, "strong", /^(?:bold|bolder|[6-9]00)/.test(value), /^(?:normal|lighter|[1-5]00)/.test(value));
        break;
      case "font-style":
        setMark(marks, "emphasis", value.startsWith("italic"), value.startsWith("normal"));
        break;
      case "font-size":
        setSize(look, value);
        break;
      case "text-align":
        if (value.startsWith("center")) look.centred = true;
        else delete look.centred;
        break;
      default:
        if (isVisibleBox(value)) look.boxed = true;
    }
  }
}

const lines = /(?:^|;)\s*text-decoration(?:-line)?\s*:([^;]{0,100})/gi;

/** True for a style that strikes the text out, which turns its sense. */
function strikesOut(style: string): boolean {
  return [...style.matchAll(lines)].at(-1)?.[1]?.toLowerCase().includes("line-through") === true;
}

function setMark(marks: Marks, mark: "strong" | "emphasis", on: boolean, off: boolean): void {
  if (on) marks[mark] = true;
  else if (off && mark === "strong") delete marks.strong;
  else if (off) delete marks.emphasis;
}

function setSize(look: Look, value: string): void {
  const found = /^(\d+(?:\.\d+)?)(px|pt|em|rem)/.exec(value);
  if (found === null) return;
  const factor = found[2] === "px" ? 1 : found[2] === "pt" ? 4 / 3 : 16;
  look.size = Number(found[1]) * factor;
}

function isVisibleBox(value: string): boolean {
  return !/^(?:none|0|initial|inherit|unset|transparent|rgba?\(255,\s?255,\s?255|rgba\([^)]{1,30},\s?0\)|#fff|white|medium none|0px)/.test(
    value,
  );
}

/** A link that may leave the page: http(s) and mailto as written, `/…` made whole; undefined for scripts, files and places in the page. */
export function safeLink(href: string, base: string | undefined): string | undefined {
  const address = unwrapAddress(href.trim());
  if (/^(?:https?:\/\/|mailto:)/i.test(address)) return URL.canParse(address) ? address : undefined;
  if (!address.startsWith("/")) return undefined;
  return URL.parse(address, base ?? "https://mp.weixin.qq.com/")?.href;
}

/** Emphasis and links of a stretch of text; absent means plain. */
export interface Marks {
  link?: string;
  strong?: true;
  emphasis?: true;
  underline?: true;
  deleted?: true;
  superscript?: true;
  subscript?: true;
  code?: true;
}

/** A picture, or what stands for a video, a sound, a card: `title` is `WIDTH×HEIGHT`, `video`, `audio` or `link`. */
export interface PictureRun {
  kind: "picture";
  url: string;
  alt: string;
  title?: string;
  marks: Marks;
}

/** Text of one text node, and where it stands in the page. */
export interface TextRun {
  kind: "text";
  text: string;
  marks: Marks;
  start?: number;
  end?: number;
}

/** A line break that the page has. */
export interface BreakRun {
  kind: "break";
  marks: Marks;
}

/** What a leaf is made of. */
export type Run = TextRun | PictureRun | BreakRun;

/** A list that leaves lie in; one object per element, and per number in it that does not follow. */
interface List {
  kind: "list";
  ordered: boolean;
  start: number;
  /** Its items so far, and the last of them that ended. */
  items: number;
  last?: Container;
  /** Of a list that counts down: the number of its next item. */
  falling?: number;
  /** True for one that lies in the item above it. */
  isContinued?: boolean;
}

/** A quotation, list or item that leaves lie in; one object per element. */
export type Container = { kind: "blockquote" } | List | { kind: "item" };

/** How a block looks, as far as it tells a heading from a paragraph. */
export interface Look {
  /** Font size in pixels; undefined where no style says so. */
  size?: number;
  centred?: true;
  /** A background, border or numbered box that the page's author chose stands around the text. */
  boxed?: true;
}

/** A block without blocks inside it. */
export interface Leaf {
  kind: "paragraph" | "heading" | "code" | "table" | "rule";
  runs: Run[];
  path: readonly Container[];
  look: Look;
  /** Of a heading: the level of its tag. */
  level?: number;
  /** Of code: its language, `math` for TeX. */
  lang?: string;
  /** Of a table: its rows, each cell a list of leaves. */
  rows?: Cell[][];
  /** Place of the element that the leaf lies in, for neighbours. */
  parent?: object;
}

/** A cell of a table. */
export interface Cell {
  leaves: Leaf[];
  header: boolean;
  columns: number;
  rows: number;
}

/** Text of a leaf as the page has it, white space untouched; pictures have none, breaks are line ends. */
export function leafToText(leaf: Leaf): string {
  const own = leaf.runs.map((run) => (run.kind === "text" ? run.text : run.kind === "break" ? "\n" : "")).join("");
  const cells = (leaf.rows ?? []).flat().flatMap((cell) => cell.leaves.map(leafToText));
  return [own, ...cells].join("\n");
}

/** True where a leaf shows something. */
export function isFull(leaf: Leaf): boolean {
  return (
    leaf.kind === "rule" ||
    leaf.rows !== undefined ||
    leaf.runs.some((run) => run.kind === "picture" || (run.kind === "text" && /[^\s\u200b-\u200f\u2060\ufeff]/.test(run.text)))
  );
}

/** The containers of a leaf; where it lies directly in a list, it is put into an item of its own. */
export function completePath(path: readonly Container[]): Container[] {
  return path.flatMap((container, index): Container[] =>
    container.kind === "list" && path[index + 1]?.kind !== "item" ? [container, { kind: "item" }] : [container],
  );
}

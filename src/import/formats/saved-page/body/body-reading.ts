import type { Role } from "../../../../entry/span.ts";
import type { Element } from "../markup/nodes.ts";
import { withGrouped } from "./grouped-pictures.ts";
import type { PictureShelf } from "./picture.ts";

/** What a body is read with, and what it leaves behind. */
export interface BodyReading {
  /** The page's HTML. */
  html: string;
  /** The page's own address: links of cards that name none, base of relative links. */
  pageUrl: string;
  shelf: PictureShelf;
  /** Elements inside the body that are none of the author's text. */
  residue: { element: Element; role: Role }[];
  /** Places inside residue whose text the body has. */
  stated: { start: number; end: number }[];
  /** A body that is nothing but text: its line ends are all the structure that it has. */
  plain?: Element | undefined;
  /** True where a program wrapped the page's lines. */
  isWrapped?: boolean;
  /** Elements of a row's markup that are the page's own. */
  frame: ReadonlySet<Element>;
  /** Places in the page of characters that no reader sees. */
  unseen: { start: number; end: number }[];
  /** Tables inside each other so far. */
  tables: number;
}

/** Pictures beside the page by address, and the elements that are none of the body. */
export interface BodyContext {
  find?: ((address: string) => Uint8Array | undefined) | undefined;
  frame?: ReadonlySet<Element>;
}

/** Starts the reading of one body. */
export function startReading(html: string, pageUrl: string, { find, frame = new Set() }: BodyContext = {}): BodyReading {
  return {
    html,
    pageUrl,
    shelf: { find: withGrouped(html, find), kept: new Map() },
    residue: [],
    stated: [],
    frame,
    unseen: [],
    tables: 0,
  };
}

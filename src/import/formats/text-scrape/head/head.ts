import type { StatedAccounts } from "../../../stated-accounts.ts";
import type { Place, Segment } from "../scrape.ts";

/** What stands above an article, in places of the compact text; the values of names are as the source has them. */
export interface Head {
  end: number;
  places: Place[];
  title?: string;
  accountName?: string;
  alias?: string;
  description?: string;
  author?: string;
  original?: boolean;
  date?: string;
  ipLocation?: string;
  album?: string;
  repostedFrom?: string;
}

/** A phrase that may be title, author or account, with what was known when it was met. */
export interface NameLine {
  segment: Segment;
  /** True right behind 原创. */
  afterOriginal: boolean;
  /** True right before 微信号. */
  beforeId: boolean;
}

/** What the walk down the head has found so far. */
export interface Walk {
  head: Head;
  names: NameLine[];
  /** How many names stand above the day. */
  namesAboveDay?: number;
  /** Index of the segment behind the last one that is certainly above the article. */
  sure: number;
  /** The title, without white space, where another part of the dump gives it. */
  title?: string;
  quoted?: ReadonlySet<string>;
  /** Lines, without white space, that stand in lists: none of them is the title again. */
  items?: ReadonlySet<string>;
  /** Headings of the article's sections: no names, and no days. */
  sections: ReadonlySet<string>;
  /** What stands before each place of the compact text (see `CompactText`). */
  breaks: Uint8Array;
  /** True for a line within a paragraph, where the dump shows its paragraphs. */
  goesOn?: (segment: Segment) => boolean;
}

/** What is known before the head is read. */
export interface HeadHints {
  /** What the page below the article calls the account. */
  accountName?: string | undefined;
  /** True where a first line that nothing vouches for is not to be taken for the title. */
  hasTitle?: boolean;
  /** True where the first line stands alone above the paragraphs. */
  isTitleAlone?: boolean;
  /** The title, where another part of the dump gives it: no other line is it. */
  title?: string | undefined;
  /** The author, where another part of the dump gives the name. */
  author?: string | undefined;
  /** True where a clipper wrote the article's fields, and below them what the page has between its title and its text. */
  isClipped?: boolean;
  /** Lines, without white space, that are set as quotations: a summary below the title, and no name although the article repeats it. */
  quoted?: ReadonlySet<string>;
  /** Names, without white space, that stand on one line with the day and its time, as no title does. */
  besideDay?: ReadonlySet<string>;
  /** True where the Markdown that the text shows ends with its address, as OneNote writes it. */
  hasAddressBelow?: boolean;
  /** Known of Markdown alone: true where the last that the text shows is a table, a list, a quotation: of the author, not of the page's buttons. */
  endsInBlock?: boolean;
  /** True where the fields above it state the address of an article. */
  hasArticleAddress?: boolean;
  /** Known of Markdown alone: true where a picture stands below all that the text shows. */
  endsInPicture?: boolean;
  /** Lines, without white space, that are set as headings, and how deep each is; in order those that the page begins with. */
  headings?: ReadonlyMap<string, number>;
  firstHeadings?: ReadonlySet<string>;
  /** Lines, without white space, that stand in lists. */
  items?: ReadonlySet<string>;
  /** Lines, without white space, that are set in bold type. */
  bold?: ReadonlySet<string>;
  /** Where its paragraphs begin, of which it does not set each apart by an empty line. */
  paragraphs?: ReadonlySet<number>;
  /** What other records say of accounts. */
  stated?: StatedAccounts | undefined;
  /** True where the text is known to begin with the author's first line. */
  hasNoHead?: boolean;
  /** True where a text that repeats neither title nor account's id has no head at all. */
  isBareUnlessTitled?: boolean;
}

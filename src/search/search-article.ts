/** One block of an article's text, as the page shows it. */
export interface SearchBlock {
  /** The id of the element on the page. */
  anchor: string;
  kind: "heading" | "paragraph";
  text: string;
}

/** What search knows of an article. */
export interface SearchArticle {
  id: string;
  /** Relative to the site's root, e.g. articles/2018/x.html. */
  address: string;
  /** Empty where the author gave none. */
  title: string;
  /** Beginning of a text without a title; shown in its stead, and not matched as one. */
  firstWords?: string;
  account?: string;
  author?: string;
  sourceCredit?: string;
  /** Begins with YYYY-MM-DD. */
  published?: string;
  blocks: SearchBlock[];
}

/** The fields that a term may match in; their numbers stand in postings (0 is the text). */
export const FIELDS = ["text", "title", "account", "author", "source"] as const;
export const TEXT_FIELD = 0;
export const TITLE_FIELD = 1;

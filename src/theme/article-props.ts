import type { CardProps } from "./card-props.ts";
import type { TitleProps } from "./title-props.ts";

/** Everything the article page shows, addresses relative to it. */
export interface ArticleProps extends TitleProps {
  /** Safe markup; the only HTML that the theme takes as it is. */
  html: string;
  sections: readonly { id: string; depth: number; text: string }[];
  structure: "given" | "recovered" | "edited";
  byline: BylineProps;
  pictures: "none" | "waiting" | "shown";
  editorCredits: readonly string[];
  comments: readonly string[];
  earlier?: CardProps;
  later?: CardProps;
  account?: { name: string; href: string };
  year?: { text: string; href: string };
  citations: readonly CitationProps[];
  keep: { markdown: string; provenance: string; dump?: string; original?: string };
}

/** Who published, when, after whom. */
export interface BylineProps {
  /** `href` is the address of the original, outside the archive. */
  source?: { name: string; href?: string };
  account?: { name: string; href?: string };
  published?: string;
  author?: string;
  original?: boolean;
  place?: string;
  album?: string;
}

/** A citation ready to copy but for what only the browser knows, where marks stand (src/archive/citation.ts). */
export interface CitationProps {
  name: string;
  text: string;
  /** Name of the file to save it as, for BibTeX and RIS. */
  file?: string;
}

import { strings } from "./strings.ts";

/** What an article is called. */
export interface TitleProps {
  title: string;
  /** The title is ours, the beginning of a text whose author gave it none, and is to be marked so. */
  supplied?: boolean;
}

/** A title where nothing but plain text can stand. */
export function plainTitle({ title, supplied = false }: TitleProps): string {
  return supplied ? title + strings.supplied : title;
}

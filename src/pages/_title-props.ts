import type { Card } from "../archive/card.ts";
import { strings } from "../theme/strings.ts";
import type { TitleProps } from "../theme/title-props.ts";

/** What an article is called: by its author, else by the beginning of its text. */
export function titleProps({ title, firstWords }: Card): TitleProps {
  if (title !== undefined) return { title };
  return firstWords === undefined ? { title: strings.untitled } : { title: firstWords, supplied: true };
}

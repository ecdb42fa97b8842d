import type { Fragment } from "./article-to-fragment.ts";
import { findStarts, tokenTexts } from "./find-hits.ts";
import type { Term } from "./parse-query.ts";
import { toPostingValue } from "./posting-value.ts";
import { FIELDS, TEXT_FIELD } from "./search-article.ts";
import { tokenise } from "./tokenise.ts";

/** A field's tokens; for each whether it stands in a heading. */
interface FieldTokens {
  texts: string[];
  isHeading: boolean[];
}

function readText({ anchors, content }: Fragment): FieldTokens {
  const field: FieldTokens = { texts: [], isHeading: [] };
  anchors.forEach(({ element, location }, at) => {
    const next = anchors[at + 1];
    const texts = tokenTexts(tokenise(content.slice(location, next === undefined ? undefined : next.location)));
    for (const text of texts) {
      field.texts.push(text);
      field.isHeading.push(element !== "p");
    }
  });
  return field;
}

function readField(fragment: Fragment, field: number): FieldTokens {
  if (field === TEXT_FIELD) return readText(fragment);
  const name = FIELDS[field] as "title" | "account" | "author" | "source";
  return { texts: tokenTexts(tokenise(fragment.meta[name] ?? "")), isHeading: [] };
}

/** Where a term stands in an article, read from its texts: the very values that the index has for it (see posting-value.ts). */
export function locateInFragment(fragment: Fragment, term: Term): number[] {
  const wanted = tokenTexts(term.tokens);
  return FIELDS.flatMap((_, field) => {
    const { texts, isHeading } = readField(fragment, field);
    return findStarts(texts, wanted).map((place) => toPostingValue(field, place, isHeading[place] ?? false));
  });
}

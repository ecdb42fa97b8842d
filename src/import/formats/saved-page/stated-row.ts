import type { Metadata } from "../../article.ts";
import { defaultLimits } from "../../limits.ts";
import type { Mark } from "../../mark-spans.ts";
import { isArticleAddress } from "../../metadata/address-facts.ts";
import { meaningToRole } from "../fields/field-aliases.ts";
import { fieldsToMetadata } from "../fields/fields-to-metadata.ts";
import { readPageStates } from "../values/page-states.ts";
import { valueToRows, type Row } from "../values/values-to-rows.ts";

/** What the scripts of a copy on another site say of the article that it shows: its title is the page's, its address WeChat's. */
export function statedRow(html: string, title: string | undefined): { metadata: Metadata; marks: Mark[] } | undefined {
  if (title === undefined) return undefined;
  const states = readPageStates(html, { depth: defaultLimits.valueDepth, values: defaultLimits.values });
  for (const row of states.flatMap(valueToRows)) {
    const { metadata, understood, fault } = fieldsToMetadata(row.map(({ path, text }) => ({ field: path, text })));
    if (fault !== undefined || metadata.url === undefined || !isArticleAddress(metadata.url)) continue;
    if (metadata.title !== undefined && title.startsWith(metadata.title)) return { metadata, marks: rowToMarks(row, understood) };
  }
  return undefined;
}

function rowToMarks(row: Row, understood: ReturnType<typeof fieldsToMetadata>["understood"]): Mark[] {
  return row.flatMap(({ path, start, end }): Mark[] => {
    const meaning = understood.get(path);
    const role = meaning === undefined ? "body" : meaningToRole(meaning);
    return role === "body" ? [] : [{ start, end, role }];
  });
}

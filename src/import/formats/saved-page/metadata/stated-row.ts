import type { Metadata } from "../../../article.ts";
import { defaultLimits } from "../../../limits.ts";
import type { Mark } from "../../../mark-spans.ts";
import { isArticleAddress } from "../../../metadata/address-facts.ts";
import { meaningToRole } from "../../fields/field-aliases.ts";
import { fieldsToMetadata } from "../../fields/fields-to-metadata.ts";
import { readPageStates } from "../../values/page-states.ts";
import { valueToRows, type Row } from "../../values/values-to-rows.ts";

type Stated = ReturnType<typeof fieldsToMetadata>;

/** What a site writes behind an article's title: its own name, which no article's part is (灯会 - 某站). */
const siteName = /(?: [-–—|_]{1,3} |[|_])[^-–—|_]{1,30}$/;

/** What the scripts of a copy on another site say of the article that it shows: the one row with its title, and an address of WeChat's. */
export function statedRow(html: string, title: string | undefined): { metadata: Metadata; marks: Mark[] } | undefined {
  if (title === undefined) return undefined;
  const titles = [title, title.replace(siteName, "")];
  const states = readPageStates(html, { depth: defaultLimits.valueDepth, values: defaultLimits.values });
  const stated = states
    .flatMap(valueToRows)
    .map((row) => ({ row, ...fieldsToMetadata(row.map(({ path, text }) => ({ field: path, text }))) }));
  const [found, ...others] = stated.filter((one) => namesArticle(one) && titles.includes(one.metadata.title ?? ""));
  if (found === undefined || others.some(({ metadata }) => metadata.url !== found.metadata.url)) return undefined;
  return { metadata: found.metadata, marks: rowToMarks(found.row, found.understood) };
}

function namesArticle({ metadata: { url }, fault }: Stated): boolean {
  return fault === undefined && url !== undefined && isArticleAddress(url);
}

function rowToMarks(row: Row, understood: Stated["understood"]): Mark[] {
  return row.flatMap(({ path, start, end }): Mark[] => {
    const meaning = understood.get(path);
    const role = meaning === undefined ? "body" : meaningToRole(meaning);
    return role === "body" ? [] : [{ start, end, role }];
  });
}

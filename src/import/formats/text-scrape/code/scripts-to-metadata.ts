import { parse } from "parse5";
import { pageToMetadata, type PageMetadata } from "../../saved-page/metadata/page-to-metadata.ts";
import { readVariables } from "../../saved-page/metadata/page-variables.ts";
import type { Scrape } from "../scrape.ts";

const nothing = { document: parse(""), ids: new Map(), classes: new Map(), metas: new Map(), tags: new Map(), comments: [] };

/** What the variables in a page's leaked scripts say of its article, and where; undefined where no script leaked. */
export function scriptsToMetadata({ source, code }: Scrape): PageMetadata | undefined {
  const scripts = code.filter(({ role }) => role === "script");
  const variables = scripts.length === 0 ? undefined : readVariables(source, scripts);
  return variables === undefined || variables.size === 0 ? undefined : pageToMetadata({ ...nothing, html: source, variables });
}

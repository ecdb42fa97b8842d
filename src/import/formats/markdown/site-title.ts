import { isSiteName } from "../../metadata/site-name.ts";
import type { FrontMatterReading } from "./front-matter-fields.ts";

const longestName = 30;
const reach = 8;
const day = /\s(?:[今昨前]天|\d{1,2}(?:天|周|个?月)前|\d{1,2}月\d{1,2}日)$/u;

/**
 * True where front matter names the page by its account, as pages of 2018 and before called themselves: a heading that says something else begins
 * the text, and the name ends a line right below it, behind the author's or alone.
 */
export function isTitleOfAccount(title: string | undefined, text: string, headings: ReadonlySet<string>): title is string {
  const name = title?.trim() ?? "";
  const lines = text
    .split("\n", reach * 2)
    .map((line) => line.trim().replace(day, "").trimEnd())
    .filter((line) => line !== "" && !isSiteName(line));
  const [first = "", ...below] = lines.slice(0, reach);
  if (name === "" || name.length > longestName || first.includes(name) || !headings.has(first.replace(/\s+/g, ""))) return false;
  const at = below.findIndex((line) => line === name || (line.endsWith(` ${name}`) && line.length <= name.length + longestName));
  return at >= 0 && below.slice(0, at).every((line) => line.length <= longestName && !/[，。！？；]/u.test(line));
}

/** The fields with the title as the account's name. */
export function titleToAccount({ metadata: { title, ...metadata }, understood, ...front }: FrontMatterReading): FrontMatterReading {
  const account = { ...metadata.account, ...(title === undefined ? {} : { name: title }) };
  const meanings = new Map([...understood].map(([field, meaning]) => [field, meaning === "title" ? "account-name" : meaning]));
  return { ...front, metadata: { ...metadata, account }, understood: meanings };
}

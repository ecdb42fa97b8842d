import { attribute, attributeToFound, findNode, isElement, textOf, type Element, type Found } from "../markup/nodes.ts";
import type { Page } from "../markup/page.ts";

/** What a program or an archive that kept a page says of it: where it was, when it was taken. */
export interface Kept {
  address?: string;
  captured?: string;
}

/** Comments in which they say so: Chrome and Edge, SingleFile, monolith, HTTrack; the Wayback Machine below the page. */
const comments: readonly RegExp[] = [
  /saved from url=\(\d+\)(?<address>https?:\/\/\S+)/i,
  /(?:^|Page saved with SingleFile)\s{0,20}url:\s{0,5}(?<address>https?:\/\/\S+)(?:\s{1,20}saved date:\s{0,5}(?<captured>[^\n]{10,80}))?/i,
  /Saved from (?<address>https?:\/\/\S+) at (?<captured>[^\n]{10,40}) using monolith/i,
  /Mirrored from (?<address>mp\.weixin\.qq\.com\/\S+) by HTTrack[^\n]{0,80}\],\s(?<captured>[^\n]{10,40})/i,
];
const wayback = /FILE ARCHIVED ON (?<time>[\d:]{8}) (?<day>[A-Z][a-z]{2} \d{1,2}, \d{4})/;
const waybackScript = /__wm\.wombat\(\s{0,5}["'](?<address>https?:[^"'\s]{1,2000})["']/;

const fewest = 20;

/** The addresses that keepers of a page say it was taken from. */
export function keptAddresses(page: Page): readonly Found[] {
  const { metas, tags, classes } = page;
  const named = ["savepage-url", "source-url"].flatMap((name) => metas.get(name) ?? []);
  const script = page.html.includes("__wm.wombat") ? waybackScript.exec(page.html)?.groups?.["address"] : undefined;
  const links = [...(tags.get("base") ?? []), ...(classes.get("reader-domain") ?? []), ...(classes.get("url-value") ?? [])];
  return [
    ...commentsOf(page).flatMap(({ address, ...place }) => (address === undefined ? [] : [{ text: address, ...place }])),
    ...named,
    ...ofScrapBook(page, "data-scrapbook-source"),
    ...(script === undefined ? [] : [{ text: script }]),
    ...[...links.slice(0, fewest), ...noteSources(page)].flatMap((link) => attributeToFound(link, "href", page.html) ?? []),
  ];
}

/** When they say that they took it. */
export function keptTimes(page: Page): readonly Found[] {
  const times = commentsOf(page).flatMap(({ captured, ...place }) => (captured === undefined ? [] : [{ text: captured, ...place }]));
  const noted = isNote(page) ? ["created"] : [];
  const scrapBook = ofScrapBook(page, "data-scrapbook-create").map((found) => ({ ...found, text: toIsoTime(found.text) }));
  return [...times, ...scrapBook, ...["savepage-date", ...noted].flatMap((name) => page.metas.get(name) ?? []), ...archiveTimes(page)];
}

/** What ScrapBook and WebScrapBook write on the document's element. */
function ofScrapBook({ tags, html }: Page, name: string): Found[] {
  return (tags.get("html") ?? []).slice(0, 1).flatMap((element) => attributeToFound(element, name, html) ?? []);
}

/** `20160310020000000`, in UTC to the millisecond, as other programs write it. */
function toIsoTime(stamp: string): string {
  return stamp.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)\d{3}$/, "$1-$2-$3T$4:$5:$6Z");
}

/** True for a note that Evernote (印象笔记) exported: author and times are the note's. */
export function isNote({ metas }: Page): boolean {
  return /Evernote|YXBJ|印象笔记/.test(metas.get("exporter-version")?.text ?? "");
}

/** The table of a note's facts that Evernote prints above it. */
export function noteFacts(page: Page): Element[] {
  return isNote(page) ? (page.tags.get("table") ?? []).filter((table) => attribute(table, "bgcolor")?.toUpperCase() === "#D4DDE5") : [];
}

/** The links of the row that says where a note was clipped. */
function noteSources(page: Page): Element[] {
  if (noteFacts(page).length === 0) return [];
  const rows = (page.tags.get("tr") ?? []).slice(0, fewest).filter((row) => /^\s*(?:来源|來源|Source)\s*[:：]/.test(textOf(row)));
  return rows.flatMap((row) => {
    const link = findNode(row, (node) => isElement(node) && node.tagName === "a");
    return link !== undefined && isElement(link) ? [link] : [];
  });
}

/** True for a page of archive.today, whose own facts stand where an article's would. */
export function isArchiveToday({ metas }: Page): boolean {
  return /^archive\.(?:today|ph|is|li|md|vn|fo)$/.test(metas.get("og:site_name")?.text.trim() ?? "");
}

function archiveTimes(page: Page): readonly Found[] {
  return isArchiveToday(page) ? [page.metas.get("article:published_time") ?? []].flat() : [];
}

function commentsOf(page: Page): (Kept & Omit<Found, "text">)[] {
  const looked = [...page.comments.slice(0, fewest), ...page.comments.slice(fewest).slice(-fewest)];
  return looked.flatMap(({ data, sourceCodeLocation: place }) => {
    const said = readComment(data);
    return said === undefined ? [] : [{ ...said, ...(place ? { start: place.startOffset, end: place.endOffset } : {}) }];
  });
}

function readComment(data: string): Kept | undefined {
  const found = comments.map((pattern) => pattern.exec(data)?.groups).find((groups) => groups !== undefined);
  if (found !== undefined) {
    const { address, captured } = found;
    const url = address === undefined ? {} : { address: address.replace(/^mp\./, "https://mp.") };
    return { ...url, ...(captured === undefined ? {} : { captured }) };
  }
  const { day, time } = wayback.exec(data)?.groups ?? {};
  return day === undefined || time === undefined ? undefined : { captured: `${day} ${time} GMT` };
}

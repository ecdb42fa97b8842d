import type { Metadata } from "../../article.ts";
import type { Fault } from "../../fault.ts";
import { isAggregator } from "../../metadata/aggregator.ts";
import { isRepositoryName } from "../../metadata/repository-name.ts";
import { isSiteName } from "../../metadata/site-name.ts";
import type { Source } from "../../record.ts";
import { isArticleAddress } from "../../metadata/address-facts.ts";
import { fieldToMeaning, type FieldMeaning } from "../fields/field-aliases.ts";
import { fieldsToMetadata } from "../fields/fields-to-metadata.ts";
import { noteTimeToCaptured } from "../fields/note-time.ts";

/** What front matter says. */
export interface FrontMatterReading {
  metadata: Metadata;
  understood: ReadonlyMap<string, FieldMeaning>;
  /** `source` beside an address: the feed that the article came with, which is mostly the account's name. */
  feed?: Source;
  /** True for the fields of a clipper for Obsidian: the page's address, and its author as a link between notes. */
  isClipped: boolean;
  fault?: Fault;
}

/** A name as Obsidian and Readwise link it; its words are the first group. */
export const wikiLink = /^\s*\[\[([^\]|]+)(?:\|[^\]]*)?\]\]\s*$/;
/** What a clipper writes of an author whom it did not find. */
const noName = /^\s*\[\[\s*\]\]\s*$/;
const anyLink = /^\s*\[\[[^\]]*\]\]\s*$/;
/** What a clipper finds where WeChat's page names no author. */
const isPlatform = (text: string) => isSiteName(text.replace(wikiLink, "$1"));
/** A feed that is named for WeChat or for the tool that reads it. */
const anyFeed =
  /^\s*(?:微信|公众号|微信公众号|微信文章|网络|互联网|we-?chat|weixin|wx|mp|rss|web|clipper|evernote|notion|cubox|(?:印象|有道云|为知)笔记\p{Script=Han}{0,6})(?:[-_ ][a-z]{1,20}){0,3}\s*$/iu;
/** True for a feed that is no account's: it may gather many accounts' articles. */
const isAnyFeed = (text: string) => anyFeed.test(text) || isAggregator(text) || isRepositoryName(text);
const address = /^\s*https?:\/\//;

const letters = /^[\p{L}\p{N}][\p{L}\p{N} ·&_-]{1,29}$/u;
/** What a clipper or a blog says of where it found an article. */
const noFeed = /转载|投稿|剪藏|收藏|笔记|网友|摘编?自|原创|本站|网站|clip|read|note/i;
const isFeedName = (text: string) => letters.test(text.trim()) && !noFeed.test(text);

/** True where a field of another name (original_url) has an article's address, and none states its account. */
function isOfArticle(sources: readonly Source[]): boolean {
  const meanings = sources.map(({ field = "", text }) => ({ meaning: fieldToMeaning(field)?.meaning, text }));
  const hasAccount = meanings.some(({ meaning, text }) => meaning === "account-name" && text.trim() !== "");
  return !hasAccount && meanings.some(({ meaning, text }) => meaning === "url" && isArticleAddress(text.trim()));
}

/** Reads the fields of front matter; `[[name]]` is a name, and `source` is an address or the name of a feed. */
export function readFrontMatter(sources: readonly Source[]): FrontMatterReading {
  const hasAddress = sources.some(({ field = "", text }) => /^(?:url|link|网址|链接)$/i.test(field) && address.test(text));
  const feed = sources.find(
    ({ field, text }) => field?.toLowerCase() === "source" && text.trim() !== "" && !address.test(text) && !isAnyFeed(text),
  );
  const isFeed = feed !== undefined && (hasAddress || (isFeedName(feed.text) && isOfArticle(sources)));
  const fields = sources
    .filter((source) => !(isFeed && source === feed))
    .filter(({ field, text }) => !isPlatform(text) && !noName.test(text) && !(field?.toLowerCase() === "source" && isAnyFeed(text)))
    .map(({ field = "", text }) => ({ field, text: text.replace(wikiLink, "$1") }));
  const { metadata, understood, fault } = noteTimeToCaptured(fieldsToMetadata(fields));
  const isClipped = metadata.url !== undefined && sources.some(({ field = "", text }) => /^author\b/i.test(field) && anyLink.test(text));
  return { metadata, understood, isClipped, ...(isFeed ? { feed } : {}), ...(fault === undefined ? {} : { fault }) };
}

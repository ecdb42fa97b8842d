import type { Root } from "mdast";
import { mdastToText } from "../../../entry/mdast-to-text.ts";
import type { Metadata, Picture, Reading } from "../../article.ts";
import type { Limits } from "../../limits.ts";
import type { Mark } from "../../mark-spans.ts";
import type { Source } from "../../record.ts";
import { mergeMetadata } from "../fields/merge-metadata.ts";
import { copiedPage } from "./copied/copied-page.ts";
import { findContents } from "./content/content-node.ts";
import { findFragment } from "./content/fragment.ts";
import { headAbove } from "./copied/head-above.ts";
import { documentToPage, type Page } from "./markup/page.ts";
import { pageToBody } from "./page-to-body.ts";
import { pageToComments } from "./page-to-comments.ts";
import { isNoticeTitle, pageToGone } from "./page-to-gone.ts";
import { pageToMetadata, type PageMetadata } from "./metadata/page-to-metadata.ts";
import { isFault, parsePage } from "./markup/parse-page.ts";
import { statedRow } from "./metadata/stated-row.ts";
import { regionsToSpans } from "./regions-to-spans.ts";

/** What is known of a page besides its HTML. */
export interface PageContext {
  /** Bytes of a picture saved with the page, by the address that the page gives it. */
  picture?: (address: string) => Uint8Array | undefined;
  url?: string;
  captured?: string;
  limits?: Limits;
  /** What the row says whose body the markup is. */
  named?: Metadata | undefined;
}

/** What the page brings around every article: its header, dialogs, cards and tips. */
const frame = { role: "boilerplate", rule: "page-frame" } as const;

/** Reads a saved page: metadata from markup and variables, the body from its content node, blocks as given. */
export function pageToReading(source: Source, context: PageContext = {}): Reading & { pictures?: Picture[] } {
  const html = source.text;
  const document = parsePage(html, context.limits);
  if (isFault(document)) return { spans: regionsToSpans(html.length, [], frame), metadata: { account: {} }, fault: document };
  const page = documentToPage(document, html);
  const { metadata: stated, marks, scripted } = statedBy(page);
  const pageUrl = stated.url ?? context.url ?? "https://mp.weixin.qq.com/";
  const account = stated.account.name ?? context.named?.account.name;
  const own = pageToBody(page, { pageUrl, find: context.picture, account, title: context.named?.title });
  const copied = own === undefined || isUnnamed(page, context.named) ? copiedPage(page, stated, context) : undefined;
  const above = own === undefined || copied !== undefined ? undefined : rebuiltHead(page, stated);
  const metadata = mergeMetadata(copied?.metadata ?? stated, copied === undefined ? above?.metadata : stated);
  const body = copied?.body ?? own;
  const { comments, marks: commentMarks } = pageToComments(page, findContents(page));
  if (comments.length > 0) metadata.comments = comments;
  if (body?.sourceCredit !== undefined) metadata.sourceCredit = body.sourceCredit;
  if (body?.author !== undefined) metadata.author ??= body.author;
  if (body !== undefined && body.editorCredits.length > 0) metadata.editorCredits = body.editorCredits;
  const isUntitled = body === undefined && metadata.title !== undefined && isNoticeTitle(metadata.title);
  if (isUntitled) delete metadata.title;
  const stating = isUntitled ? marks.filter(({ role }) => role !== "title") : marks;
  const regions = [
    ...silentRegions(page),
    ...stating,
    ...(above?.marks ?? []),
    ...commentMarks,
    ...(body?.regions ?? []),
    ...framed(body?.frame ?? [], marks),
    ...scripted,
  ];
  const spans = regionsToSpans(html.length, regions, frame);
  if (source.field !== undefined) for (const span of spans) span.field = source.field;
  if (body !== undefined && isWholeText(metadata.digest, body.root)) delete metadata.digest;
  if (body === undefined) return { spans, metadata, gone: pageToGone(page, metadata.title) };
  return { spans, metadata, body: { structure: "given", root: body.root }, pictures: body.pictures };
}

/** What the page states in WeChat's own way, and for gaps in it what another site's scripts say. */
function statedBy(page: Page): PageMetadata & { scripted: readonly Mark[] } {
  const own = pageToMetadata(page);
  const { account, published, url, title } = own.metadata;
  const isByline = account.name !== undefined && published !== undefined;
  const row = url === undefined && !isByline ? statedRow(page.html, title) : undefined;
  return row === undefined
    ? { ...own, scripted: [] }
    : { ...own, metadata: mergeMetadata(own.metadata, row.metadata), scripted: row.marks };
}

/** What stands above the article's node, where the page states neither account nor day in WeChat's own way. */
function rebuiltHead(page: Page, { account, published, title }: Metadata): ReturnType<typeof headAbove> {
  const [content] = findFragment(page) === undefined ? findContents(page) : [];
  return content === undefined || account.name !== undefined || published !== undefined ? undefined : headAbove(page, content, title);
}

/** True for a row's markup whose row names neither account nor day: perhaps its head says them. */
function isUnnamed(page: Page, named: Metadata | undefined): boolean {
  return findFragment(page) !== undefined && named?.account.name === undefined && named?.published === undefined;
}

/** The page's own elements inside a row's markup, and what they state. */
function framed(elements: readonly Mark[], marks: readonly Mark[]): Mark[] {
  const isInside = ({ start, end }: Mark) => elements.some((element) => element.start <= start && end <= element.end);
  return elements.length === 0 ? [] : [...elements.map((mark) => ({ ...mark, ...frame })), ...marks.filter(isInside)];
}

/** The digest of a short post is its whole text, and says nothing more. */
function isWholeText(digest: string | undefined, root: Root): boolean {
  const bare = (text: string): string => text.replace(/\s+/g, "");
  return digest !== undefined && bare(digest) === bare(mdastToText(root));
}

function silentRegions({ tags }: Page): Mark[] {
  const of = (tag: string, role: Mark["role"]): Mark[] =>
    (tags.get(tag) ?? []).flatMap(({ sourceCodeLocation: place }) =>
      place ? [{ start: place.startOffset, end: place.endOffset, role }] : [],
    );
  return [...of("script", "script"), ...of("style", "style")];
}

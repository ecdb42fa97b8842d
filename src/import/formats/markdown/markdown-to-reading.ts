import type { Nodes, Root } from "mdast";
import { htmlToText } from "../../../entry/html-to-text.ts";
import type { Span } from "../../../entry/span.ts";
import type { Metadata, Reading } from "../../article.ts";
import { marksToSpans } from "../../mark-spans.ts";
import type { Source } from "../../record.ts";
import { meaningToRole } from "../fields/field-aliases.ts";
import { mergeMetadata } from "../fields/merge-metadata.ts";
import { fieldSpans } from "../rows/row-to-reading.ts";
import { endsWithAddress } from "../text-scrape/around/address-lines.ts";
import type { HeadHints } from "../text-scrape/head/head.ts";
import { readFlat, type FlatReading } from "../text-scrape/read-flat.ts";
import { boldLines } from "./hints/bold-lines.ts";
import { breakLines } from "./break-lines.ts";
import { cleanTables } from "./clean-tables.ts";
import { readClipLines, type ClipLines } from "./clip-lines.ts";
import { dropPieces } from "./pieces/drop-pieces.ts";
import { linksOfLines, piecesToFlat, type FlatPage } from "./pieces/flatten.ts";
import { readFrontMatter, type FrontMatterReading } from "./front-matter-fields.ts";
import { firstHeadingLines, headingLines } from "./hints/heading-lines.ts";
import { isHeadless } from "./hints/is-headless.ts";
import { judgePieces, type Judged } from "./pieces/judge-pieces.ts";
import { headToAddress } from "./page-links.ts";
import { mendTree } from "./tree/mend-tree.ts";
import { mdastToPieces } from "./pieces/pieces.ts";
import { parseSource } from "./source/parse-source.ts";
import { piecesToSpans } from "./pieces/pieces-to-spans.ts";
import { itemLines } from "./hints/item-lines.ts";
import { quotedLines } from "./hints/quoted-lines.ts";
import { withoutFileName } from "./file-as-title.ts";
import { isTitleOfAccount, titleToAccount } from "./site-title.ts";
import { unwrapAddresses } from "./unwrap-addresses.ts";
import { withScripts } from "./with-scripts.ts";
import { isArticleAddress } from "../../metadata/address-facts.ts";
import type { BesideFields } from "../labels/page-fields.ts";
import { statesWhose, withPageFields } from "../labels/with-page-fields.ts";
import { withTitleHeading } from "./with-title-heading.ts";

/**
 * Reads a page that another tool made Markdown of: fields of its front matter, and the page with its boilerplate still inside.
 * `named` is what the row beside it says already.
 */
export function markdownToReading(sources: readonly Source[], named?: Metadata): Reading {
  const written = sources.find(({ kind }) => kind === "markdown");
  const fields = sources.filter((source) => source !== written);
  const stated = withoutFileName(readFrontMatter(fields), written?.text ?? "");
  if (written === undefined)
    return { spans: fields.flatMap((field) => fieldSpans(field, roleOf(field, stated))), metadata: stated.metadata, gone: "no-body" };
  const { text, root } = parseSource(written.text);
  const body = { ...written, text };
  mendTree(root, text);
  const url = unwrapAddresses(root);
  const address = url ?? headToAddress(root);
  const read = readPage(root, body, { known: mergeMetadata(stated.metadata, named), isClipped: stated.isClipped }, address);
  const front = read.isOfAccount && named?.title === undefined ? titleToAccount(stated) : stated;
  const page = url === undefined ? read : { ...read, metadata: ofFeed(read.metadata) };
  const metadata = mergeMetadata(withoutWeak(front, page.metadata), page.metadata);
  if (address !== undefined) metadata.url ??= address;
  const { name } = page.metadata.account;
  if (name !== undefined && isAuthorOnly(page.metadata, front.metadata)) metadata.author = name;
  else if (name !== undefined) metadata.account.name = name;
  if (page.metadata.author !== undefined && metadata.author === metadata.account.name) metadata.author = page.metadata.author;
  const spans = sources.flatMap((source): Span[] => (source === written ? page.spans : fieldSpans(source, roleOf(source, front))));
  const fault = front.fault ?? page.fault;
  if (page.gone !== undefined) return { spans, metadata: withFeed(front.metadata, front), gone: page.gone };
  const whole = withFeed(metadata, front);
  if (fault !== undefined) return { spans, metadata: whole, fault };
  if (isEmpty(root)) return { spans, metadata: whole, gone: page.isFrame ? "empty-shell" : "no-body" };
  return { spans, metadata: whole, body: { structure: "given", root } };
}

/** The feed's name for the account's, where nothing else names it. */
function withFeed(metadata: Metadata, { feed }: FrontMatterReading): Metadata {
  return feed === undefined ? metadata : { ...metadata, account: { name: feed.text.trim(), ...metadata.account } };
}

/** True for a byline with one name behind 原创, where another is stated for the account. */
function isAuthorOnly({ original, author, account: { name } }: Metadata, { account: stated }: Metadata): boolean {
  return original === true && author === undefined && name !== undefined && stated.name !== undefined && stated.name !== name;
}

/** The line above an article that a feed handed on names the author, never the account. */
function ofFeed({ author, account: { name, ...account }, ...metadata }: Metadata): Metadata {
  const named = author ?? name;
  return { ...metadata, account, ...(named === undefined ? {} : { author: named }) };
}

/** When a note was made says nothing where the page says when it was published. */
function withoutWeak({ metadata, understood }: FrontMatterReading, page: Metadata): Metadata {
  const isSure = [...understood.values()].includes("published");
  const { published, ...rest } = metadata;
  return published === undefined || isSure || page.published === undefined ? metadata : rest;
}

function roleOf(field: Source, { understood, feed }: FrontMatterReading): Parameters<typeof fieldSpans>[1] {
  if (field === feed) return "account-name";
  const meaning = field.field === undefined ? undefined : understood.get(field.field);
  return meaning === undefined ? "unknown-field" : meaningToRole(meaning);
}

interface PageReading extends Pick<FlatReading, "metadata" | "gone" | "fault" | "isFrame"> {
  spans: Span[];
  /** True where the title that fields state is the account's name. */
  isOfAccount: boolean;
}

/** What the fields beside a page say, and whether a clipper wrote them. */
interface Beside {
  known: Metadata;
  isClipped: boolean;
}

/** Reads the page below the front matter as flat text, and takes out of the tree what is not the author's. */
function readPage(root: Root, source: Source, { known, isClipped }: Beside, linked: string | undefined): PageReading {
  const pieces = mdastToPieces(root, source.text, known.url ?? linked);
  const page = piecesToFlat(pieces);
  if (page.text.trim() === "" && pieces.length === 0) return blankPage(source);
  const isOfAccount = isTitleOfAccount(known.title, page.text, firstHeadingLines(root));
  const title = isOfAccount ? undefined : known.title;
  const hints = hintsOf(root, page);
  const clip = readClipLines(page, hints.quoted ?? new Set());
  const hasTitle = title !== undefined || pieces.some(({ isTitle }) => isTitle);
  const flat = readFlat(clip.text, {
    hasTitle,
    title,
    hasNoHead: isHeadless(clip.text, known),
    author: known.author,
    isClipped,
    hasArticleAddress: known.url !== undefined && isArticleAddress(known.url),
    endsInPicture: pieces.at(-1)?.node.type === "image",
    ...(page.linkedAccount === undefined ? {} : { accountName: page.linkedAccount.replace(/\s+/g, "") }),
    ...(isOfAccount ? { accountName: known.title } : {}),
    hasAddressBelow: endsWithAddress(source.text),
    ...hints,
  });
  const beside = { ...besideLines(page, known, hints), address: known.url ?? clip.metadata.url ?? linked, hasTitle };
  const read =
    flat.gone === undefined
      ? withTitleHeading(withPageFields(withClipLines(flat, clip), clip.text, beside), page, title, hints.items)
      : flat;
  const judged = judgePieces(pieces, page, withScripts(read));
  dropPieces(root, judged);
  cleanTables(root);
  breakLines(root);
  const metadata = withCover(read.metadata, judged);
  return {
    ...outcomeOf(read),
    spans: piecesToSpans(source, judged),
    metadata,
    isFrame: read.isFrame || isHeadOnly(read, page),
    isOfAccount,
  };
}

/** What is known beside a page's labelled lines. */
function besideLines(page: FlatPage, known: Metadata, { headings, bold }: HeadHints): BesideFields {
  return {
    links: linksOfLines(page),
    account: known.account.name,
    isStated: statesWhose(known),
    headings: new Set([...(headings?.keys() ?? []), ...(bold ?? [])]),
  };
}

function blankPage({ text, field }: Source): PageReading {
  return { spans: marksToSpans(text.length, [], "white-space", field), metadata: { account: {} }, isFrame: false, isOfAccount: false };
}

/** What the tree says of the page's lines. */
function hintsOf(root: Root, { paragraphs, besideDay }: FlatPage): HeadHints {
  return {
    paragraphs,
    quoted: quotedLines(root),
    headings: headingLines(root),
    firstHeadings: firstHeadingLines(root),
    items: itemLines(root),
    bold: boldLines(root),
    besideDay,
    endsInBlock: root.children.at(-1)?.type !== "paragraph",
  };
}

function withClipLines(reading: FlatReading, { marks, metadata }: ClipLines): FlatReading {
  return marks.length === 0
    ? reading
    : { ...reading, marks: [...reading.marks, ...marks], metadata: mergeMetadata(metadata, reading.metadata) };
}

function outcomeOf({ gone, fault }: FlatReading): Pick<PageReading, "gone" | "fault"> {
  return { ...(gone === undefined ? {} : { gone }), ...(fault === undefined ? {} : { fault }) };
}

function isHeadOnly({ metadata }: FlatReading, page: FlatPage): boolean {
  return metadata.account.name !== undefined && page.text.trim() !== "";
}

function withCover(metadata: Metadata, judged: readonly Judged[]): Metadata {
  const cover = judged.find(({ role }) => role === "cover")?.piece.node;
  return cover?.type === "image" ? { ...metadata, cover: cover.url } : metadata;
}

/** True for a tree that shows neither text nor a picture. */
function isEmpty(root: Root): boolean {
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === "image") return false;
    if ("value" in node && (node.type === "html" ? htmlToText(node.value) : node.value).trim() !== "") return false;
    if ("children" in node) waiting.push(...node.children.toReversed());
  }
  return true;
}

import type { Metadata } from "../../article.ts";
import type { Fault } from "../../fault.ts";
import { addAddressFacts, isArticleAddress } from "../../metadata/address-facts.ts";
import { withCommenters } from "./commenters.ts";
import { fieldToMeaning, isBodyMeaning, type FieldMeaning } from "./field-aliases.ts";
import { textToKind } from "../cutting/text-kind.ts";
import { feedTitleToAccount } from "../../metadata/feed-title.ts";
import { splitDate } from "./split-date.ts";
import { textToAddress, textToLink, withoutFound } from "./field-values.ts";
import { setters, type ReadField } from "./field-setters.ts";
import { textToPublished } from "./text-to-published.ts";

/** What named fields say: metadata, the fields that said it or could have, and a fault where a date is none. */
export interface FieldsReading {
  metadata: Metadata;
  /** Meaning of each field that was understood, by field; the bodies among them. */
  understood: ReadonlyMap<string, FieldMeaning>;
  bodies: readonly ReadField[];
  fault?: Fault;
}

/** A field of a row before anything is known of it. */
interface NamedText {
  field?: string;
  text: string;
}

/** Reads the named fields of a row or of front matter; where several say one thing, the best name and shallowest path wins. */
export function fieldsToMetadata(fields: readonly NamedText[]): FieldsReading {
  const lists = listsOf(fields);
  const named = fields.flatMap(({ field, text }): ReadField[] => {
    const found = field === undefined || nothing.test(text.trim()) ? undefined : fieldToMeaning(field);
    const isBody = found !== undefined && isBodyMeaning(found.meaning) && !lists.has(listOf(field) ?? "");
    if (found === undefined || field === undefined || (isBody && noBody.test(text.trim()))) return [];
    const address = isBody ? loneAddress(text) : undefined;
    return [address === undefined ? { ...found, field, text } : { ...found, meaning: "url", rank: leastRank, field, text: address }];
  });
  const commented = withCommenters(named.flatMap(partLink).flatMap(partAuthor), fields);
  const inOrder = settleBodies(settleNames(settleTitles(settleOrigin(settleAuthors(commented.read, fields), fields)))).sort(
    (a, b) => order(a) - order(b) || depthOf(a) - depthOf(b),
  );
  const metadata: Metadata = { account: {} };
  const understood = new Map<string, FieldMeaning>(commented.of.map((field) => [field, "comment"]));
  let fault: Fault | undefined;
  for (const one of inOrder) {
    const result = isBodyMeaning(one.meaning) ? true : setters[one.meaning]?.(metadata, one);
    if (result === true && !understood.has(one.field)) understood.set(one.field, one.meaning);
    if (typeof result === "object") fault ??= result;
  }
  if (metadata.published !== undefined) fault = undefined;
  addSplitDate(metadata, fields, understood);
  addTimeOfDay(metadata, inOrder, understood);
  addIdAddress(metadata, fields, understood);
  addAddressFacts(metadata);
  addMessageId(metadata, fields, understood);
  return {
    metadata,
    understood,
    bodies: inOrder.filter(({ meaning }) => isBodyMeaning(meaning)),
    ...(fault === undefined ? {} : { fault }),
  };
}

/** A title that is a link says where it leads only where no field of its own does. */
function partLink(one: ReadField): ReadField[] {
  const link = one.meaning === "title" ? textToLink(one.text) : undefined;
  if (link === undefined || link.words === "") return [one];
  return [
    { ...one, text: link.words },
    { ...one, meaning: "url", rank: leastRank, text: link.address },
  ];
}

const withAccount = /^([^（）()]{1,39}[^（）()\s]) ?[（(](?:微信)?公众[号號][:：]? ?[「“"']?([^（）()「」“”"':：]{1,30})[」”"']?[）)]$/u;

/** An author with the account behind (`老周（公众号：青石桥）`) says what the account is where no field of its own does. */
function partAuthor(one: ReadField): ReadField[] {
  const [, author, account] = (one.meaning === "author" ? withAccount.exec(one.text.trim()) : null) ?? [];
  if (author === undefined || account === undefined) return [one];
  return [
    { ...one, text: author },
    { ...one, meaning: "account-name", rank: leastRank, text: account },
  ];
}

/** The list that a field is an element of (`content.3`). */
const listOf = (field = "") => /^(.+)\.\d+$/.exec(field)?.[1];

/** Lists of several elements: none of a body's paragraphs is more than a paragraph, be it an address or the word 无. */
function listsOf(fields: readonly NamedText[]): ReadonlySet<string> {
  const [seen, repeated] = [new Set<string>(), new Set<string>()];
  for (const list of fields.flatMap(({ field }) => listOf(field) ?? [])) (seen.has(list) ? repeated : seen).add(list);
  return repeated;
}

/** What databases and tables write where there is no value. */
const nothing = /^(?:nan|null|none|undefined|\\N)?$/i;

/** What a spider or an editor writes in place of a body that it does not have, all that the field holds. */
const noBody =
  /^(?:n\/a|-{1,3}|\[\]|\{\}|暂无|无|无(?:正文|内容|文本)|暂无(?:正文|内容|全文)|(?:内容|正文)为空|(?:抓取|获取|采集|爬取|下载|解析|请求)(?:正文|内容|文章|全文|网页|页面)?(?:失败|出错|错误|异常|超时)(?:[!！。]|\s?[:：][^\p{Script=Han}\n]{0,500})?)$/iu;

/** Behind every name for an address that the table has. */
const leastRank = 500;

/** A column 原文 may hold no text but the address of one, or a link to it. */
function loneAddress(text: string): string | undefined {
  const written = /^\[[^[\]\n]{0,100}\]\(([^()\s]{1,4000})\)$/.exec(text.trim())?.[1] ?? text.trim();
  return /^[!-~]{8,4000}$/.test(written) ? textToAddress(written) : undefined;
}

const articleId = /^[\w-]{22}$/;
const weReadId = /(?:^|\.)mpInfo\.originalId$/;

/** Beside WeRead's number of an account, by which wewe-rss knows it, `id` is, and in WeRead's own lists `originalId`, the end of the article's address. */
function addIdAddress(metadata: Metadata, fields: readonly NamedText[], understood: Map<string, FieldMeaning>): void {
  const isOfWeRead = fields.some(({ text }) => text.startsWith("MP_WXS_"));
  const { field, text } =
    fields.find((one) => articleId.test(one.text) && (weReadId.test(one.field ?? "") || (isOfWeRead && one.field === "id"))) ?? {};
  if (metadata.url !== undefined || field === undefined) return;
  metadata.url = `https://mp.weixin.qq.com/s/${text}`;
  understood.set(field, "url");
}

/** The numbers of a message, behind that of its account perhaps (`3012345678-2247485031_2`), by which programs know an article. */
const messageId = /^(?:(\d{8,10})-)?(\d{9,10})_([1-8])$/;
/** What most numbers of messages begin with: of the others, the article's address tells that they are one. */
const anyMessage = /^(?:\d+-)?2(?:24|65)\d{7}_/;

function addMessageId(metadata: Metadata, fields: readonly NamedText[], understood: Map<string, FieldMeaning>): void {
  const id = fields.find(({ field }) => field === "id")?.text.trim() ?? "";
  const [, account, mid, idx] = messageId.exec(id) ?? [];
  if (mid === undefined || idx === undefined || (metadata.mid ?? mid) !== mid || (metadata.idx ?? idx) !== idx) return;
  if (!anyMessage.test(id) && !isArticleAddress(metadata.url ?? "")) return;
  Object.assign(metadata, { mid, idx });
  if (account !== undefined) metadata.account.biz ??= btoa(account);
  understood.set("id", "message-both");
}

function addSplitDate(metadata: Metadata, fields: readonly NamedText[], understood: Map<string, FieldMeaning>): void {
  const split = metadata.published === undefined ? splitDate(fields) : undefined;
  if (split === undefined) return;
  metadata.published = split.published;
  for (const field of split.fields) understood.set(field, "published");
}

/** A table may keep day and time apart: 发布日期 2018-09-13, 发布时间 08:05. */
function addTimeOfDay(metadata: Metadata, fields: readonly ReadField[], understood: Map<string, FieldMeaning>): void {
  if (metadata.published?.length !== 10) return;
  const isTime = ({ meaning, field, text }: ReadField) =>
    (meaning === "published" || /^(?:time|时间)$/i.test(field)) && timeOfDay.test(text.trim());
  const field = fields.find(isTime);
  const read = field === undefined ? undefined : textToPublished(`${metadata.published} ${field.text.trim()}`);
  if (field === undefined || read === undefined || "impossible" in read) return;
  metadata.published = read.published;
  understood.set(field.field, "published");
}

const timeOfDay = /^\d{1,2}[:：]\d{2}(?:[:：]\d{2})?$/;

/** WeChat's digests have one line of at most 120 characters: where no other field has a body, a longer one is it (feeds). */
function settleBodies(fields: readonly ReadField[]): ReadField[] {
  const hasBody = fields.some(({ meaning }) => isBodyMeaning(meaning));
  return fields.map((one) => (!hasBody && one.meaning === "digest" && isLong(one) ? { ...one, meaning: "body" as const } : one));
}

/** What somebody else wrote of an article may be as long as one, but has one paragraph. */
const summary = /summary|abstract|synopsis|excerpt|摘要|导语/i;

function isLong({ field, text }: ReadField): boolean {
  const isSummary = summary.test(field);
  return (!isSummary && text.length > 300) || textToKind(withoutFound(text)) === "html" || (text.trim().match(/\n/g)?.length ?? 0) >= 3;
}

/** A time of creation says when an article was published only where nothing else does. */
function order({ meaning, rank }: ReadField): number {
  return meaning === "created" ? rank + 1000 : rank;
}

/** Comments stay in their order, replies behind what they answer. */
function depthOf({ meaning, depth }: ReadField): number {
  return meaning === "comment" ? 0 : depth;
}

/** Programs that read several networks have the account for the author (`Author.Id: "wechat:…"`). */
function settleAuthors(named: readonly ReadField[], fields: readonly NamedText[]): readonly ReadField[] {
  const isAccount = fields.some(({ field = "", text }) => /^author\.id$/i.test(field) && text.startsWith("wechat:"));
  return isAccount
    ? named.map((one) => (one.meaning === "author" ? { ...one, meaning: "account-name" as const } : one))
    : joinAuthors(named);
}

const numbered = /\.\d+(?=\.\w+$|$)/;

/** Authors that a list has one by one are named together, where the first stands. */
function joinAuthors(named: readonly ReadField[]): readonly ReadField[] {
  const lists = Map.groupBy(
    named.filter(({ meaning, field }) => meaning === "author" && numbered.test(field)),
    ({ field }) => field.replace(numbered, ""),
  );
  return named.map((one) => {
    const list = one.meaning === "author" ? lists.get(one.field.replace(numbered, "")) : undefined;
    return list?.[0] === one && list.length > 1 ? { ...one, text: list.map(({ text }) => text.trim()).join("、") } : one;
  });
}

const originTitle = /(?:^|\.)origin\.title$/i;
const originAddress = /(?:^|\.)origin\.html_?url$/i;

/** Readers of feeds keep the feed's title with an article (`origin: {title, htmlUrl}`): where the feed leads to WeChat, the account's. */
function settleOrigin(named: readonly ReadField[], fields: readonly NamedText[]): readonly ReadField[] {
  if (!fields.some(({ field = "", text }) => originAddress.test(field) && /^https?:\/\/mp\.weixin\.qq\.com(?:\/|$)/.test(text)))
    return named;
  return named.flatMap((one): ReadField[] => {
    if (!originTitle.test(one.field)) return [one];
    const account = feedTitleToAccount(one.text);
    return account === undefined ? [] : [{ ...one, text: account, meaning: "account-name" }];
  });
}

const fullTitle = /^full[_ -]?title$/i;

/** A page of notes may be called by a path that ends in the title (`Readwise/井台`): then its full title is the article's. */
function settleTitles(fields: readonly ReadField[]): readonly ReadField[] {
  const whole = fields.find(({ meaning, field }) => meaning === "title" && fullTitle.test(field))?.text.trim() ?? "";
  const begins = whole.slice(0, 2);
  const isPath = ({ meaning, text }: ReadField) =>
    meaning === "title" && begins !== "" && (text.split("/").slice(1).at(-1) ?? "").startsWith(begins);
  return fields.map((one) => (isPath(one) && !fullTitle.test(one.field) ? { ...one, rank: leastRank } : one));
}

/** `name` beside a `title` is the account's; `account` in Latin letters beside a Chinese name is its 微信号. */
function settleNames(fields: readonly ReadField[]): ReadField[] {
  const hasTitle = fields.some(({ meaning, field }) => meaning === "title" && !isBareName(field) && !/^headline$/i.test(field));
  const settled = fields.map((one) =>
    hasTitle && one.meaning === "title" && isBareName(one.field) ? { ...one, meaning: "account-name" as const, rank: 500 } : one,
  );
  const names = settled.filter(({ meaning }) => meaning === "account-name");
  if (!names.some(({ text }) => /\p{Script=Han}/u.test(text))) return settled;
  return settled.map((one) =>
    one.meaning === "account-name" && /^[A-Za-z][\w-]{4,24}$/.test(one.text.trim()) ? { ...one, meaning: "account-alias" as const } : one,
  );
}

function isBareName(field: string): boolean {
  return /^name(?:#\d+)?$/i.test(field);
}

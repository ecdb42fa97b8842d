import { foldPattern, foldText } from "../boilerplate/fold-text.ts";
import { arePersons, areStaff } from "./staff-names.ts";
import type { Role } from "../../entry/span.ts";
import { lineToRepostStatement } from "./repost-statement.ts";

/** A credit in a line: the outlet an article comes from, the account's editors, or anyone else (who wrote, who photographed). */
export interface CreditPart {
  kind: "source" | "editor" | "other";
  /** Places in the line, label and value together. */
  start: number;
  end: number;
  /** Without label, brackets and quotes. */
  value: string;
}

const sourceLabel =
  "(?:本文|文章|稿件|资讯|信息|内容|素材|原文|新闻|消息|报告|图文|文字|综合|转载|转发|部分内容|内容综合|文稿|本文内容|文章内容)?(?:来源于|来源自|来源公众?号|来源|源自|出处)|原出处|原文来自|稿源|信源|稿件来源|原载于?|选自|(?:本文|文章|内容|稿件)?(?:转载[自于]|转自|摘自|摘编自|综合自|转发自|编译自|整理自)|综合整理|综合";
const editorLabel =
  "(?:本期|值班|执行|见习|实习|微信|新媒体|公众号|文字|图文|责任|责|编|网络|轮值|内容|视觉|美术|助理|总)?(?:编辑|编审|美编|责编|审核|审校|校对|校审|审读|审签|审定|监制|统筹|排版|主编|副主编|总编|编委|责校|主任)|责编|美编|小编|编校|复审|初审|终审|(?:一|二|三)(?:审|校)|核稿|编发|签发|审发|审批|微编|责任校对|编务|总监制|总编辑|副总编辑|值班总编|值班主任|值班编委|执行主编|(?:图文)?(?:编排|制作|制图|设计|美工|策划|出品人?|发布)";
const otherLabel =
  "(?:本报|特约|首席|见习|实习|全媒体|本台|融媒体|视频|摄影|文字)?(?:记者|通讯员)|作者|文字?|图片?|图文|摄影|摄像|撰文|撰稿|供稿|供图|文案|拍摄|剪辑|海报|插画|配音|朗诵|视频|翻译|编译|校译|图片来源|图源|资料来源|数据来源|参考资料|投稿邮箱|封面|图片资料来源|联系电话|素材|参与(?:报道|采写)";
const join = "(?:[、和/／&+·]|丨)?";
/** Colons and bars, and what is typed for them. */
const signs = ":：∶|｜丨∣︱│┃❘/／▏";
const separator = `\\s{0,6}[${signs}]`;

/** Words of two characters that are often set apart (来 源：). */
const spaced = /来源|编辑|审核|校对|责编|监制|主编|复审|初审|终审|记者|作者|美编|审校|排版|统筹/g;
const withSpaces = (source: string) => source.replace(spaced, (word) => `${word.charAt(0)}[ \\u00a0\\u3000]{0,4}${word.charAt(1)}`);

/** Matched against folded text: labels are written with traditional characters, too. */
const labels = new RegExp(
  foldPattern(
    withSpaces(
      `(?:(?<source>${sourceLabel})|(?<editor>(?:${editorLabel})(?:${join}(?:${editorLabel})){0,3})|(?<other>(?:${otherLabel})(?:${join}(?:${otherLabel}|${editorLabel})){0,3}))(?:${separator})`,
    ),
  ),
  "gu",
);
const bareSource =
  /^(?:本文|文章|内容|稿件|以上内容)?(?:转载自|转自|摘自|摘编自|综合自)(?:微信公众号|公众号)?\s{0,4}[:：]?\s{0,4}(?=[《“"【「\p{L}])/u;
const accountWord = /^(?:微信)?公众号\s*[:：“"「【《]\s*/;

/** What every label or its separator has. */
const mayCredit = new RegExp(`[${signs}]|[转轉摘综綜][载載自编編合]`);

/** Who wrote or drew, without a colon, before labelled credits (文 老周 来源：…). */
const unlabelled = /^(?:文|图|图文|文图|撰文)[ \u00a0\u3000]{1,6}[\p{L}\p{N}]{1,16}[ \u00a0\u3000]{1,8}(?=\p{L}{1,6}[:：])/u;

const longestLine = 200;
/** A line of many outlets. */
const longestList = 320;
const longestValue = 60;

/**
 * Reads a line that holds nothing but credits (来源：… 编辑：… 审核：…); undefined for any other line. A line may be in brackets and
 * begin with an ornament; values are short and hold no sentence. What a republisher says of an article's first account is a credit too.
 */
export function lineToCredits(line: string): CreditPart[] | undefined {
  if (line.length > longestList) return undefined;
  const parts = readCredits(line);
  const statement = (parts?.length ?? 0) > 1 || line.length > longestLine ? undefined : lineToRepostStatement(line);
  return statement === undefined ? parts : [{ kind: "source", start: 0, end: line.length, value: statement.name }];
}

function readCredits(line: string): CreditPart[] | undefined {
  const ornaments = /^[\s\p{So}\p{Sk}\p{Ps}\p{Pi}▏|｜丨*·•—-]{0,8}/u.exec(line)?.[0].length ?? 0;
  const start = ornaments + (unlabelled.exec(line.slice(ornaments))?.[0].length ?? 0);
  if (!mayCredit.test(line)) return undefined;
  const bare = bareSource.exec(foldText(line.slice(start, start + 40)));
  const found = Array.from(foldText(line).matchAll(labels)).filter(({ index }) => index >= start);
  if (found[0]?.index !== start) return bare === null ? undefined : bareCredit(line, start, bare[0].length);
  const parts = found.map((match, at) => toPart(line, match, found[at + 1]?.index ?? line.length));
  if (!parts.every((part, at) => isCredit(part, found[at]?.[0] ?? ""))) return undefined;
  if (start > ornaments) parts.unshift({ kind: "other", start: 0, end: start, value: line.slice(ornaments, start).trim() });
  if (parts[0] !== undefined) parts[0].start = 0;
  if (parts.every(({ kind }) => kind === "other")) return undefined;
  return isBracket(line) ? parts.map((part) => (part.kind === "other" ? { ...part, kind: "editor" } : part)) : parts;
}

/** True for a line all of which stands in brackets, from which no part is cut (（策划：何田参与报道：沈一苇）). */
function isBracket(line: string): boolean {
  return /^\s{0,8}[（(【[][^（）()【】[\]]*[）)】\]]\s{0,8}$/u.test(line);
}

/** Labels that stand before much else too. */
const ofOtherUses =
  /^(?:[一二三初复终]\s{0,4}审|制\s{0,4}作|设\s{0,4}计|策\s{0,4}划|发\s{0,4}布|统\s{0,4}筹|主\s{0,4}任|编\s{0,4}排|审批|编发|制图|美工|出品人?)\s{0,6}[:：∶]/u;

/** Behind a colon stand names, or what somebody says; behind other signs names alone. */
function areEditors(value: string, label: string): boolean {
  if (!/[:：∶]\s*$/u.test(label)) return true;
  return ofOtherUses.test(label) ? arePersons(value) : areStaff(value);
}

/** True for a part whose value is such as its label has behind it. */
function isCredit({ kind, value }: CreditPart, label: string): boolean {
  if (kind === "source") return isOutlet(value);
  return isName(value) && (kind !== "editor" || areEditors(value, label));
}

function toPart(line: string, match: RegExpMatchArray, end: number): CreditPart {
  const start = match.index ?? 0;
  const kind = match.groups?.["source"] !== undefined ? "source" : match.groups?.["editor"] !== undefined ? "editor" : "other";
  return { kind, start, end, value: cleanName(line.slice(start + match[0].length, end)) };
}

function bareCredit(line: string, start: number, length: number): CreditPart[] | undefined {
  const value = cleanName(line.slice(start + length));
  const isWhole = value.length <= 24 && !/[，,]/.test(value);
  return isWhole && isOutlet(value) ? [{ kind: "source", start: 0, end: line.length, value }] : undefined;
}

const pairs: Readonly<Record<string, string>> = {
  "“": "”",
  '"': '"',
  "「": "」",
  "【": "】",
  "《": "》",
  "（": "）",
  "(": ")",
  "[": "]",
  "‘": "’",
};

/** The account's id behind its name. */
const wechatId =
  /\s{0,4}[（(]\s{0,2}(?:微信|公众号|微信公众号)?\s{0,2}(?:微信号|ID|id)\s{0,2}[:：]?\s{0,2}[A-Za-z][\w-]{2,40}\s{0,2}[）)]$/u;

/** What a line says of the outlet behind its name: the day, a note, that it is an account. */
const remark =
  /\s{0,4}(?:[·|｜]\s{0,4}(?:(?:发布)?(?:时间|日期)\s?[:：]\s?)?20\d\d[-年/.][^·|｜]{1,30}|（[^（）]{1,80}[，,][^（）]{1,80}）)$/u;

/** Signs and the word for the end that stand behind a name. */
const ornament = /\s{1,9}(?:[-—–\s]{0,4}END[-—–\s]{0,4}|[\p{So}\s]{1,6})$/u;

/** A name without white space, ornaments, quotes around the whole, unmatched brackets, and the word 公众号 before or behind a quoted one. */
function cleanName(text: string): string {
  const bare = text
    .trim()
    .replace(ornament, "")
    .replace(accountWord, "")
    .replace(remark, "")
    .replace(wechatId, "")
    .replace(/(?<=[^\s名])\s(?:微信)?公众号$/u, "")
    .replace(/^[“"「【]([^”"」】]{1,40})[”"」】](?:微信)?公众号$/u, "$1");
  const trimmed = bare.replace(/[\s*_。；;，,、|｜丨/·]{1,6}$/u, "").replace(/^[\s*_]{1,4}/u, "");
  return withoutUnmatched(withoutWrapping(trimmed)).replace(/\s+/g, " ");
}

function withoutWrapping(name: string): string {
  const close = pairs[name.charAt(0)];
  const inner = name.slice(1, -1);
  const isWrapped = close !== undefined && name !== "《" && name.endsWith(close) && !inner.includes(close) && name.charAt(0) !== "《";
  return isWrapped ? inner.trim() : name;
}

function withoutUnmatched(name: string): string {
  for (const [open, close] of Object.entries(pairs)) {
    if (open === close) continue;
    if (name.endsWith(close) && !name.includes(open)) return name.slice(0, -1).trim();
    if (name.startsWith(open) && !name.includes(close)) return name.slice(1).trim();
  }
  return name;
}

/** What says that an article stood somewhere on WeChat, and not where; signs alone. */
const noName = /^(?:本|微信)?(?:微信)?公众号(?:文章|推文)?$|^微信(?:文章|推文)$|^[^\p{L}\p{N}]*$/u;
/** What says that an article is the account's own, or where its source is told; a label in place of a name. */
const noOutlet = /^(?:原创|文章|本文|作者|如下|见文末|待补充)$|投稿$|[:：]$/u;
/** Several outlets. */
const severalNames = /^[^\s、，,]{2,20}(?:[\s、]{1,3}[^\s、，,]{1,20}){2,40}$/u;

function isName(value: string): boolean {
  const isShort = value.length <= longestValue || severalNames.test(value);
  return isShort && !noName.test(value) && !/[。！？；]|https?:/u.test(value);
}

function isOutlet(value: string): boolean {
  return isName(value) && !noOutlet.test(value);
}

/** The ledger's role of a credit; what others did is the author's text. */
export function creditToRole(kind: CreditPart["kind"]): Role {
  return kind === "source" ? "source-credit" : kind === "editor" ? "editor-credit" : "body";
}

const longestTail = 240;
const longestGlued = 40;
const boundary = /[。！？!?”"」』）)…～~\s\p{So}]$/u;

/** Credits glued to the end of a text, from the first on; they begin behind a sentence's end or white space. */
export function creditsAtTail(text: string): CreditPart[] | undefined {
  const from = Math.max(0, text.length - longestTail);
  for (const match of foldText(text.slice(from)).matchAll(labels)) {
    const at = from + match.index;
    const open = /[（(【[]$/.test(text.slice(0, at)) ? at - 1 : at;
    if (open === at && open > 0 && !boundary.test(text.slice(0, open))) continue;
    const parts = lineToCredits(text.slice(open));
    if (parts?.every(isGluedName) === true) return parts.map((part) => ({ ...part, start: part.start + open, end: part.end + open }));
  }
  return undefined;
}

/** Where nothing ends a credit but the text, one that says more than names is a sentence. */
function isGluedName({ value }: CreditPart): boolean {
  return value.length <= longestGlued && !/[，,]\p{Script=Han}{6}/u.test(value);
}

const longestLabel = 60;
const endsInSeparator = new RegExp(`[${signs}]$`);

/** True for a label that its value stands below (编辑：), alone or behind other credits (来源：河桥日报；编辑：). */
export function isLabelAlone(line: string): boolean {
  const trimmed = line.trim();
  if (trimmed.length > longestLabel || !endsInSeparator.test(trimmed)) return false;
  const found = Array.from(foldText(trimmed).matchAll(labels));
  const last = found.at(-1);
  if (found[0]?.index !== 0 || last === undefined || last.index + last[0].length !== trimmed.length) return false;
  return last.index === 0 || /[；;|｜、/\s]$/u.test(trimmed.slice(0, last.index));
}

const longestLabelled = 40;
/** An office or a part of one, or who works for a paper: with its full stop no sentence. */
const office = /^[^，；：]{2,30}(?:社|部|台|报|网|中心|编辑部|公众号|客户端|委员会|办公室)。$|(?:记者|通讯员|摄影|编辑).{1,20}、.{1,9}。$/u;
/** A sentence of the article's, which lists no names. */
const sentence = /(?:[，；：].{4,40}|^[^、]{11,40})[。！？][”’」』）)]?$/u;

/** True for a line that a label alone above it may stand for. */
export function mayBeLabelled(line: string): boolean {
  return line.length <= longestLabelled && (office.test(line) || !sentence.test(line));
}

import { foldText } from "../boilerplate/fold-text.ts";
import { bareSource, labels, signs } from "./credit-labels.ts";
import { cleanName, isAnywhere, isName, isOutlet } from "./credit-names.ts";
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

/** What every label or its separator has. */
const mayCredit = new RegExp(`[${signs}]|[转轉摘综綜][载載自编編合]`);

/** Who wrote or drew, without a colon, before labelled credits (文 老周 来源：…). */
const unlabelled = /^(?:文|图|图文|文图|撰文)[ \u00a0\u3000]{1,6}[\p{L}\p{N}]{1,16}[ \u00a0\u3000]{1,8}(?=\p{L}{1,6}[:：])/u;

const longestLine = 200;
/** A line of many outlets. */
const longestList = 320;

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
  if (found.length === 1 && /^主\s*任/u.test(found[0][0])) return undefined;
  if (/^[来來]自/u.test(found[0][0]) && !found.some(([label]) => /^作者/u.test(label))) return undefined;
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

/** What an account asks of those who would reprint it, behind a word that else names an outlet. */
const ofReprints =
  /^[请請须須需可未不禁谢謝欢歡]|注明|授[权權]|[联聯][系繫]|[开開]白|[后後][台臺]|微信|[转轉][载載]|[规規][则則范範]|[须須]知|[说說]明/u;

/** True for a part whose value is such as its label has behind it. */
function isCredit({ kind, value }: CreditPart, label: string): boolean {
  if (kind === "source") return isOutlet(value) && !(/^[转轉][载載]\s*[^\p{L}]/u.test(label) && ofReprints.test(value));
  return isName(value) && (kind !== "editor" || areEditors(value, label));
}

/** A part between two labels; a source that is no outlet is the text's. */
function toPart(line: string, { index = 0, groups, 0: label }: RegExpMatchArray, end: number): CreditPart {
  const value = cleanName(line.slice(index + label.length, end));
  const isSource = groups?.["source"] !== undefined && !isAnywhere(value);
  return { kind: isSource ? "source" : groups?.["editor"] !== undefined ? "editor" : "other", start: index, end, value };
}

function bareCredit(line: string, start: number, length: number): CreditPart[] | undefined {
  const value = cleanName(line.slice(start + length));
  const isWhole = value.length <= 24 && !/[，,]/.test(value);
  return isWhole && isOutlet(value) ? [{ kind: "source", start: 0, end: line.length, value }] : undefined;
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
  const start = /^[（(【]/u.test(trimmed) ? 1 : 0;
  if (found[0]?.index !== start || last === undefined || last.index + last[0].length !== trimmed.length) return false;
  return last.index === start || /[；;|｜、/\s]$/u.test(trimmed.slice(0, last.index));
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

import { fieldToMeaning } from "../fields/field-aliases.ts";

const labelled =
  /^(?:📎 {0,2})?(?:(?:本文)?(?<plain>\p{Script=Han}{2,6}|[A-Za-z][A-Za-z_ ]{2,20})[ \t]{0,4}[:：]{1,2}|【(?<inBrackets>\p{Script=Han}{2,6})】[:：]?)(?<value>.*)$/u;

/** One labelled value: the label, what stands behind it, and where in the line. */
export interface LabelledPart {
  label: string;
  value: string;
  start: number;
  end: number;
}

const parting = /(?<![ \t\u3000])[ \t\u3000]{1,20}(?=(?:\p{Script=Han}{2,6}[:：]|发表于\s?\p{Script=Han}{2,6}\s*$))/u;
/** Signs between labelled values; a stroke has blanks at its sides, and a label behind it. */
const signs = /[ \t\u3000]{0,20}[|｜·•][ \t\u3000]{0,20}|[ \t\u3000]{1,20}[/／丨][ \t\u3000]{1,20}(?=\p{Script=Han}{2,6}[:：])/u;
const place = /^发表于\s?(\p{Script=Han}{2,6})$/u;
/** Words of a link to the article, which stand behind labelled values without a label of their own. */
const link = /^(?:查看|阅读|打开)?原文(?:链接|地址)?$/u;

const day = /^\s*20[012]\d\s?[-年./]/;

const isAccount = (label: string) => fieldToMeaning(label)?.meaning === "account-name";

/** The labelled values of a line: one that reaches to its end, or several (作者：… 公众号：… 发布时间：… 发表于…), each of a known label, or beside two such behind a sign; one of two is a day or an account. */
export function lineToParts(line: string): LabelledPart[] {
  const parts: LabelledPart[] = [];
  let reached = line.length - line.trimStart().length;
  const isSigned = signs.test(line);
  for (const text of line.trim().split(isSigned ? signs : parting)) {
    const start = line.indexOf(text, reached);
    reached = start + text.length;
    const { plain, inBrackets, value = "" } = labelled.exec(text)?.groups ?? {};
    const where = place.exec(text)?.[1];
    if (where !== undefined) parts.push({ label: "属地", value: where, start, end: reached });
    else if (parts.length > 0 && isSigned && link.test(text)) parts.push({ label: "原文链接", value: "", start, end: reached });
    else parts.push({ label: plain ?? inBrackets ?? "", value, start, end: reached });
  }
  if (isSigned) for (const [at, part] of parts.entries()) part.end = parts[at + 1]?.start ?? part.end;
  const known = parts.filter(({ label }) => fieldToMeaning(label) !== undefined).length;
  const isKnown = parts.every(({ label }, at) =>
    label === "" ? at === 0 : fieldToMeaning(label) !== undefined || (isSigned && known > 1),
  );
  const isTold = parts.every(({ label }) => label !== "") && parts.some(({ label, value }) => day.test(value) || isAccount(label));
  if (parts.length > (isSigned || isTold ? 1 : 2) && isKnown) return parts.filter(({ label }) => label !== "");
  if (parts.length === 1 && parts[0]?.label === "属地") return parts;
  const { plain, inBrackets, value = "" } = labelled.exec(line.trim())?.groups ?? {};
  const label = plain ?? inBrackets;
  return label === undefined ? [] : [{ label, value, start: 0, end: line.length }];
}

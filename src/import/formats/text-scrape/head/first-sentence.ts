/** Whom a first sentence greets or asks; no title begins so. */
const address =
  /^(?:大家(?:好|早上好|晚上好)|哈喽|嗨[,，！!]|(?:Hi|Hello)\b|你们?(?:是否|有没有|是不是|可曾|曾经?|还记得)|不知道?(?:你|大家|各位))/iu;
/** How a sentence begins that others follow. */
const opening =
  /^(?:大家|各位|亲爱的|(?:朋友|小伙伴|家人|同学|读者)们|本文|这篇|本次|这次|这几|由于|因为|如今|如果|最近|近期|近日|今[天日]|昨[天日夜晚]|前几天|那么|别急|别担心|我(?!国|省|市|县|区|校|院|军|党)|咱|想象一?下|其实|说[到起]|提[到起]|相信|还记得|现在|更[^新换]|还在|最终)/u;
const commas = /[，,].*[，,]/su;
/** A word with which speech ends: 吗, 呢, 吧. */
const spoken = /[吗呢哦哈啦呀噢哟吧嘛]["”’」』）)]{0,2}[！？!?~～]{1,9}$/u;
const calls = /[！？!?~～]["”’」』）)]{0,2}$/u;
const longest = 28;
/** What stands alone above the paragraphs and is no longer than this is a title, whatever it begins with, but for a greeting. */
const longestTitle = 20;
const greeting =
  /^(?:(?:Hi|Hello|哈喽|嗨)[,，！!]?)?(?:大家|各位|(?:朋友|小伙伴|家人|同学|读者)们)(?:早上|中午|下午|晚上)?好|^(?:Hi|Hello|哈喽|嗨)[！!~～]|你好[！!~～]$/iu;
/** A first line with an empty line below it, or with how often the page was read between the two. */
const alone = /^\s*\S[^\n]*\n(?:[^\S\n]*(?:阅读|Reads)[^\S\n]*[\d.,]{1,9}[万wk]?\+?[^\S\n]*\n)?[^\S\n]*\n/iu;

/** True where the first line of a text stands alone above its paragraphs. */
export function standsAbove(source: string): boolean {
  return alone.test(source);
}

/**
 * True for a first line that calls or asks (！, ？), as titles do, but reads like the first sentence of a text: it greets or asks the reader;
 * it begins as sentences do and has one more mark of them (two commas, a spoken word at its end, length); or it has commas and such a word.
 * Of 200 real titles with such a sign one reads so, of 150 first sentences 33.
 */
export function beginsText(line: string, isAlone = false): boolean {
  if (!calls.test(line)) return false;
  if (isAlone && line.length <= longestTitle) return greeting.test(line);
  if (address.test(line)) return true;
  const marks = [commas.test(line), spoken.test(line), line.length > longest].filter(Boolean).length;
  return opening.test(line) ? marks > 0 : spoken.test(line) && commas.test(line);
}

/** What an exporter writes before or behind a name to say that it is an account's. */
const labelBefore = /^(?:微信)?公众号\s?(?:[:：|·—–-]\s?|(?=[「『“"【《]))/u;
const labelBehind = /\s[·|｜]\s?(?:微信)?公众号$/u;
const signBefore = /^[#@](?=[\p{L}\p{N}][^#@]*$)/u;
const quoted = /^(?:「([^「」]+)」|『([^『』]+)』|“([^“”]+)”|"([^"]+)"|【([^【】]+)】)$/u;
/** The account's id behind its name, labelled so, or told from other words in brackets by a digit or a stroke in it. */
const withId =
  /^(?<name>.*\S)\s?[（(]\s?(?:(?:微信|公众号)?\s?ID|微信号|wechat id)\s?[:：]\s?(?<labelled>[a-z][\w-]{4,24})\s?[）)]$|^(?<bare>.*\S)\s?[（(](?<id>[a-z](?=[\w-]*[\d_-])[\w-]{5,19})[）)]$/iu;

/** An account's name without the labels, signs and quotation marks around it, and the id that stands behind it. */
export function textToAccountName(text: string): { name: string; alias?: string } {
  const found: Record<string, string | undefined> = withId.exec(text)?.groups ?? {};
  const id = found["labelled"] ?? found["id"];
  const whole = (found["name"] ?? found["bare"] ?? text).replace(labelBefore, "").replace(labelBehind, "").trim();
  const inside = whole.replace(quoted, "$1$2$3$4$5");
  const plain = { name: inside.replace(signBefore, "").trim() };
  return id === undefined ? plain : { ...plain, alias: id };
}

const pairs = ",，:：;；!！?？(（)）\"“\"”'‘'’-－-—¥￥~～[【]】";

/** One of the two widths of punctuation, and lower-case Latin: texts that read alike become equal, unit by unit. */
const folds = new Map<string, string>();
for (let at = 0; at < pairs.length; at += 2) folds.set(pairs.charAt(at + 1), pairs.charAt(at));
const folded = /[A-Z，：；！？（）“”‘’－—￥～【】]/g;

/** The text with punctuation in its narrow form and Latin in lower case; every unit stays in its place. */
export function foldText(text: string): string {
  return text.replace(folded, (unit) => folds.get(unit) ?? unit.toLowerCase());
}

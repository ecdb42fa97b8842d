const authorView = "end/author-view";
const fewestWords = 2;

/** True for the rules of a run in which a note that an author may write too (个人观点，仅供参考) stands among several of the page's words. */
export function isAroundView(rules: readonly (string | undefined)[]): boolean {
  return rules.length >= fewestWords && rules.includes(authorView);
}

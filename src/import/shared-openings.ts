/** An article whose text runs on from what its account says of itself; both without white space. */
export interface RunOn {
  title: string;
  text: string;
}

/** Characters that openings of one account must share to be compared: an account may have described itself in several ways. */
const alike = 8;
const longest = 200;
const sentenceEnd = /[。！？!?…～~][”"』」）)]?$/u;

/**
 * What texts of one account begin with alike, its description: articles go on differently behind it. Two articles prove it at the end of
 * a sentence, three wherever each goes on with another character.
 */
export function sharedOpenings(articles: readonly RunOn[]): string[] {
  const sets = Map.groupBy(articles, ({ text }) => text.slice(0, alike));
  return [...sets.values()].flatMap((set) => {
    const texts = [...new Map(set.map(({ title, text }) => [title, text])).values()];
    const shared = texts.reduce(commonStart);
    const ways = new Set(texts.map((text) => text.charAt(shared.length))).size;
    const isProven = ways >= (sentenceEnd.test(shared) ? 2 : 3);
    return isProven && shared.length >= alike && shared.length <= longest ? [shared] : [];
  });
}

function commonStart(a: string, b: string): string {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.charAt(length) === b.charAt(length)) length += 1;
  return a.slice(0, length);
}

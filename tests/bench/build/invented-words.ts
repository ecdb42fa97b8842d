import { Chance } from "./chance.ts";

/** Words drawn as a language draws them: a few very often, most seldom. */
export interface Lexicon {
  word: (chance: Chance) => string;
}

const wordCount = 30_000;
/** Share of words with one, two, three and four characters in running Chinese, roughly. */
const wordLengths = [1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 3, 3, 4];

/** Invents words out of the 3,755 everyday characters (the first level of GB 2312), both ranked by Zipf's law. */
export function inventWords(seed: number): Lexicon {
  const chance = new Chance(seed);
  const characters = shuffle(everydayCharacters(), chance);
  const words = Array.from({ length: wordCount }, () =>
    Array.from({ length: chance.pick(wordLengths) }, () => drawByRank(characters, chance)).join(""),
  );
  return { word: (drawn) => drawByRank(words, drawn) };
}

function everydayCharacters(): string[] {
  const decoder = new TextDecoder("gbk");
  const characters: string[] = [];
  for (let first = 0xb0; first <= 0xd7; first++) {
    const last = first === 0xd7 ? 0xf9 : 0xfe;
    for (let second = 0xa1; second <= last; second++) characters.push(decoder.decode(Uint8Array.of(first, second)));
  }
  return characters;
}

function shuffle<T>(things: readonly T[], chance: Chance): T[] {
  return things
    .map((thing) => ({ thing, order: chance.next() }))
    .sort((a, b) => a.order - b.order)
    .map(({ thing }) => thing);
}

/** Rank r comes with a probability near 1/r: the logarithm of the rank is uniform. */
function drawByRank(ranked: readonly string[], chance: Chance): string {
  const rank = Math.floor((ranked.length + 1) ** chance.next()) - 1;
  return ranked[Math.min(rank, ranked.length - 1)] ?? "";
}

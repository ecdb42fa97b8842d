/** Blocks as offsets in the text without white space: inner boundaries and heading spans (`start:end`). */
export interface Outline {
  boundaries: Set<number>;
  headings: Set<string>;
}

interface Tally {
  right: number;
  found: number;
  true: number;
}

export interface Share {
  precision: number;
  recall: number;
  f1: number | null;
}

export interface Figures {
  boundary: Share;
  heading: Share;
  falselyHeadedShare: number;
}

/** Turns blocks into offsets; text without white space is what counts. */
export function outlineOf(blocks: { heading: boolean; text: string }[]): Outline {
  const outline: Outline = { boundaries: new Set(), headings: new Set() };
  let at = 0;
  for (const block of blocks) {
    const size = block.text.replace(/\s+/g, "").length;
    if (size === 0) continue;
    if (at > 0) outline.boundaries.add(at);
    if (block.heading) outline.headings.add(`${at}:${at + size}`);
    at += size;
  }
  return outline;
}

/** Micro-averaged figures over documents; `f1` is null where gold has nothing to find. */
export function scoreOutlines(pairs: { gold: Outline; found: Outline }[]): Figures {
  const plain = pairs.filter((pair) => pair.gold.headings.size === 0);
  const falsely = plain.filter((pair) => pair.found.headings.size > 0);
  return {
    boundary: share(tally(pairs.map(({ gold, found }) => [gold.boundaries, found.boundaries]))),
    heading: share(tally(pairs.map(({ gold, found }) => [gold.headings, found.headings]))),
    falselyHeadedShare: plain.length === 0 ? 0 : falsely.length / plain.length,
  };
}

function tally(sets: [Set<unknown>, Set<unknown>][]): Tally {
  const sum: Tally = { right: 0, found: 0, true: 0 };
  for (const [gold, found] of sets) {
    sum.true += gold.size;
    sum.found += found.size;
    for (const item of found) if (gold.has(item)) sum.right++;
  }
  return sum;
}

function share(sum: Tally): Share {
  const precision = sum.found === 0 ? 0 : sum.right / sum.found;
  const recall = sum.true === 0 ? 0 : sum.right / sum.true;
  return { precision, recall, f1: sum.true === 0 ? null : (2 * sum.right) / (sum.found + sum.true) };
}

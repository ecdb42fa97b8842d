import type { Stretch } from "./compact-text.ts";

/** Stretches that do not overlap each other, asked often what they touch: sorted once, searched by halves. */
export class Taken {
  #sorted: Stretch[] = [];
  #extra: Stretch[] = [];

  constructor(stretches: readonly Stretch[]) {
    this.#sorted = stretches.toSorted((a, b) => a.start - b.start);
  }

  /** Adds a stretch; few are added one by one. */
  add(stretch: Stretch): void {
    this.#extra.push(stretch);
    if (this.#extra.length < 200) return;
    this.#sorted = [...this.#sorted, ...this.#extra].sort((a, b) => a.start - b.start);
    this.#extra = [];
  }

  /** Those that share a unit with the stretch, in order. */
  within({ start, end }: Stretch): Stretch[] {
    const inside: Stretch[] = [];
    for (let at = this.#firstEndingBehind(start); at < this.#sorted.length; at += 1) {
      const one = this.#sorted[at] as Stretch;
      if (one.start >= end) break;
      inside.push(one);
    }
    const extra = this.#extra.filter((one) => one.start < end && one.end > start);
    return extra.length === 0 ? inside : [...inside, ...extra].sort((a, b) => a.start - b.start);
  }

  #firstEndingBehind(place: number): number {
    let [low, high] = [0, this.#sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle] as Stretch).end <= place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** What of a mark lies outside of stretches; the mark itself where it touches none. */
export function outside<Mark extends Stretch>(mark: Mark, taken: Taken): Mark[] {
  const cuts = taken.within(mark);
  if (cuts.length === 0) return [mark];
  const starts = [mark.start, ...cuts.map(({ end }) => end)];
  const ends = [...cuts.map(({ start }) => start), mark.end];
  return starts.map((start, at) => ({ ...mark, start, end: ends[at] ?? mark.end })).filter(({ start, end }) => end > start);
}

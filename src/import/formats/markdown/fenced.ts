const fence = /^ {0,3}(?:`{3}|~{3})/gm;

/** Tells whether a place of Markdown lies between two fences of program text. */
export function fencedPlaces(text: string): (at: number) => boolean {
  const fences = [...text.matchAll(fence)].map(({ index }) => index);
  return (at) => countBelow(fences, at) % 2 === 1;
}

/** How many of the ascending places lie before `at`. */
function countBelow(places: readonly number[], at: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

const fence = /^ {0,3}(`{3,}|~{3,})(?![`~])([^\n]*)$/gm;

/** Tells whether a place of Markdown lies between two fences of program text; a fence of other signs, or of fewer, stands within it. */
export function fencedPlaces(text: string): (at: number) => boolean {
  const fences: number[] = [];
  let open = "";
  for (const { index, 1: signs = "", 2: behind = "" } of text.matchAll(fence)) {
    if (open !== "" && (!signs.startsWith(open) || behind.trim() !== "")) continue;
    open = open === "" ? signs : "";
    fences.push(index);
  }
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

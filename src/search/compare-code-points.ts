/** Surrogates sort above every other UTF-16 unit, as their code points do. */
function weigh(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

/** Orders strings by code point, as Pagefind's own index is ordered (the bytes of UTF-8 give the same order). */
export function compareCodePoints(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at++) {
    const difference = weigh(a.charCodeAt(at)) - weigh(b.charCodeAt(at));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

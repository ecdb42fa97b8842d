const shingleLength = 8;
const sharedEnough = 0.8;

/** True where 80 % of the second text's 8-character shingles are in the first; a shorter text must be equal. */
export function saysMost(all: string, part: string): boolean {
  return shareOf(all, part) >= sharedEnough;
}

/** Which share of the second text's 8-character shingles is in the first, 0 to 1; a text shorter than one is there whole (1) or not (0). */
export function shareOf(all: string, part: string): number {
  if (part.length < shingleLength) return part === all ? 1 : 0;
  const known = new Set(shingles(all));
  const asked = shingles(part);
  return asked.filter((shingle) => known.has(shingle)).length / asked.length;
}

function shingles(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - shingleLength + 1) }, (_, start) => text.slice(start, start + shingleLength));
}

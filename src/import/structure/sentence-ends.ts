const OPENERS = "“‘（《〈「『【〔[(";
const CLOSERS = "”’）》〉」』】〕])";
/** Full and half width close each other. */
const WIDE: Record<string, string> = { "(": "（", ")": "）", "[": "【", "]": "】" };
const STOPS = "。！？!?…；;：:";
const STRONG = "。！？!?…";
const MARKS = /[“‘（《〈「『【〔()[\]”’）》〉」』】〕。！？!?…；;：:]/g;
/** A quotation longer than this was probably never closed; it stops guarding what follows. */
const LONGEST_QUOTE = 240;

/** Offsets in `chars` where a sentence may begin because the one before has ended: 2 after 。！？, 1 after ；：, 0 elsewhere; never inside quotes or brackets. */
export function markSentenceEnds(chars: string): Uint8Array {
  const marks = new Uint8Array(chars.length + 1);
  const open: { closer: string; at: number }[] = [];
  for (const { 0: ch, index: i } of chars.matchAll(MARKS)) {
    forgetUnclosed(open, i - 1);
    const wide = WIDE[ch] ?? ch;
    const opener = OPENERS.indexOf(wide);
    if (opener >= 0) openQuote(open, CLOSERS[opener] as string, i);
    const closes = CLOSERS.includes(wide);
    if (closes) closeQuote(open, wide);
    forgetUnclosed(open, i);
    if (open.length > 0) continue;
    const stop = closes ? (chars[i - 1] ?? "") : ch;
    if (!STOPS.includes(stop) || stop === "" || continues(chars[i + 1])) continue;
    marks[i + 1] = STRONG.includes(stop) ? 2 : closes ? 0 : 1;
  }
  return marks;
}

function forgetUnclosed(open: { at: number }[], here: number): void {
  while (open[0] !== undefined && here - open[0].at > LONGEST_QUOTE) open.shift();
}

/** The same quotation mark opened twice means that the first was never closed. */
function openQuote(open: { closer: string; at: number }[], closer: string, at: number): void {
  if (open.some((quote) => quote.closer === closer)) closeQuote(open, closer);
  open.push({ closer, at });
}

function closeQuote(open: { closer: string; at: number }[], closer: string): void {
  for (let depth = open.length - 1; depth >= 0; depth--) {
    if (open[depth]?.closer !== closer) continue;
    open.length = depth;
    return;
  }
}

function continues(next: string | undefined): boolean {
  return next !== undefined && (STOPS.includes(next) || CLOSERS.includes(next) || next === "，" || next === "、");
}

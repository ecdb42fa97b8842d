const OPENERS = "“‘（《〈「『【〔[(";
const CLOSERS = "”’）》〉」』】〕])";
/** Full and half width close each other. */
const WIDE: Record<string, string> = { "(": "（", ")": "）", "[": "【", "]": "】" };
const STOPS = "。！？!?…；;：:";
const STRONG = "。！？!?…";
/** A quotation longer than this was probably never closed; it stops guarding what follows. */
const LONGEST_QUOTE = 240;

/** Offsets in `chars` where a sentence may begin because the one before has ended: 2 after 。！？, 1 after ；：, 0 elsewhere; never inside quotes or brackets. */
export function markSentenceEnds(chars: string): Uint8Array {
  const marks = new Uint8Array(chars.length + 1);
  const open: { closer: string; at: number }[] = [];
  for (let i = 0; i < chars.length; i++) {
    const ch = chars[i] as string;
    const wide = WIDE[ch] ?? ch;
    const opener = OPENERS.indexOf(wide);
    if (opener >= 0) openQuote(open, CLOSERS[opener] as string, i);
    const closes = CLOSERS.includes(wide);
    if (closes) closeQuote(open, wide);
    while (open.length > 0 && i - (open[0] as { at: number }).at > LONGEST_QUOTE) open.shift();
    if (open.length > 0) continue;
    const stop = closes ? (chars[i - 1] ?? "") : ch;
    if (!STOPS.includes(stop) || stop === "" || continues(chars[i + 1])) continue;
    marks[i + 1] = STRONG.includes(stop) ? 2 : closes ? 0 : 1;
  }
  return marks;
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

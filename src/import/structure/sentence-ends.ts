const OPENERS = '“‘（《〈「『【〔[(';
const CLOSERS = '”’）》〉」』】〕])';
const STOPS = '。！？!?…；;：:';
const STRONG = '。！？!?…';
/** A quotation longer than this was probably never closed; it stops guarding what follows. */
const LONGEST_QUOTE = 400;

/** Offsets in `chars` where a sentence may begin because the one before has ended: 2 after 。！？, 1 after ；：, 0 elsewhere; never inside quotes or brackets. */
export function markSentenceEnds(chars: string): Uint8Array {
  const marks = new Uint8Array(chars.length + 1);
  const open: { closer: string; at: number }[] = [];
  for (let i = 0; i < chars.length; i++) {
    const ch = chars[i] as string;
    const opener = OPENERS.indexOf(ch);
    if (opener >= 0) open.push({ closer: CLOSERS[opener] as string, at: i });
    const closes = CLOSERS.includes(ch);
    if (closes) closeQuote(open, ch);
    while (open.length > 0 && i - (open[0] as { at: number }).at > LONGEST_QUOTE) open.shift();
    if (open.length > 0) continue;
    const stop = closes ? (chars[i - 1] ?? '') : ch;
    if (!STOPS.includes(stop) || stop === '' || continues(chars[i + 1])) continue;
    marks[i + 1] = STRONG.includes(stop) ? 2 : closes ? 0 : 1;
  }
  return marks;
}

function closeQuote(open: { closer: string; at: number }[], closer: string): void {
  for (let depth = open.length - 1; depth >= 0; depth--) {
    if (open[depth]?.closer !== closer) continue;
    open.length = depth;
    return;
  }
}

function continues(next: string | undefined): boolean {
  return next !== undefined && (STOPS.includes(next) || CLOSERS.includes(next) || next === '，' || next === '、');
}

import { COUNTED_WORD } from "./counted-words.ts";

/** Kinds of numbering at the start of a block, by number; 0 is none. */
const PATTERNS: RegExp[] = [
  /^[一二三四五六七八九十]{1,3}、/,
  /^[（(][一二三四五六七八九十]{1,3}[）)]/,
  /^0\d(?!\d|[.%年月日])/,
  /^\d{1,2}[、.．](?!\d)/,
  /^[（(]\d{1,2}[）)]/,
  new RegExp(`^(?:第[一二三四五六七八九十]{1,3}[章节编篇]|${COUNTED_WORD}(?:[一二三四五六七八九十]{1,2}|\\d{1,2})[：:、丨|｜])`),
  /^第[一二三四五六七八九十]{1,3}[，、：,]/,
  /^[一二三四五六七八九十]{1,2}(?:是|要)/,
  /^【[^】]{1,20}】/,
  /^[★◆●■▲▶►☆◎※→•·]/,
  /^[①②③④⑤⑥⑦⑧⑨⑩]/,
  /^(?:Q|A|问|答|记者)\d{0,2}[：:]?/,
  /^(?:其[一二三四五六七八九]|首先|其次|再次|最后)/,
  /^第[一二三四五六七八九十百]{1,4}条/,
  /^(?:图|表|附件)\d{1,2}/,
  /^[“‘《]/,
  /^\d/,
  /^[A-Za-z]/,
];

export interface Numbering {
  /** 0 for none, else 1 + the place in the table. */
  type: number;
  /** Characters of the marker. */
  size: number;
  /** The number it counts, 0 where it counts none. */
  value: number;
}

const DIGITS = "零一二三四五六七八九十";
const CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩";

const FIRST =
  /[一二三四五六七八九十（(\d第【★◆●■▲▶►☆◎※→•·①②③④⑤⑥⑦⑧⑨⑩问答记其首再最图表附“‘《A-Za-z专举亮任做关原启场建思挑支故方条案步活漏特环现理目看示经背要观议话误课趋路镜阶]/;
const NONE: Numbering = { type: 0, size: 0, value: 0 };

/** Reads the numbering that begins at `at`. */
export function readNumbering(chars: string, at: number): Numbering {
  if (!FIRST.test(chars[at] ?? "")) return NONE;
  const head = chars.slice(at, at + 24);
  for (let type = 0; type < PATTERNS.length; type++) {
    const match = (PATTERNS[type] as RegExp).exec(head);
    if (match !== null) return { type: type + 1, size: type >= 14 ? 0 : match[0].length, value: valueOf(match[0]) };
  }
  return NONE;
}

function valueOf(marker: string): number {
  const arabic = /\d+/.exec(marker);
  if (arabic !== null) return Number(arabic[0]);
  let value = 0;
  for (const ch of marker) {
    const digit = DIGITS.indexOf(ch);
    if (digit === 10) value = value === 0 ? 10 : value * 10;
    else if (digit > 0) value += digit;
    else if (CIRCLES.includes(ch)) value = CIRCLES.indexOf(ch) + 1;
  }
  return value;
}

/** Characters that the commonest UTF-8 sequences (，。的是中…) turn into when read as GBK, and that Chinese hardly uses. */
const typical = /[锛銆鐨勬槸浜鍦涓鍏浠]/g;
const han = /[\u3400-\u9fff]/g;

/** True for Chinese in UTF-8 that was read as GBK: one character in twelve is of those that nobody writes. */
export function looksReadAsGbk(text: string): boolean {
  const found = text.match(typical)?.length ?? 0;
  return found >= 3 && found * 12 >= (text.match(han)?.length ?? 0);
}

/** UTF-8 that was read as GBK, read rightly; undefined where bytes were lost on the way. */
export function undoReadAsGbk(text: string): string | undefined {
  const bytes: number[] = [];
  const table = gbkBytes();
  for (const character of text) {
    const code = character.charCodeAt(0);
    const pair = code < 0x80 ? code : table.get(character);
    if (pair === undefined) return undefined;
    if (pair > 0xff) bytes.push(pair >>> 8);
    bytes.push(pair & 0xff);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}

let table: Map<string, number> | undefined;

/** Bytes of every character that GBK has, one or two, as one number. */
function gbkBytes(): Map<string, number> {
  if (table !== undefined) return table;
  table = new Map([["\u20ac", 0x80]]);
  const decoder = new TextDecoder("gbk");
  for (let lead = 0x81; lead < 0xff; lead += 1) {
    for (let trail = 0x40; trail < 0xff; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== "\ufffd" && !table.has(character)) table.set(character, lead * 256 + trail);
    }
  }
  return table;
}

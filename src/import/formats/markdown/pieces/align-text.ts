const entity = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/;

const marks = /(?:\*\*)+(?!\*)/y;

/** Length of the marks of bold text at a place. */
function bold(written: string, at: number): number {
  marks.lastIndex = at;
  return marks.exec(written)?.[0].length ?? 0;
}

/**
 * Lays a line of Markdown beside the text that it shows: the place in the source (from `start` on) of each unit, and of the end.
 * Undefined where they differ by more than backslashes, entities and the marks of bold texts that touch.
 */
export function alignText(written: string, shown: string, start: number): readonly number[] | "as written" | undefined {
  if (written === shown) return "as written";
  const offsets: number[] = [];
  let at = 0;
  for (let place = 0; place < shown.length; place += 1) {
    const unit = shown.charAt(place);
    if (unit !== "*") at += bold(written, at);
    const named = entity.exec(written.slice(at, at + 40))?.[0];
    if (written.charAt(at) === "\\" && written.charAt(at + 1) === unit) at += 1;
    else if (named !== undefined && (unit !== "&" || written.startsWith("&amp;", at) || written.startsWith("&#", at))) {
      offsets.push(start + at);
      at += named.length;
      continue;
    } else if (written.charAt(at) !== unit) return undefined;
    offsets.push(start + at);
    at += 1;
  }
  at += bold(written, at);
  offsets.push(start + at);
  return at === written.length ? offsets : undefined;
}

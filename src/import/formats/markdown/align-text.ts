const entity = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/;

/**
 * Lays a line of Markdown beside the text that it shows: the place in the source (from `start` on) of each unit, and of the end.
 * Undefined where they differ by more than backslashes, entities and the asterisks between bold texts.
 */
export function alignText(written: string, shown: string, start: number): readonly number[] | "as written" | undefined {
  if (written === shown) return "as written";
  const offsets: number[] = [];
  let at = 0;
  for (let place = 0; place < shown.length; place += 1) {
    const unit = shown.charAt(place);
    if (unit !== "*" && written.startsWith("****", at)) at += 4;
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
  offsets.push(start + at);
  return at === written.length ? offsets : undefined;
}

import { bytesToText } from "./encoding.ts";

/** Text without lone surrogates: runs of U+DC80 to U+DCFF are bytes that Python's `surrogateescape` kept, any other is U+FFFD. */
export function mendSurrogates(text: string): string {
  if (text.isWellFormed()) return text;
  return text
    .replace(/(?<![\ud800-\udbff])[\udc80-\udcff]{2,}/g, (run) => {
      const bytes = Uint8Array.from(run, (unit) => unit.charCodeAt(0) - 0xdc00);
      return bytesToText(bytes)?.text ?? run;
    })
    .toWellFormed();
}

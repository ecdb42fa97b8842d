import type { ArticleCapture, ArticleDetail, Capture, CapturedDump } from "../capture.ts";

/** A captured dump without its bulk, as one line of JSON; `null` for a file that is no dump. */
export function captureToBrief(captured: CapturedDump | undefined): string {
  if (captured === undefined) return "null";
  const captures = captured.captures.map((capture) => (capture.kind === "article" ? { ...capture, detail: undefined } : capture));
  return JSON.stringify({ ...captured, captures });
}

/** The captured dump of a brief; the dump is captured `again` once, when the first detail is asked for. */
export function briefToCapture(brief: string, again: () => CapturedDump | undefined): CapturedDump | undefined {
  const captured = JSON.parse(brief) as CapturedDump | null;
  if (captured === null) return undefined;
  let whole: CapturedDump | undefined;
  const detailOf = (index: number): ArticleDetail => {
    const capture = (whole ??= again())?.captures[index];
    if (capture?.kind !== "article") throw new Error(`${captured.ledger.dump} – changed while it was imported – run the import again`);
    return capture.detail;
  };
  return { ...captured, captures: captured.captures.map((capture, index) => withLazyDetail(capture, () => detailOf(index))) };
}

function withLazyDetail(capture: Capture, detail: () => ArticleDetail): Capture {
  if (capture.kind !== "article") return capture;
  return Object.defineProperty<ArticleCapture>({ ...capture }, "detail", { get: detail });
}

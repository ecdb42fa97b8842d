import type { Span } from "../../../entry/span.ts";
import { printEdge } from "./around/print-edges.ts";

/**
 * The body as flat text: the spans `body` and `source-credit` in order. A removal or a credit makes a certain block boundary (a blank
 * line), but the edges of printed sheets none; the dump's own line ends are kept, stray indentation is not.
 */
export function spansToBodyText(source: string, spans: readonly Span[]): string {
  let text = "";
  let gap = "";
  let last: Span | undefined;
  for (const span of spans) {
    const isShown = span.role === "body" || span.role === "source-credit";
    if (!isShown) {
      const isBlank = span.role === "white-space" || span.rule === printEdge;
      gap = isBlank ? strongest(gap, whiteSpace(source.slice(span.start, span.end))) : text === "" ? "" : "\n\n";
      continue;
    }
    const isCredit = last !== undefined && (span.role === "source-credit") !== (last.role === "source-credit");
    const part = tidy(source.slice(span.start, span.end));
    if (part !== "") text += (text === "" ? "" : isCredit ? "\n\n" : gap) + part;
    [gap, last] = ["", span];
  }
  return text.trim();
}

function strongest(a: string, b: string): string {
  return a.length > b.length || a === "\n\n" ? a : b;
}

/** A line end, a blank, or nothing for characters without width. */
function whiteSpace(text: string): string {
  if (/[\n\r\u2028\u2029\u0085]|\\[nr]/.test(text)) return "\n";
  return /\s|&/.test(text) ? " " : "";
}

function tidy(part: string): string {
  const lines = part.split("\n").map((line) => line.trim());
  return lines
    .filter((line) => line !== "")
    .join("\n")
    .replace(/[\u00a0\t]/g, " ");
}

import { expect } from "vitest";
import type { Span } from "../../../src/entry/span.ts";

/** Fails unless the spans begin at 0, touch, are not empty and end at the text's length. */
export function expectTiled(spans: readonly Span[], text: string): void {
  let reached = 0;
  for (const { start, end } of spans) {
    expect(start).toBe(reached);
    expect(end).toBeGreaterThan(start);
    reached = end;
  }
  expect(reached).toBe(text.length);
}

/** The text that a reader is shown: body and source credit, in order. */
export function shownText(spans: readonly Span[], text: string): string {
  const shown = spans.filter(({ role }) => role === "body" || role === "source-credit");
  return shown.map(({ start, end }) => text.slice(start, end)).join("");
}

import type { Span } from "../../../../entry/span.ts";
import { unseenPlaces } from "../../../unseen-characters.ts";

/** The spans of a source with those characters apart from the text that a reader sees, as white space. */
export function setUnseenApart(spans: readonly Span[], text: string): Span[] {
  const places = unseenPlaces(text);
  if (places.length === 0) return [...spans];
  let next = 0;
  return spans.flatMap((span) => {
    if (span.role !== "body" && span.role !== "source-credit") return [span];
    const parts: Span[] = [];
    let reached = span.start;
    const put = (end: number, role: Span["role"]) => {
      if (end > reached) parts.push({ ...span, start: reached, end, role });
      reached = Math.max(reached, end);
    };
    while ((places[next] ?? Infinity) < span.start) next += 1;
    for (let place = places[next]; place !== undefined && place < span.end; place = places[++next]) {
      put(place, span.role);
      put(place + 1, "white-space");
    }
    put(span.end, span.role);
    return parts;
  });
}

import { toAlbum } from "./album-lines.ts";
import type { Walk } from "./head.ts";
import type { Place, Segment } from "../scrape.ts";

/** What is left of a comment in the page's markup. */
export const commentMark = "end/comment-mark";

/** Notes what a phrase above an article is; what may stand in the text as well makes nothing certain. Returns the index of the next. */
export function mark(walk: Walk, segment: Segment, at: number, role: Place["role"], rule?: string): number {
  if (role === "album") walk.head.album ??= toAlbum(segment.raw);
  walk.head.places.push({ start: segment.start, end: segment.end, role, ...(rule === undefined ? {} : { rule }) });
  const isPage =
    rule === "reader/preface" || rule?.startsWith("repost/") === true || (walk.sure > 0 && /^(?:听全文|去阅读)$/u.test(segment.text));
  const isLeft = rule === commentMark && walk.sure === at;
  if (rule === undefined || isPage || isLeft) walk.sure = at + 1;
  return at + 1;
}

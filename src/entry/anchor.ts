import { hash } from "node:crypto";

/**
 * Anchors of an article's blocks, in order: `p-` and eight hex digits of the sha256 of the block's own text without white
 * space, so that a change elsewhere moves none; a text that occurs again gets `-2`, `-3`, …
 */
export function textsToAnchors(texts: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return texts.map((text) => {
    const name = hash("sha256", text.replace(/\s+/g, "")).slice(0, 8);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? `p-${name}` : `p-${name}-${times}`;
  });
}

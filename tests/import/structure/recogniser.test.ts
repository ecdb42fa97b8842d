import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listBlockStarts, WINDOW } from "../../../src/import/structure/block-starts.ts";
import { loadRecogniser } from "../../../src/import/structure/load-recogniser.ts";
import { recognise } from "../../../src/import/structure/network/recogniser.ts";

interface Pinned {
  text: string;
  starts: number[];
  kinds: number[][];
  sizes: number[];
}

const pinned = JSON.parse(readFileSync(join(import.meta.dirname, "fixtures/pinned-network/expected.json"), "utf8")) as Pinned;
const starts = listBlockStarts(pinned.text, new Uint8Array(pinned.text.length + 1));

describe("recogniser", () => {
  it("sees the starts that training sees", () => {
    expect(starts.at).toEqual(pinned.starts);
  });

  it("gives the logarithms that training gave", () => {
    const { kinds } = recognise(loadRecogniser(), pinned.text, starts);
    pinned.kinds.flat().forEach((expected, i) => expect(kinds[i]).toBeCloseTo(expected, 3));
  });

  it("ends headings where training ended them", () => {
    const { ends } = recognise(loadRecogniser(), pinned.text, starts);
    const sizes = starts.at.map((_, i) => {
      const own = [...ends.subarray(i * WINDOW, (i + 1) * WINDOW)];
      return own.indexOf(Math.max(...own)) + 1;
    });
    expect(sizes).toEqual(pinned.sizes);
  });

  it("does not remember the text before", () => {
    const before = recognise(loadRecogniser(), pinned.text, starts).kinds;
    const other = "村里修了路。".repeat(400);
    recognise(loadRecogniser(), other, listBlockStarts(other, new Uint8Array(other.length + 1)));
    expect(recognise(loadRecogniser(), pinned.text, starts).kinds).toEqual(before);
  });
});

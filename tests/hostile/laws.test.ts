import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findBrokenLaws } from "./laws.ts";
import { mutatedDump, seedDumps } from "./mutated-dump.ts";
import { payloads } from "./payloads.ts";
import { payloadToDump, shapes, type Shape } from "./payload-to-dump.ts";

const names = Object.keys(shapes) as Shape[];
/** Packings of what other shapes hold bare: a page, or a row of JSON. */
const packings: readonly Shape[] = ["json-lines", "mhtml", "warc", "zip", "gzip"];
/** Each payload is tried bare, and in one packing; in the long run in every one. */
const isTried = (shape: Shape, number: number): boolean =>
  process.env["LONG_TESTS"] === "1" || !packings.includes(shape) || packings[number % packings.length] === shape;

describe("the laws", () => {
  it.each(names)("hold for the payloads in the shape %s", (shape) => {
    const tried = [...payloads.entries()].filter(([number]) => isTried(shape, number));
    expect(tried.length).toBeGreaterThan(50);
    for (const [number, payload] of tried) {
      const dump = payloadToDump(payload, shape, number);
      expect(findBrokenLaws({ path: dump.name, bytes: dump.bytes }), dump.name).toEqual([]);
    }
  });

  it("hold for mutated dumps", () => {
    const dumps = seedDumps();
    fc.assert(
      fc.property(mutatedDump(dumps), (dump) => {
        expect(findBrokenLaws(dump), dump.path).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findBrokenLaws } from "./laws.ts";
import { mutatedDump, seedDumps } from "./mutated-dump.ts";
import { payloads } from "./payloads.ts";
import { payloadToDump, shapes, type Shape } from "./payload-to-dump.ts";

describe("the laws", () => {
  const names = Object.keys(shapes) as Shape[];

  it.each(names)("hold for every payload in the shape %s", (shape) => {
    for (const [number, payload] of payloads.entries()) {
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

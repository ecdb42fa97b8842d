import { describe, expect, it } from "vitest";
import { adversarialUnits, findGrowth, growthShapes } from "./growth.ts";

/** Other words are drawn in each run: what a short one misses a later one meets. */
const seconds = process.env["LONG_TESTS"] === "1" ? 600 : 10;
/** Tried however busy the machine is. */
const fewest = 20;
const seed = Number(process.env["GROWTH_SEED"] ?? Math.floor(Math.random() * 2 ** 31));

describe(`the work that a dump gives (GROWTH_SEED=${seed})`, () => {
  it("grows with its length and not with its square, whatever is repeated in it", { timeout: (seconds + 120) * 1000 }, () => {
    console.log(`GROWTH_SEED=${seed}`);
    const found: string[] = [];
    const end = performance.now() + seconds * 1000;
    let tried = 0;
    for (const unit of adversarialUnits(seed)) {
      if (tried > fewest && performance.now() > end) break;
      for (const shape of growthShapes) {
        const growth = findGrowth(shape, unit);
        tried += 1;
        if (growth !== undefined)
          found.push(`${shape}: ${JSON.stringify(unit)} costs ${growth.toFixed(0)} times as much for eight times the text`);
      }
    }
    expect(tried).toBeGreaterThan(fewest);
    expect(found).toEqual([]);
  });
});

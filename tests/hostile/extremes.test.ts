import { strToU8 } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { Judge } from "./fuzz.ts";
import { extremeDumps } from "./extreme-dumps.ts";

describe("an extreme dump", () => {
  const judge = new Judge();
  afterAll(() => judge.close());

  it.each(Object.keys(extremeDumps))("breaks no law and takes no more than its share: %s", async (name) => {
    const made = extremeDumps[name]!();
    const broken = await judge.judge({ path: `${name}.dump`, bytes: typeof made === "string" ? strToU8(made) : made });
    expect(broken).toEqual([]);
  });
});

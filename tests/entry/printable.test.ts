import { describe, expect, it } from "vitest";
import { printable } from "../../src/entry/printable.ts";

describe("printable", () => {
  it.each([
    ["渡口 – 木桥 🌉 café", "渡口 – 木桥 🌉 café"],
    ["👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"],
    ["a\n99 records: 99 imported", "a\\n99 records: 99 imported"],
    ["\u001b[2J\u001b[32m\r\t\u0085\u2028", "\\u001b[2J\\u001b[32m\\r\\t\\u0085\\u2028"],
    ["渡\u202e口\u200b", "渡\\u202e口\\u200b"],
    ["\udcb6\udcc9.html \ud83d", "\\xb6\\xc9.html \\ud83d"],
    ["\u{e0041}", "\\ue0041"],
  ])("writes %j as one harmless line", (text, shown) => {
    expect(printable(text)).toBe(shown);
  });
});

import { describe, expect, it } from "vitest";
import { faultCodes } from "../../../src/import/fault.ts";
import { faultToMessage } from "../../../src/import/files/fault-messages.ts";

describe("fault messages", () => {
  it.each(faultCodes)("says for %s where – what – expected – found – what to do", (code) => {
    expect(faultToMessage({ code, facts: {} }, "dumps/x.txt", 3)).toMatch(/^dumps\/x\.txt, record 3 – .+ – expected .+ – found .+ – .+$/);
  });

  it("names the flag that raises a limit", () => {
    const facts = { limit: "htmlDepth", expected: 5000, found: "more" };
    expect(faultToMessage({ code: "limit-depth", facts }, "x.html", 1)).toContain("--html-depth");
  });

  it("says what to bring instead of a format that is not read", () => {
    const facts = { expected: "the files unpacked, or a zip", found: "rar" };
    expect(faultToMessage({ code: "unknown-format", facts }, "x.rar", 1)).toMatch(
      / – found rar – bring the files unpacked, or a zip instead$/,
    );
  });
});

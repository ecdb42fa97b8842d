import { describe, expect, it } from "vitest";
import { faultCodes } from "../../../src/import/fault.ts";
import { DiskError } from "../../../src/import/files/disk.ts";
import { diskErrorToMessage, faultToMessage } from "../../../src/import/files/fault-messages.ts";

describe("fault messages", () => {
  it.each(faultCodes)("says for %s where – what – expected – found – what to do", (code) => {
    expect(faultToMessage({ code, facts: {} }, "dumps/x.txt", 3)).toMatch(/^dumps\/x\.txt, record 3 – .+ – expected .+ – found .+ – .+$/);
  });

  it("names the file inside an archive, and the remedy that the fault knows", () => {
    const facts = {
      inside: "柳.html",
      expected: "a file without a password",
      found: "an encrypted one",
      remedy: "pack it again without one",
    };
    expect(faultToMessage({ code: "broken-archive", facts }, "x.zip", 2)).toBe(
      "x.zip, record 2 (柳.html) – broken archive – expected a file without a password – found an encrypted one – pack it again without one",
    );
  });

  it("names the flag that raises a limit", () => {
    const facts = { limit: "htmlDepth", expected: 5000, found: "more" };
    expect(faultToMessage({ code: "limit-depth", facts }, "x.html", 1)).toContain("--html-depth");
  });

  it.each([
    ["ENOSPC", "make room"],
    ["EROFS", "make the disk writable"],
    ["EACCES", "give this user the right"],
    ["EIO", "mend that"],
  ])("says what to do about %s", (code, remedy) => {
    const cause = Object.assign(new Error(`${code}: it failed`), { code });
    expect(diskErrorToMessage(new DiskError("cannot write a.md", { cause }))).toMatch(
      new RegExp(`^cannot write a\\.md – expected .* – found ${code}: it failed – ${remedy}.*import again`),
    );
  });

  it("says what to bring instead of a format that is not read", () => {
    const facts = { expected: "the files unpacked, or a zip", found: "rar" };
    expect(faultToMessage({ code: "unknown-format", facts }, "x.rar", 1)).toMatch(
      / – found rar – bring the files unpacked, or a zip instead$/,
    );
  });
});

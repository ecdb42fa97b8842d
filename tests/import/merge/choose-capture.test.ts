import { describe, expect, it } from "vitest";
import { chooseCapture } from "../../../src/import/merge/choose-capture.ts";
import { articleCapture, inventedText } from "./article-capture.ts";

const body = inventedText(200);

describe("chooseCapture", () => {
  it("prefers given structure, then the time of day, then pictures, among equal bodies", () => {
    const plain = articleCapture(body, { published: "2020-01-02" });
    const timed = articleCapture(body, { published: "2020-01-02T09:30+08:00" });
    const given = articleCapture(body, { published: "2020-01-02" }, { structure: "given" });
    const pictured = articleCapture(body, { published: "2020-01-02" }, { pictureCount: 3 });
    expect(chooseCapture([plain, timed])).toBe(timed);
    expect(chooseCapture([timed, given])).toBe(given);
    expect(chooseCapture([plain, pictured])).toBe(pictured);
  });

  it("takes the longest of differing bodies", () => {
    const long = articleCapture(inventedText(300));
    expect(chooseCapture([articleCapture(body), long])).toBe(long);
  });

  it("takes the latest capture of differing bodies where the dump states the time", () => {
    const late = articleCapture(body, { captured: "2024-05-01T00:00:00Z" });
    expect(chooseCapture([articleCapture(inventedText(300), { captured: "2022-05-01T00:00:00Z" }), late])).toBe(late);
    expect(chooseCapture([articleCapture(inventedText(300), { captured: "2024-05-01T07:30+08:00" }), late])).toBe(late);
  });
});

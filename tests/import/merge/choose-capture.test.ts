import { describe, expect, it } from "vitest";
import { chooseCapture as chooseFrom } from "../../../src/import/merge/choose-capture.ts";
import { fillFromCopies } from "../../../src/import/merge/fill-gaps.ts";
import type { Group } from "../../../src/import/merge/group-captures.ts";
import { articleCapture, inventedText } from "./article-capture.ts";

const body = inventedText(200);

/** The capture chosen in any order. */
function chooseCapture(group: Group) {
  const { chosen } = chooseFrom(group);
  expect(chooseFrom(group.toReversed() as unknown as Group).chosen).toBe(chosen);
  return chosen;
}

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

  it("prefers pictures that came with a capture and breaks between its words to what else it says", () => {
    const told = articleCapture(body, { digest: "灯会", author: "老周" }, { pictureCount: 1 });
    const kept = articleCapture(body, {}, { pictureCount: 1, pictureFiles: ["ab/灯.png"] });
    expect(chooseCapture([told, kept])).toBe(kept);
    const runTogether = articleCapture(body, { digest: "灯会" }, { isRunTogether: true });
    const broken = articleCapture(body);
    expect(chooseCapture([runTogether, broken])).toBe(broken);
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

  it("takes the one that says the most of its article, else what no file's name decides", () => {
    const short = articleCapture(body, { title: "灯会" });
    const long = articleCapture(body, { title: "灯会", author: "渡口先生", account: { name: "河桥旧事" } });
    expect(chooseCapture([short, long])).toBe(long);
    const same = articleCapture(body, { title: "灯节" });
    expect(chooseCapture([short, same])).toBe(chooseCapture([same, short]));
    const [one, other] = [articleCapture(inventedText(50, "甲")), articleCapture(inventedText(50, "乙"))];
    expect(chooseCapture([one, other]).bodyHash).toBe([one.bodyHash, other.bodyHash].toSorted()[0]);
  });
});

describe("fillFromCopies", () => {
  it("takes from a copy what its own dump does not say, and changes nothing else", () => {
    const page = articleCapture(body, { title: "灯会", published: "2021-03-05", account: { name: "河桥旧事" } }, { structure: "given" });
    const known = { title: "灯节", author: "渡口先生", published: "2021-03-05T08:15+08:00", account: { name: "河桥", gh: "gh_1" } };
    const copy = articleCapture(body, known, { structure: "given" });
    expect(fillFromCopies(page, [copy]).metadata).toEqual({ ...known, title: "灯会", account: { name: "河桥旧事", gh: "gh_1" } });
  });

  it("believes no text without structure of a page", () => {
    const page = articleCapture(body, { title: "灯会" }, { structure: "given" });
    const text = articleCapture(body, { title: "灯会", author: "渡口先生" });
    expect(fillFromCopies(page, [text]).metadata.author).toBeUndefined();
    expect(fillFromCopies(articleCapture(body), [text]).metadata.author).toBe("渡口先生");
  });
});

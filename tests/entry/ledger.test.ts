import { describe, expect, it } from "vitest";
import { ledgerWithoutCommentWords } from "../../src/entry/ledger.ts";

const spans = [
  { start: 0, end: 8, role: "body", field: "content" },
  { start: 8, end: 12, role: "boilerplate", field: "content" },
  { start: 0, end: 6, role: "comment", field: "comments" },
  { start: 8, end: 12, role: "comment", field: "replies" },
];
const line = (removed?: readonly object[]): string =>
  JSON.stringify({ dump: "a.json", record: 1, outcome: "imported", account: {}, spans, ...(removed && { removed }), dumpSha256: "ab" });
const prompt = { start: 8, field: "content", text: "点赞" };

describe("ledgerWithoutCommentWords", () => {
  it("leaves out readers' words by field and place, and keeps all else", () => {
    const words = [prompt, { start: 0, field: "comments", text: "好文" }, { start: 8, field: "replies", text: "谢谢" }];
    expect(ledgerWithoutCommentWords(`${line(words)}\n`)).toBe(`${line([prompt])}\n`);
  });

  it("leaves no empty list", () => {
    expect(ledgerWithoutCommentWords(line([{ start: 0, field: "comments", text: "好文" }]))).toBe(line());
  });

  it("leaves lines without such words byte for byte", () => {
    const text = `${line([prompt])}\n{ "dump": "b" }\n\n`;
    expect(ledgerWithoutCommentWords(text)).toBe(text);
  });
});

import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { captureDump } from "../../../src/import/capture.ts";
import { defaultLimits } from "../../../src/import/limits.ts";

const [one, two] = ["https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOp012345", "https://mp.weixin.qq.com/s/BbCdEfGhIjKlMnOp012345"];

const capture = (text: string) => captureDump({ path: "a.txt", bytes: strToU8(text) }, defaultLimits).captures;

describe("dumps that list no article", () => {
  it.each([
    ["lines", `${one}\n\n${two}\r\n`],
    ["items", `- ${one}\n- ${two}\n`],
    ["numbered lines", `1. ${one}\n2. ${two}\n`],
    ["lines in brackets", `<${one}>\n<${two}>\n`],
    ["a list of JSON", JSON.stringify([one, two])],
    ["JSON Lines", `${JSON.stringify(one)}\n${JSON.stringify(two)}\n`],
    ["one column of a table", `url\n${one}\n${two}\n`],
    ["one quoted column", `"链接"\n"${one}"\n"${two}"\n`],
    ["a column beside numbers", `id,url\n1,${one}\n2,${two}\n`],
  ])("give their addresses, of %s", (_what, text) => {
    expect(capture(text)).toMatchObject([
      { kind: "gone", reason: "no-body", metadata: { url: one } },
      { kind: "gone", reason: "no-body", metadata: { url: two } },
    ]);
  });

  it.each(["标题,链接,发布时间,正文\n", '"title","url","content"\n', "id\ttitle\turl\tcontent\n\n", "{}", "{}\n{}\n", "[{},{}]", "[]"])(
    "are rejected once where nothing is in them: %j",
    (text) => {
      expect(capture(text)).toMatchObject([{ kind: "rejected", fault: { code: "no-article" } }]);
    },
  );
});

describe("texts that are none of these", () => {
  it.each([
    ["an address above a text", `${one}\n渡口的木桥修好了，过河的人不必再绕路。`, "渡口的木桥修好了"],
    ["a sentence with names of columns", "标题，作者，正文，都写在一张纸上。\n", "都写在一张纸上"],
    ["a column's name above a text", "链接\n渡口的木桥修好了，过河的人不必再绕路。\n灯会也在河边。\n", "灯会也在河边"],
    ["an address among texts", JSON.stringify(["渡口的木桥修好了，过河的人不必再绕路。", one]), "渡口的木桥修好了"],
  ])("stay articles: %s", (_what, text, shown) => {
    const [first] = capture(text);
    expect(first?.kind === "article" && first.detail.text).toContain(shown);
  });
});

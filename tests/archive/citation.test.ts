import { describe, expect, it } from "vitest";
import { accessedMark, addressMark, cardToCitationFacts, toBibtex, toGbt2015, toGbt2025, toRis } from "../../src/archive/citation.ts";
import { makeCard } from "./cards.ts";

const card = makeCard("2018/x.md", { title: "渡口五十年", published: "2018-09-13T08:00+08:00", account: { name: "南渡旧闻" } });
const facts = cardToCitationFacts(card, "x", "https://a.example/articles/2018/x.html");

describe("citations", () => {
  it("writes GB/T 7714—2025 with full-width marks but for points and square brackets", () => {
    expect(toGbt2025(facts)).toBe("南渡旧闻. 渡口五十年[EB/OL]. （2018-09-13）[〔引用日期〕]. https://a.example/articles/2018/x.html.");
  });

  it("writes GB/T 7714—2015 with half-width marks", () => {
    expect(toGbt2015(facts)).toBe("南渡旧闻. 渡口五十年[EB/OL]. (2018-09-13)[〔引用日期〕]. https://a.example/articles/2018/x.html.");
  });

  it("names the author before the account, and WeChat's address before the archive's", () => {
    const signed = cardToCitationFacts({ ...card, author: "林渡", url: "https://mp.weixin.qq.com/s/abc" }, "x", "https://a.example/");
    expect(toGbt2015(signed)).toMatch(/^林渡\. .* https:\/\/mp\.weixin\.qq\.com\/s\/abc\.$/);
  });

  it("leaves the address to the browser where none is known, and the date out", () => {
    const bare = cardToCitationFacts(makeCard("undated/x.md", { title: "无题" }), "x", undefined);
    expect(toGbt2025(bare)).toBe("无题[EB/OL]. [〔引用日期〕]. 〔本页地址〕.");
  });

  it("puts a title into brackets that is not the author's", () => {
    const untitled = { path: "undated/x.md", fingerprint: "0", structure: "given" } as const;
    expect(toGbt2015(cardToCitationFacts({ ...untitled, firstWords: "渡口的木船…" }, "x", undefined))).toMatch(
      /^\[渡口的木船…\]\[EB\/OL\]/,
    );
    expect(toRis(cardToCitationFacts(untitled, "x", undefined))).toContain("TI  - [无题]");
  });

  it("keeps the marks that the browser fills in whole in every format", () => {
    const bare = cardToCitationFacts(card, "x", undefined);
    for (const text of [toGbt2025(bare), toGbt2015(bare), toBibtex(bare), toRis(bare)]) {
      expect(text).toContain(accessedMark);
      expect(text).toContain(addressMark);
    }
  });

  it("escapes what BibTeX would read as commands", () => {
    const bibtex = toBibtex({ ...facts, title: "50% {A&B}_\\x" });
    expect(bibtex).toContain("title = {{50\\% \\{A\\&B\\}\\_\\textbackslash{}x}},");
    expect(bibtex).toContain("author = {{南渡旧闻}},");
  });

  it("writes RIS with one tag a line whatever the title holds", () => {
    const ris = toRis({ ...facts, title: "渡口\nER  - x" });
    expect(ris.split("\r\n").filter((line) => line.startsWith("ER"))).toHaveLength(1);
    expect(ris).toMatch(/^TY {2}- ELEC\r\nAU {2}- 南渡旧闻\r\nTI {2}- 渡口 ER - x\r\n/);
    expect(ris).toContain("DA  - 2018/09/13");
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { recoverStructure } from "../../../src/import/structure/recover-structure.ts";

const dump = readFileSync(join(import.meta.dirname, "../../fixtures/literal-of-2018/dump.txt"), "utf8");
const body = /三月里.*文化站/.exec(dump)?.[0] ?? "";
const headings = ["疏通老街河道恢复渡口航船", "修缮百年老屋留住街巷旧貌", "兴办乡村学堂传承竹编手艺"];

function headingsOf(text: string): string[] {
  return recoverStructure(text).flatMap((block) => (block.kind === "heading" ? [block.text] : []));
}

describe("parallel headings", () => {
  it("finds headings of two equal halves, glued to the sentences behind them", () => {
    expect(headingsOf(body)).toEqual(headings);
  });

  it("takes a lead and a caption for blocks of their own", () => {
    const texts = recoverStructure(body).map(({ text }) => text.trim());
    expect(texts[0]).toMatch(/^三月里.*三天。$/);
    expect(texts).toContain("点击视频，跟着船家走一趟夜里的河桥。");
  });

  it("invents none where the same sentences stand without headings", () => {
    const plain = headings.reduce((text, heading) => text.replace(heading, ""), body);
    expect(headingsOf(plain)).toEqual([]);
  });

  it("believes no single heading of this form", () => {
    const single = headings.slice(1).reduce((text, heading) => text.replace(heading, ""), body);
    expect(headingsOf(single)).toEqual([]);
  });
});

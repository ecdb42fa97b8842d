import { describe, expect, it } from "vitest";
import { listBlockStarts } from "../../../src/import/structure/block-starts.ts";
import { findLoneSpeakers } from "../../../src/import/structure/lone-speakers.ts";
import { recoverStructure } from "../../../src/import/structure/recover-structure.ts";

const turns = [
  ["渡口为什么要重修？", "老码头的石阶裂了三处，船家上下都要人扶，去年冬天还摔过两位老人。"],
  ["石料从哪里来？", "石料都是后山采的，村里出工，县里出车，一共运了四十多趟。"],
] as const;
const lead = "渡口重修完工，记者走访了看船的老人。";
const talk = (question: string, answer: string): string => lead + turns.map(([q, a]) => question + q + answer + a).join("");

function speakersOf(text: string): string[] {
  const starts = listBlockStarts(text, new Uint8Array(text.length + 1));
  return findLoneSpeakers(text, starts).map((i) => text.slice(starts.at[i], (starts.at[i] as number) + 1));
}

describe("speakers on lines of their own", () => {
  it.each([
    ["问", "答"],
    ["Q", "A"],
  ])("are headings: %s and %s", (question, answer) => {
    const found = recoverStructure(talk(question, answer)).flatMap((block) => (block.kind === "heading" ? [block.text] : []));
    expect(found).toEqual([question, answer, question, answer]);
  });

  it("are none where a colon parts them from what is said", () => {
    expect(speakersOf(talk("问：", "答："))).toEqual([]);
  });

  it("are none where words begin with them", () => {
    expect(speakersOf(lead + "问题不少，要一件件办。".repeat(3) + "答案在船上。QQ群里有人说好。")).toEqual([]);
  });

  it("are none where there is but one", () => {
    expect(speakersOf(`${lead}问渡口为什么要重修？老人不答。`)).toEqual([]);
  });
});

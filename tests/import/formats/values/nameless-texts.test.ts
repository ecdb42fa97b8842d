import { describe, expect, it } from "vitest";
import { dumpToRecords } from "../../../../src/import/formats/dump-to-records.ts";
import { defaultLimits } from "../../../../src/import/limits.ts";
import type { DumpRecord } from "../../../../src/import/record.ts";
import { recordToReading } from "../../../../src/import/record-to-reading.ts";
import { fieldsOf, read, whole } from "../read-bytes.ts";

describe("texts without names of their own", () => {
  it("reads texts behind the names of their files, which are no titles", () => {
    const content =
      "渡口的人把船拴得更牢，又把灯挂高了一截，好让夜里的船看见，也让桥上的人看见。灯一直亮到天明，没有一夜熄过。水站的人守到天明，等第一班船靠了岸才去睡。";
    for (const keys of [
      ["灯.txt", "船.txt"],
      ["000_d6f464d890acd1e8", "001_a1b2c3d4e5f60718"],
    ])
      expect(whole(read(JSON.stringify(Object.fromEntries(keys.map((key) => [key, content]))))).map(fieldsOf)).toEqual([
        { content },
        { content },
      ]);
    expect(whole(read(JSON.stringify({ p1: content, p2: content })))).toHaveLength(1);
  });

  it("reads a table of which only the text's column is known, written as lists", () => {
    const content = "渡口的人把船拴得更牢，又把灯挂高了一截，好让夜里的船看见。";
    for (const dump of [
      {
        columns: ["id", "content"],
        data: [
          [1, content],
          [2, content],
        ],
      },
      [
        ["id", "content"],
        [1, content],
        [2, content],
      ],
    ])
      expect(whole(read(JSON.stringify(dump))).map(fieldsOf)).toEqual([
        { id: "1", content },
        { id: "2", content },
      ]);
  });

  it("takes a text for one although scripts leaked into it that hold tags and links", () => {
    const tags = '<div class="card"><p>" + name + "</p></div>'.repeat(9);
    const leaked = `柳树\nwindow.logs = {};\nvar card = '${tags}';\nvar link = "[灯](https://example.com/a)";\n河边的柳树绿了。`;
    for (const dump of [
      `text:${JSON.stringify(leaked)}`,
      JSON.stringify({ content: leaked }),
      `id,content\n1,"${leaked.replaceAll('"', '""')}"`,
    ]) {
      const [record] = dumpToRecords({ path: "a.txt", bytes: new TextEncoder().encode(dump) }, defaultLimits).records;
      const { body } = recordToReading(record as DumpRecord, defaultLimits);
      expect(body?.structure).toBe("flat");
    }
  });
});

describe("a list of strings", () => {
  const [first, second] = [
    "清晨的渡口还笼着薄雾，摆渡人已经把两条木船擦得干干净净。",
    "他说这条河养活了三代人，如今桥修好了，船却舍不得卖掉。",
  ];
  const texts = (list: readonly string[]) => whole(read(JSON.stringify(list))).map((record) => record.sources[0]?.text);

  it.each([
    [["\n  ", first.slice(0, 9), first.slice(9), "\n", second, "\n"], `\n  ${first}\n${second}\n`],
    [["\n", "短短一句。", "\n  ", "又一句", "\n"], "\n短短一句。\n  又一句\n"],
    [["渡口", first, "老秦", second], `渡口\n${first}\n老秦\n${second}`],
  ])("is one text where its items are the pieces of one: %j", (list, text) => {
    expect(texts(list)).toEqual([text]);
  });

  it.each([
    [[first, second, first, second]],
    [["渡口旧事", "桥与船", "灯", "水站"]],
    [[first.repeat(9), second.repeat(9), "灯。", first.repeat(9)]],
  ])("is as many as it has items where each may be one: %j", (list) => {
    expect(texts(list)).toEqual(list);
  });
});

import { describe, expect, it } from "vitest";
import { joinOf } from "../../../../src/import/formats/fields/chunk-joints.ts";
import { joinChunks } from "../../../../src/import/formats/cutting/join-chunks.ts";
import { fieldsOf, read, whole } from "../read-bytes.ts";
import { row } from "../row-of.ts";

const lines = (rows: readonly object[]) => rows.map((one) => JSON.stringify(one)).join("\n");
const first = "柳树绿了，河水也涨了三尺。渡口的人把船拴得更牢，";
const second = "渡口的人把船拴得更牢，又把灯挂高了一截。";

describe("rows that are the chunks of one text", () => {
  it("are one row, its chunks in their order, wherever they stand", () => {
    const chunk = (n: number, title: string, content: string) => ({ chunk_index: n, title, content });
    const rows = whole(read(lines([chunk(1, "柳树", second), chunk(0, "桃树", "红了。"), chunk(0, "柳树", first)])));
    expect(rows.map(fieldsOf)).toEqual([
      {
        chunk_index: "0",
        title: "柳树",
        "content.chunk.0": first,
        "chunk_index#2": "1",
        "title#2": "柳树",
        "content.chunk.1": second,
      },
      { chunk_index: "0", title: "桃树", content: "红了。" },
    ]);
  });

  it.each([
    ["in another field", (n: number, text: string) => ({ chunk_id: `a_${n}`, url: "https://a.example/1", chunk: text })],
    [
      "as documents without a number",
      (_: number, text: string) => ({ page_content: text, metadata: { title: "柳树", source: "https://a.example/1" } }),
    ],
    ["by the id of their document", (n: number, text: string) => ({ doc_id: "d1", seq: n, text })],
  ])("are known %s", (_how, toRow) => {
    expect(whole(read(lines([toRow(0, first), toRow(1, second)])))).toHaveLength(1);
  });

  it("are articles of their own where only a title is the same, or a text stands twice", () => {
    const rows = [
      { 序号: 1, title: "早安", content: first },
      { 序号: 2, title: "早安", content: second },
    ];
    expect(whole(read(lines(rows)))).toHaveLength(2);
    const chunk = { chunk_index: 0, title: "柳树", content: first };
    expect(whole(read(lines([chunk, chunk])))).toHaveLength(2);
  });

  it("are articles of their own where a number says something else, or the texts are nearly one", () => {
    const again = { url: "https://a.example/1", title: "柳树", content: `${first.repeat(6)}天亮了。` };
    const kinds = [
      [
        { ...again, page_no: 1 },
        { ...again, page_no: 2, content: `${first.repeat(6)}天黑了。` },
      ],
      [
        { ...again, seq: 0 },
        { ...again, seq: 1, content: `${first.repeat(6)}天黑了。` },
      ],
      [
        { title: "早安", paragraph_num: 7, content: first },
        { title: "早安", paragraph_num: 9, content: "红了，桃树红了三天。" },
      ],
      [
        { source_id: "wxmp_12", seq: 0, title: "早安", content: first },
        { source_id: "wxmp_12", seq: 1, title: "早安", content: "红了，桃树红了三天。" },
      ],
      [
        { chunk_id: 3, title: "早安", content: first },
        { chunk_id: 9, title: "早安", content: "红了，桃树红了三天。" },
      ],
    ];
    for (const rows of kinds) expect(whole(read(lines(rows)))).toHaveLength(2);
  });

  it("are read as one where their article lists them", () => {
    const chunks = [
      { index: 0, text: first },
      { index: 1, text: second },
    ];
    const [article, ...others] = whole(read(JSON.stringify({ title: "柳树", chunks })));
    expect(fieldsOf(article)).toEqual({ title: "柳树", "chunks.0": first, "chunks.1": second });
    expect(others).toEqual([]);
  });

  it("leave other cuts as they are", () => {
    const fault = { start: 0, end: 1, fault: { code: "no-article" as const, facts: {} } };
    expect(joinChunks([fault])).toEqual([fault]);
  });

  it("give what two of them have to one", () => {
    const reading = row({ title: "柳树", "content.chunk.0": first, "content.chunk.1": second });
    expect(reading.body).toEqual({ structure: "flat", text: `text:${first}又把灯挂高了一截。` });
    expect(reading.spans.filter(({ field }) => field === "content.chunk.1")).toEqual([
      { start: 0, end: 11, role: "boilerplate", rule: "chunk-overlap", field: "content.chunk.1" },
      { start: 11, end: second.length, role: "body", field: "content.chunk.1" },
    ]);
  });
});

describe("the joint of two chunks", () => {
  it.each([
    ["a sentence that was cut", "柳树绿了，河水也涨了三尺，渡口的", "人把船拴得更牢。", { repeated: 0, between: "" }],
    ["two paragraphs", "柳树绿了，河水也涨了三尺。", "渡口的人把船拴得更牢。", { repeated: 0, between: "\n\n" }],
    ["a heading", "柳树绿了。\n二、桃树", "桃树红了。", { repeated: 0, between: "\n\n" }],
    ["a rule of signs", "柳树绿了。\n----------", "----------\n桃树", { repeated: 0, between: "\n\n" }],
    ["all that the next has", first, "渡口的人把船拴得更牢，", { repeated: 11, between: "" }],
  ])("is told of %s", (_what, before, text, joint) => {
    expect(joinOf(before, text)).toEqual(joint);
  });
});

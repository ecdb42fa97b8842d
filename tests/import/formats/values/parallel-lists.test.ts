import { describe, expect, it } from "vitest";
import { fieldsOf, read, whole } from "../read-bytes.ts";

describe("texts in one list and what is said of them in another", () => {
  const said = [{ title: "柳树", account: "青石桥" }, { title: "桃树" }];
  const rows = [
    { title: "柳树", account: "青石桥", content: "绿了。" },
    { title: "桃树", content: "红了。" },
  ];
  it("are rows", () => {
    const found = { ids: ["1", "2"], embeddings: null, documents: ["绿了。", "红了。"], metadatas: said };
    expect(whole(read(JSON.stringify(found))).map(fieldsOf)).toEqual(rows);
    expect(whole(read(JSON.stringify({ documents: ["绿了。"], metadatas: said.slice(0, 1) }))).map(fieldsOf)).toEqual(rows.slice(0, 1));
  });

  it("are rows one list deeper as well", () => {
    const found = { ids: [["1"], ["2"]], documents: [["绿了。"], ["红了。"]], metadatas: said.map((one) => [one]) };
    expect(whole(read(JSON.stringify(found))).map(fieldsOf)).toEqual(rows);
  });

  it("are none of different lengths, under other names, beside a title, or where nothing said has one", () => {
    const fields = (value: object) => whole(read(JSON.stringify(value))).map(fieldsOf);
    expect(fields({ documents: ["绿了。"], metadatas: said })[0]).not.toHaveProperty("content");
    expect(fields({ title: "井", documents: ["水凉了。", "真的。"], metadatas: said })).not.toContainEqual({
      ...said[0],
      content: "水凉了。",
    });
    expect(fields({ content: ["水凉了。", "真的。"], meta: said })).not.toContainEqual({ ...said[0], content: "水凉了。" });
    expect(fields({ title: "井", contents: ["水凉了。", "真的。"], metas: [{ w: 1 }, { w: 2 }] })).toHaveLength(1);
  });
});

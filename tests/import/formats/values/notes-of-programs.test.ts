import { describe, expect, it } from "vitest";
import { fieldsOf, read, whole } from "../read-bytes.ts";

const fields = (value: unknown) => whole(read(JSON.stringify(value))).map(fieldsOf);
const url = "https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv";
const piece = (content: string, href: string | null = null) => ({
  type: "text",
  text: { content, link: href === null ? null : { url: href } },
  annotations: { bold: false },
  plain_text: content,
  href,
});

describe("pages of a Notion database", () => {
  const properties = {
    名字: { id: "title", type: "title", title: [piece("柳"), piece("树")] },
    链接: { id: "a", type: "url", url },
    公众号: { id: "b", type: "select", select: { id: "c", name: "青石桥", color: "red" } },
    发布时间: { id: "d", type: "date", date: { start: "2018-09-13", end: null } },
    标签: { id: "e", type: "multi_select", multi_select: [{ id: "f", name: "水", color: "red" }] },
    已读: { id: "g", type: "checkbox", checkbox: true },
    摘要: { id: "h", type: "formula", formula: { type: "string", string: "春天" } },
    正文: { id: "i", type: "rich_text", rich_text: [piece("绿了。\n真的。")] },
  };
  const row = {
    "properties.title": "柳树",
    "properties.链接": url,
    "properties.公众号": "青石桥",
    "properties.发布时间": "2018-09-13",
    "properties.标签.0": "水",
    "properties.已读": "true",
    "properties.摘要": "春天",
    "properties.正文": "绿了。\n真的。",
  };
  const page = { object: "page", id: "p", created_time: "2021-03-05T02:11:00.000Z", properties, url: "https://www.notion.so/p" };

  it("are rows of their properties, made when somebody saved the article", () => {
    const results = fields({ object: "list", results: [page, page], has_more: false });
    expect(results).toEqual([0, 1].map(() => ({ ...row, captured_at: "2021-03-05T02:11:00.000Z" })));
  });

  it("keep the links of a text", () => {
    const linked = { ...properties, 正文: { id: "i", type: "rich_text", rich_text: [piece("绿了"), piece("桥", "https://a.example")] } };
    expect(fields([{ ...page, properties: linked }])[0]?.["properties.正文"]).toBe('<p>绿了<a href="https://a.example">桥</a></p>');
  });

  it("are no other objects with a type", () => {
    const other = { title: "柳树", content: "绿了。", cover: { id: "1", type: "image", image: "a", width: 3 } };
    expect(fields(other)[0]).toMatchObject({ "cover.image": "a", "cover.type": "image" });
  });
});

describe("outlines of a program for notes", () => {
  const page = {
    title: "柳树",
    "create-time": 1614910000000,
    children: [
      {
        string: "绿了。",
        uid: "a",
        children: [
          { string: "真的。", uid: "b" },
          { string: "", uid: "c" },
        ],
      },
      { string: "红了。", uid: "d" },
    ],
  };

  it("are the text of their lines in the order in which they stand", () => {
    expect(fields([page])).toEqual([{ title: "柳树", "captured-at": "1614910000000", content: "绿了。\n\n真的。\n\n红了。" }]);
  });

  it("are no other children", () => {
    expect(fields([{ title: "柳树", content: "绿了。", children: [{ name: "桥" }] }])[0]).toMatchObject({ "children.0.name": "桥" });
  });
});

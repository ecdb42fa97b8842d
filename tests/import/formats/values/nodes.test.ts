import { describe, expect, it } from "vitest";
import { fieldsOf, read, whole } from "../read-bytes.ts";

const picture = "https://mmbiz.qpic.cn/a";
const href = "https://a.example";
const markup = `<h3>灯</h3><p>柳树<a href="${href}">绿了</a><strong>。</strong></p><img src="${picture}">`;

/** Elements of a page as parsers and programs write them: their name, their attributes and what is in them under keys of their own. */
const writings: [string, unknown][] = [
  [
    "Telegraph",
    [
      { tag: "h3", children: ["灯"] },
      { tag: "p", children: ["柳树", { tag: "a", attrs: { href }, children: ["绿了"] }, { tag: "strong", children: ["。"] }] },
      { tag: "img", attrs: { src: picture } },
    ],
  ],
  [
    "himalaya",
    [
      { type: "element", tagName: "h3", attributes: [], children: [{ type: "text", content: "灯" }] },
      {
        type: "element",
        tagName: "p",
        attributes: [{ key: "class", value: "a" }],
        children: [
          { type: "text", content: "柳树" },
          { type: "element", tagName: "a", attributes: [{ key: "href", value: href }], children: [{ type: "text", content: "绿了" }] },
          { type: "element", tagName: "strong", attributes: [], children: [{ type: "text", content: "。" }] },
        ],
      },
      { type: "element", tagName: "img", attributes: [{ key: "data-src", value: picture }], children: [] },
    ],
  ],
  [
    "htmlparser2",
    [
      { type: "tag", name: "h3", attribs: {}, children: [{ type: "text", data: "灯" }] },
      {
        type: "tag",
        name: "p",
        attribs: {},
        children: [
          { type: "text", data: "柳树" },
          { type: "tag", name: "a", attribs: { href }, children: [{ type: "text", data: "绿了" }] },
          { type: "tag", name: "strong", attribs: {}, children: [{ type: "text", data: "。" }] },
        ],
      },
      { type: "tag", name: "img", attribs: { "data-src": picture }, children: [] },
    ],
  ],
  [
    "wxParse",
    [
      { node: "element", tag: "h3", nodes: [{ node: "text", text: "灯" }] },
      {
        node: "element",
        tag: "p",
        nodes: [
          { node: "text", text: "柳树" },
          { node: "element", tag: "a", attr: { href }, nodes: [{ node: "text", text: "绿了" }] },
          { node: "element", tag: "strong", nodes: [{ node: "text", text: "。" }] },
        ],
      },
      { node: "element", tag: "img", attr: { src: picture } },
    ],
  ],
];

describe("elements of a page as nodes", () => {
  it.each(writings)("are read as markup: %s", (_program, content) => {
    const fields = { title: "桥", content: markup };
    expect(whole(read(JSON.stringify([{ title: "桥", content }]))).map(fieldsOf)).toEqual([fields]);
    expect(whole(read(JSON.stringify([{ title: "桥", content: JSON.stringify(content) }]))).map(fieldsOf)).toEqual([fields]);
  });

  it("may hold their text themselves, and strings may stand between them", () => {
    const content = [{ tag: "h3", text: "灯" }, "井", { tag: "p", content: "柳树<绿了。" }, { tag: "p", children: ["桃树"] }];
    expect(whole(read(JSON.stringify([{ title: "桥", content }]))).map(fieldsOf)).toEqual([
      { title: "桥", content: "<h3>灯</h3>井<p>柳树&lt;绿了。</p><p>桃树</p>" },
    ]);
  });

  it.each([
    [
      "a node that is not known",
      [
        { tag: "p", children: ["柳树绿了。"] },
        { tag: "callout", content: "标注。" },
      ],
    ],
    ["a text beside nodes", [{ tag: "p", text: "灯", children: ["柳树绿了。"] }]],
    ["a title of a node's own", [{ type: "section", title: "灯", content: ["柳树绿了。"] }]],
    ["a name beside the element's", [{ tag: "h2", name: "灯", content: ["柳树绿了。"] }]],
    ["what every object has", [{ tag: "p", children: ["柳树绿了。", { tag: "constructor", children: ["井"] }] }]],
  ])("are none where the markup would lose or invent something: %s", (_what, content) => {
    const rows = whole(read(JSON.stringify([{ title: "桥", content }]))).map(fieldsOf);
    const texts = rows.flatMap((row) => Object.values(row));
    expect(texts.some((text) => text.startsWith("<"))).toBe(false);
    const strings = JSON.stringify(content).match(/"[\p{Script=Han}。]+"/gu) ?? [];
    expect(texts).toEqual(expect.arrayContaining(strings.map((text) => text.slice(1, -1))));
  });

  it.each(["type", "name", "tag"])("are none where they are articles: %s", (key) => {
    const content = ["柳树", "桃树"].map((title) => ({ title, account: "青石桥", [key]: "section", content: ["绿了。", "红了。"] }));
    const rows = whole(read(JSON.stringify({ content, totalElements: 2 }))).map(fieldsOf);
    expect(rows).toMatchObject(content.map(({ title, account }) => ({ title, account })));
  });
});

describe("nodes of an editor", () => {
  it("keep the text of those that are not known", () => {
    const paragraph = { type: "paragraph", content: [{ type: "text", text: "柳树绿了。" }] };
    const content = [paragraph, { type: "custom", content: "标注。" }, { type: "constructor", data: "井" }];
    expect(whole(read(JSON.stringify([{ title: "桥", content }]))).map(fieldsOf)).toEqual([
      { title: "桥", content: "<p>柳树绿了。</p><div>标注。</div><div>井</div>" },
    ]);
  });

  it("are never articles", () => {
    const content = ["柳树", "桃树"].map((title) => ({
      title,
      account: "青石桥",
      type: "news",
      content: [{ type: "paragraph", content: [{ type: "text", text: "绿了。" }] }],
    }));
    expect(whole(read(JSON.stringify({ content }))).map(fieldsOf)).toMatchObject(content.map(({ title, account }) => ({ title, account })));
  });
});

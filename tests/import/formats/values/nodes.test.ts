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
});

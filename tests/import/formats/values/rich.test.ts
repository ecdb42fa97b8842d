import { describe, expect, it } from "vitest";
import { fieldsOf, read, whole } from "../read-bytes.ts";

const text = (words: string, more: object = {}) => ({ type: "text", text: words, ...more });
const picture = "https://mmbiz.qpic.cn/a";
const run = (content: string, style: object = {}) => ({ text_run: { content, text_element_style: style } });
const rich = (words: string, more: object = {}) => ({ rich_text: [{ plain_text: words, annotations: { bold: false }, ...more }] });

const documents: [string, unknown, string][] = [
  [
    "TipTap",
    {
      type: "doc",
      content: [
        { type: "heading", attrs: { level: 3 }, content: [text("灯")] },
        {
          type: "paragraph",
          content: [
            text("柳树", { marks: [{ type: "bold" }] }),
            text("绿了", { marks: [{ type: "link", attrs: { href: "https://a.example" } }] }),
          ],
        },
        { type: "bulletList", content: [{ type: "listItem", content: [{ type: "paragraph", content: [text("桃<树")] }] }] },
        { type: "image", attrs: { src: picture, alt: "桥" } },
        { type: "horizontalRule" },
      ],
    },
    `<h3>灯</h3><p><strong>柳树</strong><a href="https://a.example">绿了</a></p><ul><li><p>桃&lt;树</p></li></ul><img src="${picture}" alt="桥"><hr>`,
  ],
  [
    "Slate",
    [
      { type: "heading-two", children: [{ text: "灯" }] },
      {
        type: "paragraph",
        children: [
          { text: "柳树", italic: true },
          { type: "link", url: "https://a.example", children: [{ text: "绿了" }] },
          { text: "。" },
        ],
      },
      { type: "numbered-list", children: [{ type: "list-item", children: [{ text: "桃树" }] }] },
      { type: "callout", children: [{ type: "paragraph", children: [{ text: "桥" }] }] },
    ],
    '<h2>灯</h2><p><em>柳树</em><a href="https://a.example">绿了</a>。</p><ol><li>桃树</li></ol><div><p>桥</p></div>',
  ],
  [
    "Lexical",
    {
      root: {
        type: "root",
        children: [
          { type: "heading", tag: "h1", children: [text("灯", { format: 0 })] },
          { type: "paragraph", children: [text("柳树", { format: 1 }), { type: "linebreak" }, text("绿了", { format: 16 })] },
          { type: "list", listType: "number", children: [{ type: "listitem", children: [text("桃树")] }] },
        ],
      },
    },
    "<h1>灯</h1><p><strong>柳树</strong><br><code>绿了</code></p><ol><li>桃树</li></ol>",
  ],
  [
    "Contentful",
    {
      nodeType: "document",
      content: [{ nodeType: "paragraph", content: [{ nodeType: "text", value: "柳树", marks: [{ type: "bold" }] }] }],
    },
    "<p><strong>柳树</strong></p>",
  ],
  ["Portable Text", [{ _type: "block", style: "h3", children: [{ _type: "span", text: "灯", marks: ["em"] }] }], "<h3><em>灯</em></h3>"],
  [
    "Quill",
    {
      ops: [
        { insert: "灯" },
        { insert: "\n", attributes: { header: 1 } },
        { insert: "柳树\n绿了\n桃" },
        { insert: "树", attributes: { bold: true, link: "https://a.example" } },
        { insert: "\n", attributes: { list: "bullet" } },
        { insert: { image: picture } },
        { insert: "\n" },
      ],
    },
    `<h1>灯</h1><p>柳树</p><p>绿了</p><ul><li>桃<a href="https://a.example"><strong>树</strong></a></li></ul><p><img src="${picture}"></p>`,
  ],
  [
    "EditorJS",
    {
      time: 1536768300000,
      blocks: [
        { type: "header", data: { text: "灯", level: 2 } },
        { type: "paragraph", data: { text: "柳树<b>绿了</b>" } },
        { type: "list", data: { style: "ordered", items: ["桃树", { content: "桥", items: [{ content: "水" }] }] } },
        { type: "image", data: { file: { url: picture }, caption: "井" } },
        { type: "quote", data: { text: "石头", caption: "老周" } },
        { type: "table", data: { content: [["甲", "乙"]] } },
        { type: "delimiter", data: {} },
      ],
    },
    `<h2>灯</h2><p>柳树<b>绿了</b></p><ol><li>桃树</li><li>桥</li><li>水</li></ol><p><img src="${picture}" alt="井"></p><blockquote>石头</blockquote><p>老周</p><table><tr><td>甲</td><td>乙</td></tr></table><hr>`,
  ],
  [
    "Notion",
    [
      { object: "block", type: "heading_2", heading_2: rich("灯") },
      { object: "block", type: "paragraph", paragraph: rich("柳树", { href: "https://a.example" }) },
      {
        object: "block",
        type: "bulleted_list_item",
        bulleted_list_item: {
          ...rich("桃树"),
          children: [{ object: "block", type: "bulleted_list_item", bulleted_list_item: rich("桥") }],
        },
      },
      { object: "block", type: "image", image: { external: { url: picture }, caption: [] } },
      { object: "block", type: "divider", divider: {} },
    ],
    `<h2>灯</h2><p><a href="https://a.example">柳树</a></p><ul><li>桃树</li><li>桥</li></ul><p><img src="${picture}"></p><hr>`,
  ],
  [
    "Feishu",
    [
      { block_type: 4, heading2: { elements: [run("灯")] } },
      { block_type: 2, text: { elements: [run("柳树", { bold: true }), run("绿了", { link: { url: "https%3A%2F%2Fa.example" } })] } },
      { block_type: 13, ordered: { elements: [run("桃树")] } },
      { block_type: 22, divider: {} },
    ],
    '<h2>灯</h2><p><strong>柳树</strong><a href="https://a.example">绿了</a></p><ol><li>桃树</li></ol><hr>',
  ],
  [
    "Draft.js",
    {
      blocks: [
        { type: "header-three", text: "灯" },
        { type: "unstyled", text: "柳树绿了。", entityRanges: [{ offset: 2, length: 2, key: 1 }] },
        { type: "unordered-list-item", text: "桃树" },
        { type: "atomic", text: " ", entityRanges: [{ offset: 0, length: 1, key: 0 }] },
      ],
      entityMap: { 0: { type: "IMAGE", data: { src: picture } }, 1: { type: "LINK", data: { url: "https://a.example" } } },
    },
    `<h3>灯</h3><p>柳树<a href="https://a.example">绿了</a>。</p><ul><li>桃树</li></ul><p><img src="${picture}"></p>`,
  ],
];

describe("texts as editors keep them", () => {
  it.each(documents)("are read as markup: %s", (_editor, content, markup) => {
    const fields = { title: "桥", content: markup };
    expect(whole(read(JSON.stringify([{ title: "桥", content }]))).map(fieldsOf)).toEqual([fields]);
    const packed = JSON.stringify(content);
    expect(whole(read(JSON.stringify([{ title: "桥", content: packed }]))).map(fieldsOf)).toEqual([fields]);
    expect(whole(read(`title,content\n桥,"${packed.replaceAll('"', '""')}"\n`)).map(fieldsOf)).toEqual([fields]);
  });

  it("are known in a field of any name", () => {
    const items = [{ block_type: 2, text: { elements: [run("柳树绿了。")] } }];
    expect(whole(read(JSON.stringify({ code: 0, data: { items } }))).map(fieldsOf)).toEqual([
      { "data.items.content": "<p>柳树绿了。</p>" },
    ]);
  });

  it("are read however deep they are", () => {
    let node: object = text("灯");
    for (let depth = 0; depth < 200; depth += 1) node = { type: "blockquote", content: [node] };
    const [record] = whole(read(JSON.stringify({ title: "桥", content: { type: "doc", content: [node] } })));
    expect(fieldsOf(record)["content"]).toContain("灯");
  });

  it("leave other lists and objects as they are", () => {
    const other = { title: "桥", content: ["柳树", "桃树"], ops: [{ op: "add" }], meta: { type: "doc" } };
    expect(fieldsOf(whole(read(JSON.stringify(other)))[0])).toEqual({
      title: "桥",
      "content.0": "柳树",
      "content.1": "桃树",
      "ops.0.op": "add",
      "meta.type": "doc",
    });
  });
});

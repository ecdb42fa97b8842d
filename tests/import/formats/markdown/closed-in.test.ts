import { describe, expect, it } from "vitest";
import { captureDump } from "../../../../src/import/capture.ts";
import { defaultLimits } from "../../../../src/import/limits.ts";
import { expectTiled } from "../expect-tiled.ts";
import { belowTitle } from "./below-title.ts";

const first = "灯亮了一夜，水站的人守到天明。";
const second = "船从下游上来，船上的人都醒着。";
const page = `# 夜里的灯\n\n原创 老周 青石桥 2024-04-03 20:16\n\n${first}\n\n${second}\n\n船开了。\n`;

function read(text: string) {
  const [capture] = captureDump({ path: "a.md", bytes: new TextEncoder().encode(text) }, defaultLimits).captures;
  if (capture?.kind !== "article") throw new Error("no article");
  expectTiled(capture.detail.spans, text);
  const { title, author, account, published } = capture.metadata;
  return { title, author, name: account.name, published, markdown: capture.detail.markdown.trim() };
}

const whole = {
  title: "夜里的灯",
  author: "老周",
  name: "青石桥",
  published: "2024-04-03T20:16+08:00",
  markdown: `${first}\n\n${second}\n\n船开了。`,
};

describe("an article that a program closed in", () => {
  it.each([
    ["a fence of Markdown", `\`\`\`markdown\n${page}\`\`\`\n`],
    ["a fence", `\`\`\`\n${page}\`\`\`\n`],
    ["a fence that nothing closes", `~~~text\n${page}`],
    ["a quotation", page.replace(/^/gm, "> ")],
    ["a fence, its byline alone", page.replace(/原创.*/, "```plaintext\n$&\n```")],
  ])("is read as if it stood free: %s", (_, text) => {
    expect(read(text)).toEqual(whole);
  });

  it("names author and account apart, though a single blank parts them", () => {
    const [capture] = captureDump({ path: "a.md", bytes: new TextEncoder().encode(page) }, defaultLimits).captures;
    const spans = capture?.kind === "article" ? capture.detail.spans : [];
    const textOf = (role: string) => spans.filter((span) => span.role === role).map(({ start, end }) => page.slice(start, end).trim());
    expect([textOf("author"), textOf("account-name")]).toEqual([["老周"], ["青石桥"]]);
  });

  it("leaves program text and quotations as they are", () => {
    const code = "```\nls\n\n# 水站\n```";
    expect(belowTitle(`${first}\n\n${code}`).markdown).toBe(`${first}\n\n${code}`);
    expect(belowTitle(`> ${first}`).markdown).toBe(`> ${first}`);
  });
});

describe("what opens a block that nothing closes", () => {
  it.each(["<!-- 渡口", "<script>", '<style type="text/css">', "<pre>", "```", "~~~js", "<?xml"])(
    "hides nothing of the article: %s",
    (opening) => {
      const { text } = belowTitle(`${first}\n\n${opening}\n\n${second}\n\n船开了，大家都回来了。`);
      expect(text.replace("渡口\n\n", "").replace("xml\n\n", "")).toBe(`${first}\n\n${second}\n\n船开了，大家都回来了。`);
    },
  );

  it("hides no list either", () => {
    expect(belowTitle(`${first}\n\n\`\`\`js\nlet a = 1\n\n* ${second}`).markdown).toContain(`- ${second}`);
  });

  it.each([
    "```\nls\n\ncd",
    "```\nls -l\n\n    # 这里列出灯的清单，以后再改。\n    cd",
    "<!-- 渡口的灯 -->",
    "```\nls\n\n灯亮了一夜，水站的人守到天明。\n```",
  ])("stays where no article goes on below it: %s", (block) => {
    expect(belowTitle(`${first}\n\n${block}`).markdown).toContain(block.startsWith("<") ? first : "```\nls");
  });
});

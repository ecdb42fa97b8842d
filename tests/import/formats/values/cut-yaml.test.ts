import { describe, expect, it } from "vitest";
import { fieldsOf, read, whole } from "../read-bytes.ts";

describe("a list in YAML", () => {
  it("is cut into its rows, every word at its place", () => {
    const text =
      '- title: "柳树: 绿了"\n  account:\n    name: 河边\n  date: 2021-03-04\n  content: |\n    柳树绿了。\n\n    风也暖了。\n- title: 桃树\n  tags: [花, 春]\n  url: https://mp.weixin.qq.com/s/peach\n';
    const reading = read(text);
    expect(reading.format).toBe("yaml");
    expect(whole(reading).map(fieldsOf)).toEqual([
      { title: "柳树: 绿了", "account.name": "河边", date: "2021-03-04", content: "柳树绿了。\n\n风也暖了。\n" },
      { title: "桃树", "tags.0": "花", "tags.1": "春", url: "https://mp.weixin.qq.com/s/peach" },
    ]);
    const bytes = new TextEncoder().encode(text);
    const between = reading.between.map(({ start, end }) => new TextDecoder().decode(bytes.slice(start, end)));
    expect(between.join("")).not.toMatch(/柳|桃/);
  });

  const rows = [
    { title: "柳树", content: "柳树绿了。\n" },
    { title: "桃树", url: "https://mp.weixin.qq.com/s/peach" },
  ];
  const list = "- title: 柳树\n  content: |\n    柳树绿了。\n- title: 桃树\n  url: https://mp.weixin.qq.com/s/peach\n";

  it.each([
    ["a comment", `# 河边的树\n\n---\n${list}`, rows],
    ["a name", `# 河边的树\narticles:\n${list}`, rows],
    [
      "a name and its account",
      `account: 河边\nposts:\n  ${list.replaceAll("\n", "\n  ")}`,
      rows.map((row) => ({ ...row, account: "河边" })),
    ],
  ])("is read below %s", (_, text, expected) => {
    expect(read(text).format).toBe("yaml");
    expect(whole(read(text)).map(fieldsOf)).toEqual(expected);
  });

  it("may be one article whose text is a block of lines", () => {
    const reading = read("title: 柳树\ndate: 2021-03-04\ncontent: |-\n  柳树绿了。\n\n  风也暖了。\n");
    expect(whole(reading).map(fieldsOf)).toEqual([{ title: "柳树", date: "2021-03-04", content: "柳树绿了。\n\n风也暖了。" }]);
    expect(read("title: 柳树\n\n柳树绿了，风也暖了。\n").format).not.toBe("yaml");
  });

  it.each(["---\n", ""])("may be documents of an article each (%j)", (above) => {
    const one = (title: string, more = "") => `title: ${title}\ncontent: |-\n  ${title}绿了。\n\n  风也暖了。\n${more}`;
    const reading = read(`${above}${one("柳树")}---\n${one("桃树", "...\n")}---\n`);
    expect(reading.format).toBe("yaml");
    expect(whole(reading).map(fieldsOf)).toEqual(["柳树", "桃树"].map((title) => ({ title, content: `${title}绿了。\n\n风也暖了。` })));
    expect(read(`---\n${one("柳树")}---\n\n柳树绿了，风也暖了。\n`).format).toBe("markdown");
  });

  it.each(["content: |\n  柳树绿了。\n", "url: https://mp.weixin.qq.com/s/willow\n"])("is one article with a list of others: %j", (own) => {
    const records = whole(read(`title: 柳树\n${own}related:\n${list.replaceAll("柳树", "李树")}`));
    expect(records).toHaveLength(1);
    expect(fieldsOf(records[0])).toMatchObject({ title: "柳树" });
  });

  it.each([
    "- title: 柳树\n- 柳树绿了\n",
    "- 标题: 柳树绿了\n- 作者: 阿柳\n\n柳树在河边，绿了一排。\n",
    "- title: [柳树\n  content: 绿\n",
    "- mood: 好\n  title: 柳树\n  content: 绿\n",
  ])("is none where a row is no article: %j", (text) => {
    expect(read(text).format).not.toBe("yaml");
  });
});

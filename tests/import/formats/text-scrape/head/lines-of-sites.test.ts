import { describe, expect, it } from "vitest";
import { readArticle } from "../../labels/read-article.ts";

const body = "灯亮了一夜，水站的人守到天明。\n\n大家都回来了，灯还亮着。";

describe("where a site says in which of its parts a page stands", () => {
  it.each([
    "您的位置:\n首页\n>\n河湾要闻\n河湾要闻",
    "当前位置：\n\n首页\n\n>\n\n政务信息\n\n>\n\n河湾要闻",
    "您现在的位置：\n首页\n河湾要闻",
  ])("is no name: %j", (crumbs) => {
    const left = readArticle(`# 河湾工作报告\n\n${crumbs}\n\n河湾工作报告\n\n来源：河湾日报\n\n2026-02-03 09:02:33\n\n${body}\n`);
    expect([left.title, left.author, left.name, left.published]).toEqual(["河湾工作报告", undefined, undefined, "2026-02-03T09:02+08:00"]);
    expect(left.text).toContain(crumbs.replace(/[\s>]+.*$/su, ""));
    expect(left.text?.endsWith(body.replace(/\s+/g, ""))).toBe(true);
  });
});

describe("a day without a year", () => {
  const verses = "于旧书堆里\n\n重逢少年时光\n\n于煤油灯下\n\n寻找失落书签\n\n写下独特记忆";

  it.each(["a.md", "a.txt"])("makes no names of verses above it, in %s", (name) => {
    const head = name.endsWith("md") ? "---\naliases:\n  - 读书会\n---\n\n" : "";
    const { author, name: account, text } = readArticle(`${head}${verses}\n\n11月30日\n\n河湾学堂\n\n${body}\n`, name);
    expect([author, account, text?.includes("写下独特记忆11月30日河湾学堂")]).toEqual([undefined, undefined, true]);
  });

  it("ends a byline of author and account", () => {
    expect(readArticle(`夜里的灯\n\n老周\n\n青石桥\n\n11月30日\n\n${body}\n`, "a.txt")).toMatchObject({ author: "老周", name: "青石桥" });
  });
});

describe("a whole day right below the source", () => {
  it.each(["时间：2026-02-12", "日期：2026年2月12日"])("is when the article was published: %s", (line) => {
    const left = readArticle(`# 河湾报告\n\n——在河湾第五次会议上\n\n来源：河湾日报\n\n${line}\n\n镇长 林小舟\n\n${body}\n`);
    expect([left.published, left.sourceCredit, left.text?.includes(line)]).toEqual(["2026-02-12", "河湾日报", false]);
  });

  it.each(["时间：2026-02-12\n地点：河湾学堂", "时间：2月12日下午两点", "时间：2026-02-12 至 2026-02-14"])(
    "is none of an event: %j",
    (lines) => {
      const left = readArticle(`# 河湾报告\n\n来源：河湾日报\n\n${lines}\n\n${body}\n`);
      expect([left.published, left.text?.includes(lines.replace(/\s+/g, ""))]).toEqual([undefined, true]);
    },
  );
});

import { describe, expect, it } from "vitest";
import { belowTitle } from "../below-title.ts";

const [first, second] = ["水站的灯，亮了一夜。", "渡口的桥也在，船从下游上来。"];

describe("what programs read and never show", () => {
  it.each([
    [`:::tip\n${first}\n:::\n\n${second}`, `${first}\n\n${second}`],
    [`::: warning 当心\n\n${first}\n\n:::\n\n${second}`, `当心\n\n${first}\n\n${second}`],
    [`<aside>\n💡 ${first}\n\n</aside>\n\n${second}`, `💡 ${first}\n\n${second}`],
    [`<callout emoji="bulb">\n${first}\n</callout>\n\n${second}`, `${first}\n\n${second}`],
    [`{% note info %}\n${first}\n{% endnote %}\n\n${second}`, `${first}\n\n${second}`],
    [`{{% notice tip %}}\n${first}\n{{% /notice %}}\n\n${second}`, `${first}\n\n${second}`],
    [`${first}{: .lead}\n\n${second}`, `${first}\n\n${second}`],
    [`> [!NOTE] 当心\n> ${first}\n\n${second}`, `> 当心\n> ${first}\n\n${second}`],
    [`> [!tip]-\n> ${first}\n\n${second}`, `> ${first}\n\n${second}`],
    ["==水位很低==，他说==船要晒==。", "水位很低，他说船要晒。"],
    ["![[a.png]]\n\n[[老莫]]看[[水尺|那把尺]]。", "![](a.png)\n\n老莫看那把尺。"],
    [`{% highlight python %}\nlamp * 2 * 3\n{% endhighlight %}\n\n${second}`, `\`\`\`\nlamp * 2 * 3\n\`\`\`\n\n${second}`],
  ])("goes, and what it holds stays: %j", (written, read) => {
    expect(belowTitle(`${written}\n\n${second}`).markdown).toBe(`${read}\n\n${second}`);
  });

  it("stays in a title, and beside brackets that are no links", () => {
    const matrix = "![[a.png]]\n\n# 论[[水尺]]\n\n[[1,2],[3,4]]是矩阵，[[甲|乙]]也是。";
    expect(belowTitle(`${matrix}\n\n${second}`).text).toContain("论[[水尺]]\n\n[[1,2],[3,4]]是矩阵，[[甲|乙]]也是。");
  });

  it.each(["{% note info %}", '{{< figure src="a.png" >}}', "水急。{: .red }"])("stay below the page's own byline: %s", (words) => {
    const byline = "原创 阿柳 [青石桥](javascript:void(0);) _2019-10-08_";
    expect(belowTitle(`${byline}\n\n${first}\n\n${words}\n\n${second}`).text).toBe(`${first}\n\n${words}\n\n${second}`);
  });

  it("are read in linear time", () => {
    const start = performance.now();
    expect(belowTitle(`他说 ==水位很低==。\n\n${"==渡口".repeat(50_000)}`).text).toContain("渡口");
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it.each([
    ["![[picture.png]]", "![](picture.png)"],
    ["![[水尺 1.jpg|300]]", "![](<水尺 1.jpg>)"],
    ["![灯](https://example.org/1.png){width=300}", "![灯](https://example.org/1.png)"],
    ['![灯](https://example.org/1.png){width=300 height="20%"}', "![灯](https://example.org/1.png)"],
    ["![灯](https://example.org/1.png){: .center}", "![灯](https://example.org/1.png)"],
    ['{{< figure src="https://example.org/1.png" >}}', "![](https://example.org/1.png)"],
  ])("is a picture: %s", (written, read) => {
    expect(belowTitle(`${first}\n\n${written}\n\n${second}`).markdown).toBe(`${first}\n\n${read}\n\n${second}`);
  });

  it.each([
    "如果a==b，那么就看c==d，灯亮了。",
    "扫描==>探测端口==>分析，收集==>整理。",
    "甲==乙，乙==丙，则甲==丙，写作 ==相等==。",
    "水位==警戒线==时报警，他说==水位很低==。",
    "链接写成[[水尺|那把尺]]，嵌图写成![[水尺.png]]，也要抄下来。",
    "> [!谜底]\n> 船\n\n> [!abc]是三个字母。",
    "代入可得：[[参数1]] = this + 0x18。",
    "数组[[1,2],[3,4]]里有四盏灯。",
    "![灯](https://example.org/1.png){灯亮了}",
    "模板里写{% block %}，再写{{% 变量 %}}。",
    "分隔用的三个冒号",
    "::: river runs below\n水在桥下。",
    "````\n```js\n::: tip\n水急。\n:::\n[TOC]\n````",
    "```\n~~~\n::: danger\n[TOC]\n```",
    "```\n:::tip\n==灯==\n{% note %}\n![[a.png]]\n```",
  ])("is the author's: %s", (words) => {
    expect(belowTitle(`${first}\n\n${words}\n\n:::\n\n${second}`).text.replace(/\s+/g, "")).toBe(
      `${first}${words.replace(/!\[灯\]\([^)]*\)|^`{3,4}$|^> /gm, "")}:::${second}`.replace(/\s+/g, ""),
    );
  });
});

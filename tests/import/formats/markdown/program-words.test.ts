import { describe, expect, it } from "vitest";
import { belowTitle } from "./below-title.ts";

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
    [`他说==水位很低==，[[老莫]]看[[水尺|那把尺]]。`, "他说水位很低，老莫看那把尺。"],
    [`{% highlight python %}\nlamp * 2 * 3\n{% endhighlight %}\n\n${second}`, `\`\`\`\nlamp * 2 * 3\n\`\`\`\n\n${second}`],
  ])("goes, and what it holds stays: %j", (written, read) => {
    expect(belowTitle(`${written}\n\n${second}`).markdown).toBe(`${read}\n\n${second}`);
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
    "代入可得：[[参数1]] = this + 0x18。",
    "数组[[1,2],[3,4]]里有四盏灯。",
    "![灯](https://example.org/1.png){灯亮了}",
    "模板里写{% block %}，再写{{% 变量 %}}。",
    "分隔用的三个冒号",
    "```\n:::tip\n==灯==\n{% note %}\n![[a.png]]\n```",
  ])("is the author's: %s", (words) => {
    expect(belowTitle(`${first}\n\n${words}\n\n:::\n\n${second}`).text.replace(/\s+/g, "")).toBe(
      `${first}${words.replace(/!\[灯\]\([^)]*\)|```/g, "")}:::${second}`.replace(/\s+/g, ""),
    );
  });
});

import { describe, expect, it } from "vitest";
import { belowTitle } from "../below-title.ts";

const read = (text: string): string => belowTitle(text).markdown;

describe("pictures that a converter left as HTML", () => {
  it.each([
    ["alone", '<img src="https://example.org/1.png" alt="灯" style="zoom: 50%;" />', "![灯](https://example.org/1.png)"],
    ["in a sentence", '灯亮了。<img src="https://example.org/1.png">守到天明。', "灯亮了。![](https://example.org/1.png)守到天明。"],
    ["in a block of their own", '<p align="center">\n  <img src="https://example.org/1.png">\n</p>', "![](https://example.org/1.png)"],
    ["in a figure without words", '<figure><img src="https://example.org/1.png"></figure>', "![](https://example.org/1.png)"],
    [
      "two of them",
      '<center><img src="https://example.org/1.png"><img src="https://example.org/2.png"></center>',
      "1.png)![](https://example.org/2.png)",
    ],
    [
      "of a script that loads them",
      '<img class="rich_pages" data-src="https://example.org/1.png" data-ratio="0.5" data-w="600">',
      '![](https://example.org/1.png "600×300")',
    ],
    ["a file beside the dump", '<img src="images/1.png" alt="灯">', "![灯](images/1.png)"],
    [
      "in a link",
      '[<img src="https://example.org/1.png">](https://example.org/a)',
      "[![](https://example.org/1.png)](https://example.org/a)",
    ],
  ])("stay: %s", (_, text, written) => {
    expect(read(`灯亮了一夜，水站的人守到天明。\n\n${text}\n\n大家都回来了。`)).toContain(written);
  });

  it("stay where they have words beside them", () => {
    const figure = '<figure><img data-src="https://example.org/1.png"><figcaption>水站的灯</figcaption></figure>';
    const written = read(`灯亮了一夜。\n\n${figure}\n\n大家都回来了。`);
    expect(written).toContain(' src="https://example.org/1.png"');
    expect(written).toContain("水站的灯");
  });

  it("have no address but on the network or beside the dump", () => {
    for (const address of ["vbscript:alert(1)", "file:///etc/passwd", "data:text/html,a", "javascript:alert(1)"])
      expect(read(`灯亮了一夜。\n\n<img src="${address}">\n\n天亮了。`)).not.toContain(address.slice(0, 6));
  });

  it("are words where they show none", () => {
    expect(read("提交 <img src=x onerror=alert(1)> 后，弹出了窗口。")).toContain("\\<img src=x onerror=alert(1)>");
    expect(read("提交 <img src=x onerror=alert(1)> 后，弹出了窗口。")).not.toContain("![");
  });
});

describe("players that a converter left as HTML", () => {
  it.each([
    ["a video", '<video controls src="https://example.org/1.mp4" title="夜航"></video>', '![夜航](https://example.org/1.mp4 "video")'],
    ["a video by its source", '<video>\n<source src="https://example.org/1.mp4">\n</video>', '![视频](https://example.org/1.mp4 "video")'],
    [
      "a recording in a sentence",
      '灯亮了。<audio src="https://example.org/1.mp3"></audio>守到天明。',
      '![音频](https://example.org/1.mp3 "audio")',
    ],
    ["a frame", '<iframe src="https://player.bilibili.com/player.html?aid=1"></iframe>', "player.html?aid=1"],
    [
      "Tencent's frame in a box",
      '<div class="video"><iframe src="https://v.qq.com/iframe/player.html?vid=x0123abc"></iframe></div>',
      '![视频](https://v.qq.com/x/page/x0123abc.html "video")',
    ],
    [
      "a song of WeChat's",
      '<qqmusic music_name="渡口" singer="老周" mid="001abc"></qqmusic>',
      "![渡口 - 老周](https://y.qq.com/n/ryqq/songDetail/001abc",
    ],
  ])("leave a link: %s", (_, text, written) => {
    expect(read(`灯亮了一夜，水站的人守到天明。\n\n${text}\n\n大家都回来了。`)).toContain(written);
  });

  it("leave none where they lead nowhere", () => {
    for (const address of ["javascript:alert(1)", "data:text/html,a", ""])
      expect(read(`灯亮了一夜。\n\n<iframe src="${address}"></iframe>\n\n天亮了。`)).not.toContain("![");
  });
});

describe("what is empty once the page's tags are gone", () => {
  it.each(['<span leaf=""> \n</span>', "<span> </span> <span> </span>", "<div>\n\n*<span> </span>*\n\n</div>"])(
    "leaves no block: %s",
    (text) => {
      expect(read(`灯亮了一夜。\n\n${text}\n\n大家都回来了。`)).toBe("灯亮了一夜。\n\n大家都回来了。");
    },
  );
});

describe("pictures that CommonMark reads as text", () => {
  const url = "https://mmbiz.qpic.cn/mmbiz_png/a/640?wx_fmt=png";

  it.each([`!\\[图片\\](${url})`, `!\\[图片\\]\\(${url}\\)`, `![图片](${url} =300x)`, `![图片](${url} =50%x200)`])(
    "are pictures: %s",
    (written) => {
      expect(belowTitle(`灯亮了一夜。\n\n${written}\n\n水站的人守到天明。`).markdown).toBe(
        `灯亮了一夜。\n\n![图片](${url})\n\n水站的人守到天明。`,
      );
    },
  );

  it("are no links that an author escaped", () => {
    expect(belowTitle("灯亮了一夜，见\\[1\\]。\n\n水站!\\[图\\](a b)").text).toBe("灯亮了一夜，见[1]。\n\n水站![图](a b)");
  });
});

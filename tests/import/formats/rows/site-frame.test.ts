import { describe, expect, it } from "vitest";
import { isSiteFrame } from "../../../../src/import/formats/rows/site-frame.ts";

const menu = "首页\n |\n 简\n |\n 繁\n |\n EN\n |\n 登录\n\n  个人中心\n  退出\n |\n 邮箱\n";
const script =
  "  function goSearch(event) {\n    var e = window.event || event;\n    if (e) {\n      return '水位';\n    }\n  }\n  function listen(){\n    if(event.keyCode==13){\n      goSearch();\n    };\n  }";

describe("isSiteFrame", () => {
  it("knows a site's menu and its script", () => {
    expect(isSiteFrame(`${menu}${script}`)).toBe(true);
  });

  it.each([
    ["a menu alone", menu],
    ["a sentence beside them", `${menu}${script}\n渡口的灯全换成了新的，菜农们都说亮堂。`],
    ["code that an article shows", `首页\n登录\n这样写：\n${script}`],
  ])("spares %s", (_, text) => {
    expect(isSiteFrame(text)).toBe(false);
  });
});

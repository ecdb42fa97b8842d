import { describe, expect, it } from "vitest";
import { canonicalUrl } from "../../../../src/import/metadata/canonical-url.ts";
import { readObject } from "../../../../src/import/formats/saved-page/metadata/js-object.ts";
import { readValue } from "../../../../src/import/formats/saved-page/metadata/js-value.ts";
import { textToPublished } from "../../../../src/import/formats/saved-page/metadata/published.ts";

describe("a page's variables", () => {
  it.each([
    ['"潮&amp;汐";', "潮&汐"],
    ["'' || \"\" || '三';", "三"],
    ["JsDecode('a\\x26amp;b\\x0ac')", "a&b\nc"],
    ['htmlDecode("&lt;水&gt;")', "<水>"],
    ["xml ? getXmlValue('title.DATA') : '题'", "题"],
    ["(xml ? getXmlValue('nick_name.DATA') : '名').html(false);", "名"],
    ["getXmlValue('title.DATA') || '题';", "题"],
    ["(getXmlValue('nick_name.DATA') || '名').html(false);", "名"],
    ["'1762338600' * 1,", "1762338600"],
    ["window.title = '甲' || '';", "甲"],
    ["'it\\'s'", "it's"],
    ["window.a_value_which_never_exists || '白鹭'", "白鹭"],
    ["''", ""],
  ])("reads %s", (script, expected) => {
    expect(readValue(script, 0)?.text).toBe(expected);
  });

  it.each(["getValue()", "getXmlValue('title.DATA') || getTitle()", "{}", "'open", "a + b"])("reads nothing from %s", (script) => {
    expect(readValue(script, 0)).toBeUndefined();
  });

  it("says where a value stands", () => {
    expect(readValue("  JsDecode('水位')", 0)).toEqual({ text: "水位", start: 12, end: 14 });
  });

  it("reads the paths of an object, values of any kind between them", () => {
    const script = "{ a: f('x, y: z'), b: [ { c: '1' * 1, }, { c: '2' } ], // d: no\n 'e': { f: 3 } } , g: 4";
    expect(readObject(script, 0).map(({ path }) => path)).toEqual(["a", "b", "b.0", "b.0.c", "b.1", "b.1.c", "e", "e.f"]);
  });
});

describe("a statement of time", () => {
  it.each([
    ["1458043200", "2016-03-15T20:00+08:00"],
    ["1458043200000", "2016-03-15T20:00+08:00"],
    ["2026年1月6日 17:46", "2026-01-06T17:46+08:00"],
    ["2026-03-10 08:30:00", "2026-03-10T08:30+08:00"],
    ["2018-09-13", "2018-09-13"],
    ["2018-02-30", undefined],
    ["5天前", undefined],
    ["昨天", undefined],
    ["", undefined],
    ["0", undefined],
  ])("of %s is %s", (text, expected) => {
    expect(textToPublished(text)).toBe(expected);
  });
});

describe("an article's lasting address", () => {
  it.each([
    [
      "http://mp.weixin.qq.com/s?__biz=Mz==&amp;amp;mid=1&amp;amp;idx=2&amp;amp;sn=ab&amp;amp;chksm=c&amp;amp;scene=0#rd",
      "https://mp.weixin.qq.com/s?__biz=Mz==&mid=1&idx=2&sn=ab",
    ],
    ["https://mp.weixin.qq.com/s/AbCdEfGh_-123?nwr_flag=1", "https://mp.weixin.qq.com/s/AbCdEfGh_-123"],
    ["http://mp.weixin.qq.com/s?__biz=Mz==&tempkey=x", undefined],
    ["https://mp.weixin.qq.com/mp/profile_ext?action=home", undefined],
    ["javascript:alert(1)", undefined],
    ["https://a.example/x", "https://a.example/x"],
  ])("of %s is %s", (text, expected) => {
    expect(canonicalUrl(text)).toBe(expected);
  });
});

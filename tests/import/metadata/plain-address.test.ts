import { describe, expect, it } from "vitest";
import { fieldsToMetadata } from "../../../src/import/formats/fields/fields-to-metadata.ts";
import { addressToBiz, textToBiz } from "../../../src/import/metadata/address-facts.ts";
import { plainAddress } from "../../../src/import/metadata/plain-address.ts";
import { messageKey } from "../../../src/import/merge/identity.ts";

const address = "http://mp.weixin.qq.com/s?__biz=MzAxMTExMTExMQ==&mid=2650000001&idx=1&sn=0123456789abcdef0123456789abcdef";
const withAnd = (and: string) => address.replaceAll("&", and);
const read = (fields: Readonly<Record<string, string>>) =>
  fieldsToMetadata(Object.entries(fields).map(([field, text]) => ({ field, text }))).metadata;

describe("the long address of an article in a field", () => {
  it.each([
    withAnd("\\x26amp;"),
    withAnd("\\x26"),
    withAnd("\\u0026"),
    withAnd("\\\\u0026"),
    withAnd("\\x26amp;amp;"),
    withAnd("&amp;amp;"),
    withAnd("\\x26").replaceAll("=", "\\x3d"),
    `${withAnd("\\x26amp;")}\\x26amp;chksm=f97b#rd`,
    address.replaceAll("/", "\\/"),
    address.replace("http://", ""),
    address.replace("http:", ""),
    address.replace("/s?", "/s/?"),
    address.replace("==", "%3D%3D"),
    address.replace("==", "%253D%253D"),
    address.replace("==", ""),
    address.replace("s?", "s%3F").replaceAll("=", "%3D").replaceAll("&", "%26"),
    address.replace("s?__biz=", "s%3F__biz%3D"),
    encodeURIComponent(address),
  ])("says which article it is, however it is written (%s)", (link) => {
    const metadata = read({ title: "渡口", link });
    expect(metadata).toMatchObject({ account: { biz: "MzAxMTExMTExMQ==" }, url: address.replace("http:", "https:") });
    expect(messageKey(metadata)).toBe("wechat:MzAxMTExMTExMQ==/2650000001/1");
  });

  it("names no account where what it has for one is none", () => {
    expect(addressToBiz("https://mp.weixin.qq.com/s?__biz=MzAx%5Cx26mid%3D1&mid=2650000001&idx=1")).toBeUndefined();
    expect(read({ title: "渡口", link: address.replace("MzAxMTExMTExMQ==", "[biz]") }).account).toEqual({});
    expect(messageKey({ account: {}, url: address.replace("MzAxMTExMTExMQ==", "[biz]") })).toBeUndefined();
  });
});

describe("plainAddress", () => {
  it.each([
    "https://example.org/s%3Fq%3D1",
    "https://example.org/mp.weixin.qq.com/s?q=1",
    "https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv",
    "https://example.org/s/?q=%26",
    "mp.weixin.qq.com",
    "渡口 mp.weixin.qq.com/s?__biz=1",
  ])("leaves %s", (text) => {
    expect(plainAddress(text)).toBe(text);
  });
});

describe("textToBiz", () => {
  it.each([
    ["MzAxMTExMTExMQ==", "MzAxMTExMTExMQ=="],
    ["MzAxMTExMTExMQ%3D%3D", "MzAxMTExMTExMQ=="],
    ["MzAxMTExMTExMQ%3d%3d", "MzAxMTExMTExMQ=="],
    ["MzAxMTExMTExMQ", "MzAxMTExMTExMQ=="],
    ["MzAxMTExMTExMQ=", "MzAxMTExMTExMQ=="],
    ["MzAxMTExMTExMQ==\\x26amp;mid=2650000001", undefined],
    ["渡口的磨坊", undefined],
    ["MzAx", undefined],
    ["", undefined],
  ])("reads %s as %s", (text, biz) => {
    expect(textToBiz(text)).toBe(biz);
  });

  it("is what a column for it is read by", () => {
    expect(read({ title: "渡口", biz: "MzAxMTExMTExMQ%3D%3D" }).account).toEqual({ biz: "MzAxMTExMTExMQ==" });
    expect(read({ title: "渡口", fakeid: "MzAxMTExMTExMQ" }).account).toEqual({ biz: "MzAxMTExMTExMQ==" });
    expect(read({ title: "渡口", biz: "willow_2018" }).account).toEqual({});
    expect(read({ title: "渡口", account_id: "willow2018abcd" }).account).toEqual({ alias: "willow2018abcd" });
  });
});

import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { bytesHaveSessionValues } from "../../src/archive/session-values.ts";

const look = (text: string): string => bytesHaveSessionValues(Buffer.from(text));

describe("bytesHaveSessionValues", () => {
  it.each([
    'var uin = "MTIzNDU2Nzg5";',
    "window.pass_ticket = 'Kj3nZ0b1%2BxQ';",
    '{"wxtoken":"1234567890"}',
    '{\\"uin\\":\\"MTIzNDU2\\"}',
    "https://mp.weixin.qq.com/s?a=1&uin=MTIz&key=",
    "https://mp.weixin.qq.com/s?a=1&amp;pass_ticket=abcd1234",
    "?key=0123456789abcdef0123456789abcdef0123456789abcdef",
    "GET / HTTP/1.1\r\nCookie: wap_sid2=abc\r\n",
    "set-cookie: a=b; path=/",
    '{"name": "Cookie", "value": "rewardsn=x"}',
    '"cookies":[{"name":"a","value":"b"}]',
    "uin=3DMTIzNDU2Nzg5".replace("uin", "&uin"),
    "CREATE TABLE `accounts` (\n  `id` varchar(9),\n  `token` varchar(2048) NOT NULL\n);",
    "create table users(id int, access_token text)",
  ])("sees the value in %s", (text) => {
    expect(look(text)).toBe("present");
  });

  it.each([
    'var uin = ""; var key = ""; var pass_ticket = "";',
    "uin: uin, key: key, pass_ticket: pass_ticket, wxtoken: window.wxtoken",
    'var wxtoken = "777"; window.user_uin = "0"; uin = "777";',
    "?uin=&key=&pass_ticket=",
    "for (var key in data) { key = 'abcdef'; }",
    "Cookie:\r\nSet-Cookie: \r\n",
    '"cookies":[]',
    "参会人员：uin 这个词本身不算。",
    "CREATE TABLE `articles` (`id` int, `title` text, `content` longtext);\nINSERT INTO `articles` VALUES (1,'token 是什么','…');",
  ])("spares %s", (text) => {
    expect(look(text)).toBe("absent");
  });

  it("looks through the files of a tar, and does not answer for what is packed in it", () => {
    const secret = Buffer.from('pass_ticket="abcd1234"');
    const tar = (content: Uint8Array) => {
      const header = Buffer.alloc(512);
      header.write("ustar", 257);
      return Buffer.concat([header, content, Buffer.alloc(512)]);
    };
    expect(bytesHaveSessionValues(tar(secret))).toBe("present");
    expect(bytesHaveSessionValues(gzipSync(tar(secret)))).toBe("present");
    expect(bytesHaveSessionValues(tar(Buffer.from("正文")))).toBe("absent");
    expect(bytesHaveSessionValues(tar(gzipSync(secret)))).toBe("unchecked");
    expect(bytesHaveSessionValues(tar(Buffer.from("SQLite format 3\0")))).toBe("unchecked");
  });

  it("looks into gzip and zip, and a zip within a zip", () => {
    const secret = Buffer.from('pass_ticket="abcd1234"');
    expect(bytesHaveSessionValues(gzipSync(secret))).toBe("present");
    expect(bytesHaveSessionValues(zipSync({ "a.zip": zipSync({ "a.html": secret }) }))).toBe("present");
    expect(bytesHaveSessionValues(zipSync({ "a.html": Buffer.from("正文") }))).toBe("absent");
  });

  it("says so where it cannot look", () => {
    expect(bytesHaveSessionValues(gzipSync(Buffer.from("x")).subarray(0, 12))).toBe("unchecked");
    expect(bytesHaveSessionValues(gzipSync(gzipSync(gzipSync(gzipSync(Buffer.from("x"))))))).toBe("unchecked");
    expect(bytesHaveSessionValues(Buffer.from("BZh91AY&SY"))).toBe("unchecked");
    expect(bytesHaveSessionValues(Buffer.from("SQLite format 3\0…"))).toBe("unchecked");
  });
});

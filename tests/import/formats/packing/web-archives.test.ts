import { zstdCompressSync } from "node:zlib";
import { gzipSync, strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { broken, read, whole } from "../read-bytes.ts";
import type { DumpReading } from "../../../../src/import/record.ts";

const picture = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3);
const faults = (reading: DumpReading) => broken(reading).map(({ fault }) => fault.code);
const texts = (reading: DumpReading) => whole(reading).map((record) => record.sources.at(-1)?.text);
const crlf = (text: string) => strToU8(text.replaceAll("\n", "\r\n"));

describe("MHTML", () => {
  const saved = crlf(`From: <Saved by Blink>
Snapshot-Content-Location: https://mp.weixin.qq.com/s/willow
Subject: =?utf-8?Q?x?=
Date: Tue, 3 Mar 2020 02:05:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----edge"

------edge
Content-Type: text/html
Content-ID: <frame@mhtml.blink>
Content-Transfer-Encoding: quoted-printable
Content-Location: https://mp.weixin.qq.com/s/willow

<html><body><p>=E6=9F=B3=E6=
=A0=91</p><img src=3D"cid:1@x"></body></html>
------edge
Content-Type: image/png
Content-ID: <1@x>
Content-Transfer-Encoding: base64
Content-Location: https://mmbiz.qpic.cn/a/640?wx_fmt=png

iVBORwECAw==
------edge--
`);

  it("reads the page with its address and capture time", () => {
    const reading = read(saved);
    expect(reading.format).toBe("mhtml");
    expect(whole(reading)[0]).toMatchObject({
      shape: "page",
      url: "https://mp.weixin.qq.com/s/willow",
      captured: "2020-03-03T10:05+08:00",
    });
    expect(texts(reading)).toEqual(['<html><body><p>柳树</p><img src="cid:1@x"></body></html>']);
  });

  it("reads one behind a byte order mark", () => {
    expect(texts(read(Buffer.concat([Buffer.from("\ufeff"), saved])))).toHaveLength(1);
  });

  it("reads what there is of one cut short, and says so", () => {
    const reading = read(saved.subarray(0, saved.length - 40));
    expect(texts(reading)[0]).toContain("柳树");
    expect(whole(reading)[0]?.captured).toBeUndefined();
    expect(faults(reading)).toEqual(["broken-archive"]);
    expect(faults(read(saved))).toEqual([]);
  });

  it("finds its pictures by address and by id", () => {
    const [record] = whole(read(saved));
    expect(Array.from(record?.picture?.("cid:1@x") ?? [])).toEqual(Array.from(picture));
    expect(Array.from(record?.picture?.("https://mmbiz.qpic.cn/a/640?wx_fmt=png") ?? [])).toEqual(Array.from(picture));
  });
});

describe("WARC", () => {
  const warcRecord = (type: string, address: string, block: string) =>
    `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${address}\r\nWARC-Date: 2021-04-05T06:07:08Z\r\nContent-Length: ${strToU8(block).length}\r\n\r\n${block}\r\n\r\n`;
  const response = (status: string, type: string, body: string) => `HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\n\r\n${body}`;
  const page = "<!DOCTYPE html><html><body><p>柳树</p></body></html>";
  const warc = [
    warcRecord("warcinfo", "", "software: x"),
    warcRecord("request", "https://mp.weixin.qq.com/s/a", "GET /s/a HTTP/1.1\r\n\r\n"),
    warcRecord("response", "https://mp.weixin.qq.com/s/a", response("200 OK", "text/html; charset=UTF-8", page)),
    warcRecord("response", "https://mp.weixin.qq.com/s/b", response("404 Not Found", "text/html", page)),
    warcRecord("response", "https://mp.weixin.qq.com/x.png", response("200 OK", "image/png", "PNG")),
  ].join("");

  it.each([
    ["plain", strToU8(warc)],
    ["gzip", gzipSync(strToU8(warc))],
    ["gzip a record", Buffer.concat(warc.split(/(?=WARC\/1\.0)/).map((record) => gzipSync(strToU8(record))))],
  ])("reads the pages of a %s archive with address and capture time", (_, bytes) => {
    const reading = read(bytes);
    expect(whole(reading)).toMatchObject([
      { number: 1, shape: "page", url: "https://mp.weixin.qq.com/s/a", captured: "2021-04-05T06:07:08Z", sources: [{ text: page }] },
    ]);
    expect(whole(reading)[0]?.picture?.("https://mp.weixin.qq.com/x.png")).toEqual(strToU8("PNG"));
  });

  it("undoes chunks and packing", () => {
    const packed = Buffer.from(gzipSync(strToU8(page)));
    const body = Buffer.concat([Buffer.from(`${packed.length.toString(16)}\r\n`), packed, Buffer.from("\r\n0\r\n\r\n")]);
    const head = Buffer.from("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n");
    const record = Buffer.from(
      `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: <https://mp.weixin.qq.com/s/c>\r\nContent-Length: ${head.length + body.length}\r\n\r\n`,
    );
    expect(texts(read(Buffer.concat([record, head, body, Buffer.from("\r\n\r\n")])))).toEqual([page]);
  });

  const responseRecord = (head: string, body: Uint8Array) => {
    const block = Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\n${head}\r\n`), body]);
    const fields = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2023-01-02T03:04:05Z\r\nWARC-Target-URI: https://mp.weixin.qq.com/s/d\r\nContent-Length: ${block.length}\r\n\r\n`;
    return Buffer.concat([Buffer.from(fields), block, Buffer.from("\r\n\r\n")]);
  };

  it.each(["gzip", "deflate", "br", "zstd"])("reads a body that an archiver unpacked and still calls %s", (packing) => {
    expect(texts(read(responseRecord(`Content-Type: text/html\r\nContent-Encoding: ${packing}\r\n`, strToU8(page))))).toEqual([page]);
  });

  it("takes a packing named as what every object has for none", () => {
    expect(texts(read(responseRecord("Content-Type: text/html\r\nContent-Encoding: constructor\r\n", strToU8(page))))).toEqual([page]);
  });

  it("reads a body packed with zstd, and a page whose type nobody states", () => {
    const packed = responseRecord("Content-Type: text/html\r\nContent-Encoding: zstd\r\n", zstdCompressSync(strToU8(page)));
    expect(texts(read(packed))).toEqual([page]);
    expect(texts(read(responseRecord("Server: x\r\n", strToU8(page))))).toEqual([page]);
  });

  it("reads what there is of a page cut short, and says so", () => {
    const long = `${page}${"<p>桃树</p>".repeat(50)}`;
    const cut = responseRecord("Content-Type: text/html\r\n", strToU8(long)).subarray(0, 500);
    const reading = read(Buffer.concat([cut, strToU8(warc)]));
    expect(texts(reading)[0]).toMatch(/^<!DOCTYPE html>.*柳树.*桃树/);
    expect(texts(reading)[1]).toBe(page);
    expect(whole(reading).map(({ captured }) => captured)).toEqual([undefined, "2021-04-05T06:07:08Z"]);
    expect(faults(reading)).toEqual(["broken-archive"]);
    expect(broken(reading)[0]?.fault.facts["inside"]).toBe("https://mp.weixin.qq.com/s/d");
  });

  it("says that revisits have their pages elsewhere", () => {
    const [record] = broken(read(warcRecord("revisit", "https://mp.weixin.qq.com/s/a", "HTTP/1.1 200 OK\r\n\r\n")));
    expect(record?.fault).toMatchObject({ code: "no-article", facts: { found: "only revisits, whose pages an earlier WARC holds" } });
  });

  it("reads the pages before a record that was cut short", () => {
    const reading = read(strToU8(warc).subarray(0, strToU8(warc).length - 30));
    expect(texts(reading)).toEqual([page]);
    expect(faults(reading)).toEqual(["broken-archive"]);
  });
});

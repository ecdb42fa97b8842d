import { crc32 } from "node:zlib";
import { gzipSync, strToU8, zipSync } from "fflate";
import { literalDump } from "../kill/small-archive.ts";

/** Sizes of the ordinary run are a fiftieth of what the long run tries, of the two that cost most a two-hundredth; depths are the same. */
const long = process.env["LONG_TESTS"] === "1";
const many = (times: number): number => Math.floor(long ? times : times / 50);
const fewer = (times: number): number => Math.floor(long ? times : times / 200);
const article = "<h1 id='activity-name'>青石镇修桥</h1><div id='js_content'><p>青石镇的桥修好了，过河不再绕路。</p>";
const page = (body: string): string => `<!doctype html><html><head><title>x</title></head><body>${article}${body}</div></body></html>`;
const story = literalDump(1);

/** A file of a zip as its central directory tells it; what it tells may be a lie. */
interface Told {
  name: Uint8Array;
  content: Uint8Array;
  claims?: number;
  mode?: number;
}

/** A zip with stored files whose directory says what it is told. */
function tellZip(files: readonly Told[]): Uint8Array {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claims = content.length, mode = 0o100644 } of files) {
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt32LE(crc32(content), 10);
    head.writeUInt32LE(content.length, 14);
    head.writeUInt32LE(Math.min(claims, 0xffffffff), 18);
    head.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), head, name, content]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE((mode << 16) >>> 0, 6);
    rest.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from("PK\x01\x02"), Buffer.from([20, 3]), head, rest, name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from("PK\x05\x06"), end]);
}

const named = (name: string, content = story): Told => ({ name: strToU8(name), content: strToU8(content) });

/** Dumps that would take too much of a machine, leave their folder, or end a recursive reader; by what they are. */
export const extremeDumps: Readonly<Record<string, () => string | Uint8Array>> = {
  "JSON lists 100,000 deep": () => "[".repeat(100_000) + "]".repeat(100_000),
  "JSON objects 100,000 deep": () => `${'{"content":'.repeat(100_000)}1${"}".repeat(100_000)}`,
  "JSON that never ends": () => '[{"content":'.repeat(50_000),
  "a Python literal 100,000 deep": () => `text:${"[".repeat(100_000)}'x'${"]".repeat(100_000)}`,
  "a Python literal of escapes": () => `text:'${"\\x41\\u4e2d\\U0001f600\\N{BULLET}\\101\\\n\\q\\'".repeat(many(100_000))}'`,
  "a million backslashes": () => `text:'${"\\".repeat(1_000_001)}`,
  "JSON strings inside JSON strings": () => Array.from({ length: 12 }).reduce<string>((inner) => JSON.stringify(inner), story),
  "a CSV with one field of 200 MB": () => `title,content\r\nx,"${"青石镇修桥，".repeat(many(11_000_000))}"\r\n`,
  "a CSV with a million columns": () => `title,content${",x".repeat(many(1_000_000))}\r\n青石镇,桥修好了\r\n`,
  "a CSV whose quote never ends": () => `title,content\r\n"青石镇,${"x,y\r\n".repeat(many(1_000_000))}`,
  "HTML 100,000 levels deep": () => page(`${"<div>".repeat(100_000)}深${"</div>".repeat(100_000)}`),
  "HTML inline 100,000 levels deep": () => page(`<p>${"<b><i>".repeat(50_000)}深`),
  "HTML 50 MB wide": () => page("<p>宽</p>".repeat(fewer(5_000_000))),
  "a table of a million cells": () => page(`<table><tr>${"<td>格".repeat(many(1_000_000))}</table>`),
  "misnested formatting": () => page("<b><p><i></b><a>".repeat(many(200_000))),
  "a tag with a million attributes": () => page(`<p ${Array.from({ length: many(1_000_000) }, (_, at) => `a${at}=1`).join(" ")}>x`),
  "a million entities": () => page("&amp;&#x4e2d;&notit;".repeat(many(1_000_000))),
  "quotes in Markdown 100,000 deep": () => `# 青石镇修桥\n\n${">".repeat(100_000)} 深`,
  "lists in Markdown 10,000 deep": () => `# 青石镇修桥\n\n${"- ".repeat(10_000)}深`,
  "brackets in Markdown": () => `# 青石镇修桥\n\n${"[".repeat(many(500_000))}x${"](y)".repeat(many(10_000))}`,
  "stars in Markdown": () => `# 青石镇修桥\n\n${"*a_ **b__ ".repeat(many(300_000))}`,
  "ticks in Markdown": () => `# 青石镇修桥\n\n${Array.from({ length: many(5_000) }, (_, at) => "`".repeat(at % 500)).join("x")}`,
  "a Markdown table of 100,000 columns": () =>
    `# 青石镇\n\n|${"a|".repeat(many(100_000))}\n|${"-|".repeat(many(100_000))}\n|${"b|".repeat(many(100_000))}\n`,
  "10 MB of white space": () => `${story.slice(0, -1)}${" \\n".repeat(many(5_000_000))}'`,
  "10 MB of one character": () => "青".repeat(many(5_000_000)),
  "10 MB of full stops": () => `${story.slice(0, -1)}${"。".repeat(many(3_000_000))}'`,
  "10 MB of open quotes": () => `${story.slice(0, -1)}${"“（《".repeat(many(1_000_000))}'`,
  "10 MB of numbered heads": () => `${story.slice(0, -1)}${"一、（二）3.".repeat(fewer(1_000_000))}'`,
  "10 MB of prompts": () => `${story.slice(0, -1)}${"点击上方蓝字关注我们来源：".repeat(many(700_000))}'`,
  "5,000 keys": () => "text:'a',".repeat(many(5_000)),
  "zip: names that leave the folder": () =>
    tellZip(["../../evil.txt", "/etc/evil.txt", "C:\\evil.txt", "a/../../evil.txt", "..\\evil.txt", "ok.txt"].map((name) => named(name))),
  "zip: a link": () => tellZip([{ ...named("link.txt", "/etc/passwd"), mode: 0o120777 }, named("ok.txt")]),
  "zip: a device and a folder": () => tellZip([{ ...named("null"), mode: 0o020666 }, named("folder/", ""), named("ok.txt")]),
  "zip: names in GBK": () =>
    tellZip([{ name: Uint8Array.from([0xc7, 0xe0, 0xca, 0xaf, 0x2e, 0x74, 0x78, 0x74]), content: strToU8(story) }]),
  "zip: names that differ by case": () => tellZip([named("A.txt"), named("a.txt", literalDump(2)), named("a.TXT", literalDump(3))]),
  "zip: one name twice": () => tellZip([named("a.txt"), named("a.txt", literalDump(2))]),
  "zip: a claim of 10 GB": () => tellZip([{ ...named("big.txt"), claims: 10_000_000_000 }]),
  "zip: a bomb": () => zipSync({ "bomb.txt": new Uint8Array(many(500_000_000)) }, { level: 9 }),
  "zip: zips inside zips": () =>
    Array.from({ length: 30 }).reduce<Uint8Array>((inner) => zipSync({ "a.zip": inner }), zipSync({ "a.txt": strToU8(story) })),
  "zip: 5,000 files": () => tellZip(Array.from({ length: many(5_000) }, (_, at) => named(`${at}.txt`, "x"))),
  "zip: no end": () => tellZip([named("a.txt")]).subarray(0, 60),
  "gzip: a bomb": () => gzipSync(new Uint8Array(many(500_000_000)), { level: 9 }),
  "gzip: gzips inside gzips": () => Array.from({ length: 30 }).reduce<Uint8Array>((inner) => gzipSync(inner), strToU8(story)),
  "gzip: cut": () => gzipSync(strToU8(story.repeat(100))).subarray(0, 100),
  "WARC: a length of 10 GB": () =>
    `WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 10000000000\r\n\r\nHTTP/1.1 200 OK\r\n\r\n${page("")}`,
  "WARC: a million empty records": () => "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 0\r\n\r\n\r\n\r\n".repeat(many(1_000_000)),
  "MHTML: parts inside parts": () =>
    `MIME-Version: 1.0\r\n${'Content-Type: multipart/related; boundary="x"\r\n\r\n--x\r\n'.repeat(many(20_000))}`,
  "MHTML: 100,000 parts": () =>
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n${"--x\r\nContent-Type: image/png\r\n\r\nAA==\r\n".repeat(many(100_000))}--x--`,
  "all bytes": () => Uint8Array.from({ length: 65_536 }, (_, at) => (at * 7919) & 255),
  "UTF-16 with half characters": () =>
    Uint8Array.from([0xff, 0xfe, ...Array.from({ length: 2_000 }, (_, at) => (at % 2 === 0 ? 0x00 : 0xd8))]),
};

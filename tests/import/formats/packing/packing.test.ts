import { gzipSync, strToU8, zipSync, type Zippable } from "fflate";
import { describe, expect, it } from "vitest";
import { broken, fieldsOf, read, whole } from "../read-bytes.ts";
import type { DumpReading } from "../../../../src/import/record.ts";

const willow = strToU8("text:'河边的柳树绿了。'");
const picture = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3);
const faults = (reading: DumpReading) => broken(reading).map(({ fault }) => fault.code);
const texts = (reading: DumpReading) => whole(reading).map((record) => record.sources.at(-1)?.text);
const zip = (files: Zippable) => zipSync(files);

describe("zip", () => {
  it("reads every file but pictures and styles, in order", () => {
    const reading = read(
      zip({ "b.txt": willow, "a/rows.json": strToU8('[{"title":"一","content":"桃树"}]'), "a/x.png": picture, "a/x.css": strToU8("p{}") }),
    );
    expect(reading.format).toBe("zip");
    expect(whole(reading).map(({ number, shape }) => [number, shape])).toEqual([
      [1, "text"],
      [2, "row"],
    ]);
  });

  it("tells an e-book, which is not read", () => {
    const container = strToU8("<?xml version='1.0'?><container/>");
    const book = zip({ mimetype: strToU8("application/epub+zip"), "META-INF/container.xml": container, "a.xhtml": willow });
    expect(broken(read(book)).map(({ fault }) => [fault.code, fault.facts["found"]])).toEqual([
      ["unknown-format", expect.stringContaining("EPUB")],
    ]);
  });

  it("tells a document of LibreOffice, which is not read", () => {
    const book = zip({ mimetype: strToU8("application/vnd.oasis.opendocument.text"), "content.xml": strToU8("<?xml version='1.0'?><a/>") });
    expect(broken(read(book)).map(({ fault }) => [fault.code, fault.facts["found"]])).toEqual([
      ["unknown-format", expect.stringContaining("LibreOffice")],
    ]);
  });

  it("finds the pictures of a saved page beside it in the archive", () => {
    const reading = read(zip({ "日记/页.html": strToU8("<html><body><p>柳树</p></body></html>"), "日记/页_files/图 1.png": picture }));
    const [record] = whole(reading);
    expect(record?.picture?.("./%E9%A1%B5_files/%E5%9B%BE%201.png")).toEqual(picture);
    expect(record?.picture?.("../../etc/passwd")).toBeUndefined();
  });

  it("reads names that were written in GBK", () => {
    const packed = zip({ "XXXX.html": strToU8("<html><p>柳树</p></html>"), "XXXX_files/1.png": picture });
    const renamed = Buffer.from(Buffer.from(packed).toString("latin1").replaceAll("XXXX", "\xc1\xf8\xca\xf7"), "latin1");
    expect(whole(read(new Uint8Array(renamed)))[0]?.picture?.("柳树_files/1.png")).toEqual(picture);
  });

  it.each(["../柳.txt", "/etc/柳.txt", "C:\\柳.txt", "a\\..\\..\\柳.txt"])("rejects the path %s and reads the rest", (name) => {
    const reading = read(zip({ [name]: willow, "good.txt": willow }));
    expect(faults(reading)).toEqual(["unsafe-path"]);
    expect(texts(reading)).toEqual(["河边的柳树绿了。"]);
  });

  it("rejects a link", () => {
    expect(faults(read(zip({ link: [strToU8("/etc/passwd"), { os: 3, attrs: 0o120777 << 16 }], "good.txt": willow })))).toEqual([
      "unsafe-path",
    ]);
  });

  it("rejects a file that grows beyond the ratio, without unpacking it", () => {
    const reading = read(zip({ "bomb.txt": [new Uint8Array(40_000_000), { level: 9 }], "good.txt": willow }));
    expect(faults(reading)).toEqual(["limit-ratio"]);
    expect(texts(reading)).toHaveLength(1);
  });

  it("rejects a thousand small files that grow beyond the ratio together", () => {
    const page = strToU8(`text:'${"绿".repeat(300_000)}'`);
    const packed = zip(Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`${index}.txt`, page] as const)));
    const reading = read(packed);
    expect(texts(reading).length).toBeLessThan(50);
    expect(new Set(faults(reading))).toEqual(new Set(["limit-ratio"]));
  });

  it("rejects what claims ten gigabytes, and what claims less than it is", () => {
    for (const claim of [0x9502_f900, 3]) {
      const packed = zip({ "claim.txt": [new Uint8Array(40_000_000), { level: 9 }] });
      const directory = Buffer.from(packed).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
      new DataView(packed.buffer).setUint32(directory + 24, claim, true);
      expect(faults(read(packed))).toEqual(["limit-ratio"]);
    }
  });

  it("rejects more bytes, files and archives inside archives than the limits allow", () => {
    const files = zip(
      Object.fromEntries(
        Array.from({ length: 5 }, (_, index) => [`${index}.txt`, [strToU8(`柳树${"绿了".repeat(500)}`), { level: 0 }] as const]),
      ),
    );
    expect(faults(read(files, { archiveFiles: 4 }))).toEqual(["limit-files"]);
    expect(faults(read(files, { unpackedBytes: 7000 }))).toEqual(["limit-bytes", "limit-bytes", "limit-bytes"]);
    let nested = zip({ "a.txt": willow });
    for (let depth = 0; depth < 6; depth += 1) nested = zip({ "a.zip": nested });
    expect(faults(read(nested))).toEqual(["limit-depth"]);
  });

  it("rejects an archive of pictures only", () => {
    expect(faults(read(zip({ "a.png": picture })))).toEqual(["no-article"]);
  });

  it("rejects an archive cut short, and one whose bytes were changed", () => {
    const packed = zip({ "a.txt": strToU8("text:'柳树绿了'".repeat(3)) });
    expect(faults(read(packed.subarray(0, 60)))).toEqual(["broken-archive"]);
    packed[40] = (packed[40] ?? 0) ^ 0xff;
    expect(faults(read(packed))).toEqual(["broken-archive"]);
  });
});

describe("a zip that cannot be read", () => {
  const remedies = (bytes: Uint8Array) =>
    broken(read(bytes)).map(({ fault }) => [fault.code, fault.facts["inside"], fault.facts["remedy"]]);
  /** The same zip with two bytes of its directory's first entry changed. */
  const patched = (at: number, value: number) => {
    const packed = zip({ "a.txt": willow });
    const directory = Buffer.from(packed).indexOf("PK\u0001\u0002");
    packed[directory + at] = value;
    return packed;
  };

  it("says of a file with a password, or packed by an unusual method, how to pack it", () => {
    expect(remedies(patched(8, 1))).toEqual([["broken-archive", "a.txt", "pack it again without one"]]);
    expect(remedies(patched(10, 14))).toEqual([["broken-archive", "a.txt", "pack it again as a plain zip"]]);
  });
});

describe("gzip", () => {
  it("reads what is in it", () => {
    expect(texts(read(gzipSync(willow, { filename: "a.txt" })))).toEqual(["河边的柳树绿了。"]);
  });

  it("reads the records before a cut, then says where it broke", () => {
    const lines = Array.from({ length: 3000 }, (_, index) => JSON.stringify({ text: `${index} ${Math.sin(index)}` })).join("\n");
    const packed = gzipSync(strToU8(lines));
    const reading = read(packed.subarray(0, packed.length / 2));
    expect(whole(reading).length).toBeGreaterThan(100);
    expect(faults(reading)).toContain("broken-archive");
  });

  it("reads all members, and those before bytes that are no gzip", () => {
    const members = ["柳树", "桃树"].map((tree) => gzipSync(strToU8(`${JSON.stringify({ text: tree })}\n`), { filename: "a.jsonl" }));
    expect(texts(read(Buffer.concat(members)))).toEqual(["柳树", "桃树"]);
    const reading = read(Buffer.concat([...members, strToU8("garbage behind it")]));
    expect(texts(reading)).toEqual(["柳树", "桃树"]);
    expect(faults(reading)).toEqual(["broken-archive"]);
  });

  it("rejects a bomb", () => {
    expect(faults(read(gzipSync(new Uint8Array(60_000_000), { level: 9 })))).toEqual(["limit-ratio"]);
  });
});

describe("formats that are not read", () => {
  it.each([
    ["pdf", "%PDF-1.7\n"],
    ["rar", "Rar!\u001a\u0007"],
  ])("says what to bring instead of %s", (format, head) => {
    const [record] = broken(read(strToU8(`${head}…`)));
    expect(record?.fault).toMatchObject({ code: "unknown-format", facts: { found: format } });
    expect(fieldsOf(undefined)).toEqual({});
  });
});

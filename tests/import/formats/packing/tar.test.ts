import { gzipSync, strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { broken, read, whole } from "../read-bytes.ts";
import type { DumpReading } from "../../../../src/import/record.ts";

const willow = strToU8("text:'河边的柳树绿了。'");
const picture = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3);
const faults = (reading: DumpReading) => broken(reading).map(({ fault }) => fault.code);
const texts = (reading: DumpReading) => whole(reading).map((record) => record.sources.at(-1)?.text);

interface Member {
  name: string | Uint8Array;
  bytes?: Uint8Array;
  type?: string;
  prefix?: string;
  /** Written in place of the octal size. */
  size?: Uint8Array;
}

/** A tar as POSIX describes it. */
function tar(...members: Member[]): Uint8Array {
  const blocks = members.flatMap(({ name, bytes = new Uint8Array(), type = "0", prefix = "", size }) => {
    const header = Buffer.alloc(512);
    header.set(typeof name === "string" ? strToU8(name) : name, 0);
    header.write(bytes.length.toString(8).padStart(11, "0"), 124);
    if (size !== undefined) header.set(size, 124);
    header.write(type, 156);
    header.write("ustar\0" + "00", 257);
    header.write(prefix, 345);
    header.write("        ", 148);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
    return [header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
  });
  return new Uint8Array(Buffer.concat([...blocks, Buffer.alloc(1024)]));
}

const pax = (key: string, value: string): Uint8Array => {
  const rest = Buffer.byteLength(` ${key}=${value}\n`);
  const length = rest + String(rest + String(rest).length).length;
  return strToU8(`${length} ${key}=${value}\n`);
};

describe("tar", () => {
  const files = tar(
    { name: "./a/", type: "5" },
    { name: "./b.txt", bytes: willow },
    { name: "./a/rows.json", bytes: strToU8('[{"title":"一","content":"桃树"}]') },
    { name: "./a/x.png", bytes: picture },
  );

  it("reads every file but pictures, in order, alone or packed", () => {
    const reading = read(files);
    expect(reading.format).toBe("tar");
    expect(whole(reading).map(({ number, shape }) => [number, shape])).toEqual([
      [1, "text"],
      [2, "row"],
    ]);
    const packed = read(gzipSync(files));
    expect(packed.format).toBe("gzip of tar");
    expect(texts(packed)).toEqual(texts(reading));
  });

  it("names what lies between the files, and nothing of what was read", () => {
    const { between } = read(files);
    const shown = new TextDecoder().decode(Buffer.concat(between.map(({ start, end }) => files.subarray(start, end))));
    expect(shown).not.toContain("柳树");
    expect(shown).toContain("rows.json");
  });

  it("finds the pictures of a saved page beside it", () => {
    const page = strToU8("<html><body><p>柳树</p></body></html>");
    const reading = read(tar({ name: "日记/页.html", bytes: page }, { name: "日记/页_files/图 1.png", bytes: picture }));
    const [record] = whole(reading);
    expect(record?.picture?.("./%E9%A1%B5_files/%E5%9B%BE%201.png")).toEqual(picture);
    expect(record?.picture?.("../../etc/passwd")).toBeUndefined();
  });

  it("reads names and sizes that have no room in a header", () => {
    const name = `${"很长的文件夹/".repeat(20)}柳.png`;
    const far = new Uint8Array(12);
    far[0] = 0x80;
    far[11] = willow.length;
    for (const long of [
      { name: "././@LongLink", type: "L", bytes: strToU8(`${name}\0`) },
      { name: "x", type: "x", bytes: pax("path", name) },
    ]) {
      const reading = read(tar(long, { name: "cut", bytes: picture }, { name: "a.txt", bytes: willow, size: far }));
      expect([texts(reading), faults(reading)]).toEqual([["河边的柳树绿了。"], []]);
    }
  });

  it.each(["../柳.txt", "/etc/柳.txt", "C:\\柳.txt"])("rejects the path %s and reads the rest", (name) => {
    const reading = read(tar({ name, bytes: willow }, { name: "good.txt", bytes: willow }));
    expect(faults(reading)).toEqual(["unsafe-path"]);
    expect(texts(reading)).toEqual(["河边的柳树绿了。"]);
  });

  it("rejects links", () => {
    const reading = read(tar({ name: "l", type: "2" }, { name: "m", type: "1" }, { name: "good.txt", bytes: willow }));
    expect(faults(reading)).toEqual(["unsafe-path", "unsafe-path"]);
  });

  it("reads what stands before the place where a tar breaks off, or is damaged", () => {
    const damaged = Uint8Array.from(files);
    damaged[1024 + 512 + 3] = 0x7a;
    for (const length of [1536 + 100, 2048 + 10]) {
      const cut = read(files.subarray(0, length));
      expect([texts(cut), faults(cut)]).toEqual([["河边的柳树绿了。"], ["broken-archive"]]);
    }
    expect(faults(read(files.subarray(0, 1536)))).toEqual([]);
    expect([texts(read(damaged)), faults(read(damaged))]).toEqual([["河边的柳树绿了。"], ["broken-archive"]]);
  });

  it.each(["-0000001000", "zzzzzzzzzzz", "           "])("takes the size %j for none", (written) => {
    const reading = read(tar({ name: "a.txt", size: strToU8(written) }, { name: "good.txt", bytes: willow }));
    expect(texts(reading)).toEqual(["河边的柳树绿了。"]);
  });

  it("rejects more files and archives inside archives than the limits allow, and one without a text", () => {
    expect(faults(read(files, { archiveFiles: 1 }))).toEqual(["limit-files"]);
    let nested = tar({ name: "a.txt", bytes: willow });
    for (let depth = 0; depth < 6; depth += 1) nested = tar({ name: "a.tar", bytes: nested });
    expect(faults(read(nested))).toEqual(["limit-depth"]);
    expect(faults(read(tar({ name: "x.png", bytes: picture })))).toEqual(["no-article"]);
  });
});

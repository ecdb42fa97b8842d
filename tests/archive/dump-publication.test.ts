import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DumpPublisher, type DumpPublication, type PublicationRules } from "../../src/archive/dump-publication.ts";
import type { Settings } from "../../src/entry/settings.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "juanzong-dumps-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function publish(
  bytes: string | Uint8Array,
  setting: Settings["publishDumps"] = "safe",
  withdrawn: string[] = [],
  commented: string[] = [],
): Promise<DumpPublication> {
  writeFileSync(path.join(folder, "d.html"), bytes);
  const publisher = new DumpPublisher(folder, rules(setting, withdrawn, commented), path.join(folder, "cache"));
  return publisher.publish({ file: "d.html", sha256: sha256(bytes) });
}

function rules(publish: Settings["publishDumps"], withdrawn: string[] = [], commented: string[] = []): PublicationRules {
  return { publish, withdrawn: new Set(withdrawn), hidesComments: (file) => commented.includes(file) };
}

const sha256 = (bytes: string | Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

describe("DumpPublisher", () => {
  it("serves text as .txt named by its hash, a web page too", async () => {
    const page = "<html>正文</html>";
    expect(await publish(page)).toEqual({
      served: true,
      address: `data/dumps/${sha256(page).slice(0, 16)}.txt`,
      bytes: Buffer.byteLength(page),
    });
  });

  it.each([
    ["GBK", new Uint8Array([0xd5, 0xfd, 0xce, 0xc4])],
    ["control characters", "a\0b"],
    ["half a character", Buffer.from("文").subarray(0, 2)],
  ])("serves %s as .bin", async (_, bytes) => {
    expect(await publish(bytes)).toMatchObject({ served: true, address: expect.stringMatching(/^data\/dumps\/[0-9a-f]{16}\.bin$/) });
  });

  it("refuses session values unless told to publish all", async () => {
    const dump = 'var pass_ticket = "abcd1234";';
    expect(await publish(dump)).toMatchObject({ served: false, reason: "session" });
    expect(await publish(dump, "all")).toMatchObject({ served: true });
  });

  it("refuses everything where the settings say none, and a withdrawn article's dump always", async () => {
    expect(await publish("正文", "none")).toMatchObject({ served: false, reason: "none" });
    expect(await publish("正文", "all", ["d.html"])).toMatchObject({ served: false, reason: "withdrawn" });
  });

  it("refuses readers' comments that are not published unless told to publish all", async () => {
    expect(await publish("正文", "safe", [], ["d.html"])).toMatchObject({ served: false, reason: "comments" });
    expect(await publish("正文", "safe", [], ["other.html"])).toMatchObject({ served: true });
    expect(await publish("正文", "all", [], ["d.html"])).toMatchObject({ served: true });
  });

  it("refuses a dump that is missing, outside or no longer the one imported", async () => {
    const publisher = new DumpPublisher(folder, rules("all"), path.join(folder, "cache"));
    expect(await publisher.publish({ file: "none.txt", sha256: "" })).toMatchObject({ reason: "missing" });
    expect(await publisher.publish({ file: "../../../etc/passwd", sha256: "" })).toMatchObject({ reason: "missing" });
    writeFileSync(path.join(folder, "d.html"), "变了");
    expect(await publisher.publish({ file: "d.html", sha256: sha256("原来") })).toMatchObject({ reason: "changed" });
  });

  it("remembers a dump from build to build until its file changes", async () => {
    const cache = path.join(folder, "cache");
    const first = new DumpPublisher(folder, rules("safe"), cache);
    writeFileSync(path.join(folder, "d.html"), "一");
    await first.publish({ file: "d.html", sha256: sha256("一") });
    first.keep();
    writeFileSync(path.join(folder, "d.html"), "一二");
    const second = new DumpPublisher(folder, rules("safe"), cache);
    expect(await second.publish({ file: "d.html", sha256: sha256("一二") })).toMatchObject({ served: true, bytes: 6 });
  });
});

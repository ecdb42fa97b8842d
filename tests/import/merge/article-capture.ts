import type { Metadata } from "../../../src/import/article.ts";
import type { ArticleCapture, GoneCapture } from "../../../src/import/capture.ts";
import { sha256 } from "../../../src/import/sha256.ts";

let nextDump = 0;

/** An invented capture: `text` is its body, the rest as given. */
export function articleCapture(text: string, metadata: Partial<Metadata> = {}, more: Partial<ArticleCapture> = {}): ArticleCapture {
  nextDump += 1;
  const dump = `${String(nextDump).padStart(4, "0")}.txt`;
  const bare = text.replace(/\s+/g, "");
  return {
    kind: "article",
    place: { dump, dumpSha256: sha256(dump), record: 1 },
    metadata: { account: {}, ...metadata },
    structure: "recovered",
    bodyHash: sha256(bare),
    bodyLength: bare.length,
    pictureCount: 0,
    pictureFiles: [],
    isRunTogether: false,
    detail: { spans: [{ start: 0, end: text.length, role: "body" }], text, markdown: `${text}\n`, removed: [], pictures: [] },
    ...more,
  };
}

/** An invented row of a catalogue: metadata without a body. */
export function catalogueRow(metadata: Partial<Metadata>, record = 1): GoneCapture {
  const place = { dump: "z.csv", dumpSha256: sha256("z.csv"), record };
  return { kind: "gone", place, metadata: { account: {}, ...metadata }, spans: [], reason: "no-body" };
}

/** Invented running text of at least `length` characters, different for each seed. */
export function inventedText(length: number, seed = "甲"): string {
  const sentence = `${seed}镇的灯会在河边办了三天，来看灯的人沿着石桥排到了南门外。`;
  return Array.from({ length: Math.ceil(length / sentence.length) }, (_, index) => `${index}${sentence}`).join("");
}

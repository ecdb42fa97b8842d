import { createHash } from "node:crypto";
import { createReadStream, readFileSync, statSync } from "node:fs";
import { bytesHaveSessionValues, findsSessionValues } from "./session-values.ts";

/** What publishing needs to know of a dump's bytes. */
export interface DumpFacts {
  sha256: string;
  bytes: number;
  /** UTF-8 that a browser may show as plain text. */
  text: boolean;
  session: "absent" | "present" | "unchecked";
}

/** Facts of a dump, with what tells that the file is still the one they are of. */
export interface KeptDumpFacts extends DumpFacts {
  modified: number;
}

/** A dump that is larger is read in pieces. */
const mostAtOnce = 16 * 1024 * 1024;

/** Reads a dump, unless `known` are its facts and the file has neither changed its size nor its time. */
export async function inspectDump(file: string, known: KeptDumpFacts | undefined): Promise<KeptDumpFacts> {
  const { mtimeMs, size } = statSync(file);
  if (known?.modified === mtimeMs && known.bytes === size) return known;
  if (size > mostAtOnce) return { ...(await readFacts(file)), session: await findsSessionValues(file), modified: mtimeMs };
  const bytes = readFileSync(file);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const text = isText(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }), bytes, false);
  return { sha256, bytes: bytes.length, text, session: bytesHaveSessionValues(bytes), modified: mtimeMs };
}

async function readFacts(file: string): Promise<Omit<DumpFacts, "session">> {
  const hash = createHash("sha256");
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let bytes = 0;
  let text = true;
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
    text &&= isText(decoder, chunk, true);
  }
  text &&= isText(decoder, undefined, false);
  return { sha256: hash.digest("hex"), bytes, text };
}

/** UTF-8 without control characters; GBK pages and archives are not text that every browser shows as such. */
function isText(decoder: TextDecoder, chunk: Buffer | undefined, stream: boolean): boolean {
  try {
    return !/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(decoder.decode(chunk, { stream }));
  } catch {
    return false;
  }
}

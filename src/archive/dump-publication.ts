import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import path from "node:path";
import type { Settings } from "../entry/settings.ts";
import { findsSessionValues } from "./session-values.ts";

/** Whether and where a dump is served. */
export type DumpPublication =
  | { served: true; /** Relative to the site's root. */ address: string; bytes: number }
  | { served: false; reason: "none" | "session" | "unchecked" | "missing" | "changed" | "withdrawn"; bytes: number | undefined };

interface DumpFacts {
  sha256: string;
  bytes: number;
  text: boolean;
  session: "absent" | "present" | "unchecked";
}

const inspected = new Map<string, Promise<DumpFacts>>();

/** Decides for one dump; `withdrawn` says that a withdrawn article lies in it. Reads every dump once a build. */
export async function publishDump(
  dumps: string,
  dump: { file: string; sha256: string },
  publish: Settings["publishDumps"],
  withdrawn: boolean,
): Promise<DumpPublication> {
  const file = path.join(dumps, dump.file);
  if (!file.startsWith(dumps + path.sep) || !existsSync(file)) return { served: false, reason: "missing", bytes: undefined };
  const facts = await inspectOnce(file);
  const refuse = (reason: "none" | "session" | "unchecked" | "changed" | "withdrawn"): DumpPublication => ({
    served: false,
    reason,
    bytes: facts.bytes,
  });
  if (facts.sha256 !== dump.sha256) return refuse("changed");
  if (withdrawn) return refuse("withdrawn");
  if (publish === "none") return refuse("none");
  if (publish === "safe" && facts.session === "present") return refuse("session");
  if (publish === "safe" && facts.session === "unchecked") return refuse("unchecked");
  return { served: true, address: dumpAddress(facts.sha256, facts.text), bytes: facts.bytes };
}

/** `data/dumps/<16 hex>.txt` for text, `.bin` for all else: never a name that a browser renders. */
export function dumpAddress(sha256: string, text: boolean): string {
  return `data/dumps/${sha256.slice(0, 16)}.${text ? "txt" : "bin"}`;
}

function inspectOnce(file: string): Promise<DumpFacts> {
  let facts = inspected.get(file);
  if (facts === undefined) inspected.set(file, (facts = inspectDump(file)));
  return facts;
}

async function inspectDump(file: string): Promise<DumpFacts> {
  const hash = createHash("sha256");
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let bytes = 0;
  let text = true;
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
    text &&= isText(decoder, chunk);
  }
  text &&= isText(decoder, undefined);
  return { sha256: hash.digest("hex"), bytes, text, session: await findsSessionValues(file) };
}

/** UTF-8 without control characters; GBK pages and archives are not text that every browser shows as such. */
function isText(decoder: TextDecoder, chunk: Buffer | undefined): boolean {
  try {
    return !/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(decoder.decode(chunk, { stream: chunk !== undefined }));
  } catch {
    return false;
  }
}

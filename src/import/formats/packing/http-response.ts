import { readHeaders } from "./headers.ts";
import { inflate, type Packing } from "./inflate.ts";
import type { Unpacking } from "./unpacking.ts";
import { headerParameter } from "./headers.ts";
import type { Fault } from "../../fault.ts";

/** An HTTP response as a WARC keeps it: its status, type and body, transfer and content encodings undone. */
export interface HttpResponse {
  status: number;
  type: string;
  charset?: string;
  /** Range of the body as it stands in the WARC. */
  start: number;
  end: number;
  body: () => { bytes: Uint8Array; fault?: Fault };
}

const packings: ReadonlyMap<string, Packing> = new Map([
  ["gzip", "gzip"],
  ["x-gzip", "gzip"],
  ["deflate", "deflate"],
  ["br", "br"],
  ["zstd", "zstd"],
]);

/** Reads the HTTP response between two places; undefined where no status line stands there. */
export function readHttpResponse(bytes: Uint8Array, from: number, end: number, unpacking: Unpacking): HttpResponse | undefined {
  const status = /^HTTP\/[\d.]+ (\d{3})/.exec(new TextDecoder("latin1").decode(bytes.subarray(from, Math.min(end, from + 40))))?.[1];
  if (status === undefined) return undefined;
  const { fields, next } = readHeaders(bytes.subarray(0, end), from);
  const start = Math.min(next, end);
  const type = fields.get("content-type") ?? (isMarkup(bytes.subarray(start, end)) ? "text/html" : "");
  const charset = headerParameter(type, "charset");
  const body = () => {
    const chunked = /chunked/i.test(fields.get("transfer-encoding") ?? "");
    const plain = chunked ? joinChunks(bytes.subarray(start, end)) : bytes.subarray(start, end);
    const packing = packings.get(fields.get("content-encoding")?.toLowerCase().trim() ?? "");
    return packing === undefined ? { bytes: plain } : unpackBody(plain, packing, unpacking);
  };
  return { status: Number(status), type, ...(charset === undefined ? {} : { charset }), start, end, body };
}

/** Some archivers undo the encoding and leave the header: then the body is no packed data. */
function unpackBody(plain: Uint8Array, packing: Packing, unpacking: Unpacking): { bytes: Uint8Array; fault?: Fault } {
  if (packing === "gzip" && !(plain[0] === 0x1f && plain[1] === 0x8b)) return { bytes: plain };
  const unpacked = inflate(plain, packing, unpacking);
  if (unpacked.fault === undefined) return unpacked;
  if (isMarkup(plain)) return { bytes: plain };
  return packing === "deflate" ? inflate(plain, "raw", unpacking) : unpacked;
}

/** True for the first bytes of a page. */
function isMarkup(bytes: Uint8Array): boolean {
  return /^[\s\u00ef\u00bb\u00bf]*<(?:!doctype|html|head|!--)/i.test(new TextDecoder("latin1").decode(bytes.subarray(0, 200)));
}

function joinChunks(bytes: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    const line = bytes.indexOf(10, at);
    const size = /^\s*([0-9a-f]{1,8})\s*(?:;.*)?$/i.exec(
      new TextDecoder("latin1").decode(bytes.subarray(at, line < 0 ? bytes.length : Math.min(line, at + 200))).trim(),
    )?.[1];
    if (size === undefined || line < 0) return at === 0 ? bytes : Buffer.concat([...chunks, bytes.subarray(at)]);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    chunks.push(bytes.subarray(line + 1, line + 1 + length));
    at = line + 1 + length;
    if (bytes[at] === 13) at += 1;
    if (bytes[at] === 10) at += 1;
  }
  return Buffer.concat(chunks);
}

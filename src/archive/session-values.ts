import { readFile, stat } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { unzipSync } from "fflate";

/** Most bytes that are looked through, packed or unpacked; a larger dump counts as unchecked. */
const mostBytes = 256 * 1024 * 1024;
const deepest = 3;

/**
 * What of a WeChat session a dump may carry, each with a value: `uin`, `key`, `pass_ticket`, `wxtoken`, cookies. As program
 * text only quoted values count (`uin: uin` is none), as addresses only parameters; `0`, `777` and the like are what WeChat
 * gives a visitor without a session; `key` is a common word, so only its long hex form counts. A dump of a database tells by its columns that
 * it holds logins.
 */
const name = String.raw`(?:(?:user_?)?uin|pass_ticket|wxtoken|appmsg_token)`;
const given = String.raw`(?!0+\b|777\b)[\w%+/=-]{4,}`;
const quoted = String.raw`\\?["']?\s*[:=]\s*\\?["']`;
const parameter = String.raw`(?:=|=3D|%3D|\\u003d|\\x3d)`;
const before = String.raw`(?:[?&;]|%26|%3F|\\u0026|\\x26)`;
const patterns: readonly RegExp[] = [
  new RegExp(`\\b${name}${quoted}${given}`, "i"),
  new RegExp(`${before}${name}${parameter}${given}`, "i"),
  new RegExp(`(?:\\bkey${quoted}|${before}key${parameter})[0-9a-f]{32,}`, "i"),
  /^(?:set-)?cookie:[ \t]*[^=;\s]+=[^;\s]/im,
  /"name"\s*:\s*"(?:set-)?cookie"\s*,\s*"value"\s*:\s*"[^"=]*=[^";]/i,
  /"(?:set-)?cookie"\s*:\s*(?:\[\s*)?"[^"=]*=[^";]/i,
  /"cookies"\s*:\s*\[\s*\{[^{}]*"value"\s*:\s*"[^"]/i,
  /\bcreate\s+table\b[^;]{0,4000}?[`"\[\s(,](?:\w{1,20}_)?(?:token|cookies?|passw(?:or)?d|secret)[`"\]\s]/i,
];

/** Every pattern finds one of these: most dumps are read once. */
const mayMatch = /uin|pass_ticket|wxtoken|appmsg_token|key|cookie|create\s+table/i;

/** Looks through a dump, and through what is packed in it, for session values. */
export async function findsSessionValues(file: string): Promise<"absent" | "present" | "unchecked"> {
  if ((await stat(file)).size > mostBytes) return "unchecked";
  return bytesHaveSessionValues(await readFile(file));
}

/** As {@link findsSessionValues}, for bytes. */
export function bytesHaveSessionValues(bytes: Uint8Array, depth = 0): "absent" | "present" | "unchecked" {
  const parts = unpack(bytes, depth);
  if (parts === undefined) return "unchecked";
  let verdict: "absent" | "unchecked" = "absent";
  for (const part of parts) {
    const found = part === bytes ? textHasSessionValues(part) : bytesHaveSessionValues(part, depth + 1);
    if (found === "present") return "present";
    if (found === "unchecked") verdict = "unchecked";
  }
  return verdict;
}

/** The packed files of a gzip or zip, or the bytes themselves; undefined where they are too deep, too large, broken, or a database. */
function unpack(bytes: Uint8Array, depth: number): Uint8Array[] | undefined {
  const magic = Buffer.from(bytes.subarray(0, 4)).toString("latin1");
  const gzip = magic.startsWith("\x1f\x8b");
  const zip = magic === "PK\x03\x04";
  if (!gzip && !zip) return closed.test(magic) || holdsPacked(bytes) ? undefined : [bytes];
  if (depth >= deepest) return undefined;
  try {
    return gzip ? [gunzipSync(bytes, { maxOutputLength: mostBytes })] : unzipWithin(bytes);
  } catch {
    return undefined;
  }
}

/** What is not looked into: other packings, and databases (SQLite), which hold more than articles, such as the logins of those who read them. */
const closed = /^(?:BZh|7z\xbc\xaf|\xfd7zX|Rar!|\x28\xb5\x2f\xfd|SQLi)/;
const tarBlock = 512;

/** True for a tar with something packed or closed in it: its other files are looked through as they lie there. */
function holdsPacked(bytes: Uint8Array): boolean {
  const head = (at: number): string => Buffer.from(bytes.subarray(at, at + 5)).toString("latin1");
  if (head(257) !== "ustar") return false;
  for (let at = tarBlock; at < bytes.length; at += tarBlock)
    if (/^(?:\x1f\x8b|PK\x03\x04)/.test(head(at)) || closed.test(head(at))) return true;
  return false;
}

function unzipWithin(bytes: Uint8Array): Uint8Array[] {
  let total = 0;
  const files = unzipSync(bytes, {
    filter: ({ originalSize }) => {
      total += originalSize;
      if (total > mostBytes) throw new RangeError("unpacks to more than is looked through");
      return true;
    },
  });
  return Object.values(files);
}

function textHasSessionValues(bytes: Uint8Array): "absent" | "present" {
  const text = decode(bytes);
  return mayMatch.test(text) && patterns.some((pattern) => pattern.test(text)) ? "present" : "absent";
}

/** Latin-1 shows ASCII names and values in UTF-8, GBK and the like; UTF-16 is told by its zero bytes, which fill up the blocks of a tar. */
function decode(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = buffer.toString("latin1");
  return text.slice(0, 400).includes("\0") ? text.replace(/\0{2,}/g, "\n").replaceAll("\0", "") : text;
}

import { sha256 } from "../sha256.ts";
import { nameToBytes } from "./path-bytes.ts";

/** Bytes that a file system allows a name, less those that a ledger adds to its dump's (`.dump.json`). */
const longest = 255 - 10;
const longestKept = 200;
const chinese = new TextDecoder("gb18030", { fatal: true });

/**
 * A path under the dumps folder whose every name the archive can keep: not hidden, in UTF-8 (old zips from Chinese Windows have GB18030;
 * what is neither is written in hex), and so short that its ledger's is a name too.
 */
export function toDumpName(path: string): string {
  return path
    .split("/")
    .map((name) => shorten(decode(name).replace(/^\.+(?=[^.])/, "")))
    .join("/");
}

function decode(name: string): string {
  if (name.isWellFormed()) return name;
  const bytes = nameToBytes(name);
  try {
    const text = chinese.decode(bytes);
    if (!/[\p{Cc}\p{Co}\p{Cn}/\\]/u.test(text)) return text;
  } catch {
    // No Chinese either.
  }
  return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase()}`)).join("");
}

/** A name that is too long keeps its beginning and its ending; what it was is in six digits of its hash. */
function shorten(name: string): string {
  if (Buffer.byteLength(name) <= longest) return name;
  const ending = /\.\w{1,10}$/.exec(name)?.[0] ?? "";
  let stem = "";
  for (const character of name) {
    if (Buffer.byteLength(stem + character) > longestKept) break;
    stem += character;
  }
  return `${stem}-${sha256(name).slice(0, 6)}${ending}`;
}

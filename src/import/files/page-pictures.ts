import { dirname, parse, relative, resolve } from "node:path";
import { bytesToText } from "../formats/charset/encoding.ts";
import { savedFolders } from "../formats/dump-to-records.ts";
import type { DumpFile } from "./layout.ts";

/**
 * Tells those of the pictures that came with a page which are its own: in the folder that a browser saved beside it, or named in its text by
 * the way from it to them. Rather one too many, where another file's address ends alike. Pages and pictures may be thousands each: only
 * those are looked at one of whose name's words the page has.
 */
export function ownPictures(pictures: readonly DumpFile[]): (page: DumpFile, bytes: Uint8Array) => DumpFile[] {
  const paths = pictures.map((picture) => ({ picture, path: resolve(picture.path) }));
  const byFolder = Map.groupBy(paths, ({ path }) => dirname(path));
  const byWord = Map.groupBy(paths, ({ path }) => longestWord(parse(path).name));
  return (page, bytes) => {
    const text = plain(bytesToText(bytes)?.text ?? "");
    const folder = dirname(resolve(page.path));
    const saved = savedFolders(resolve(page.path)).flatMap((each) => byFolder.get(each) ?? []);
    const words = new Set(["", ...Array.from(text.matchAll(word), ([each]) => each)]);
    const alike = [...words].flatMap((each) => byWord.get(each) ?? []);
    const named = alike.filter(({ path }) => text.includes(relative(folder, path).replaceAll("\\", "/")));
    return [...new Set([...saved, ...named].map(({ picture }) => picture))].sort((a, b) => (a.name < b.name ? -1 : 1));
  };
}

const word = /[\p{L}\p{M}\p{N}]+/gu;

function longestWord(name: string): string {
  return Array.from(name.matchAll(word), ([each]) => each).reduce((longest, each) => (each.length > longest.length ? each : longest), "");
}

/** A page's text with its addresses as the disk has them: what HTML, JSON and addresses escape is undone. */
function plain(text: string): string {
  const open = text.replaceAll(String.raw`\/`, "/").replaceAll("&amp;", "&");
  return open.replace(/(?:%[0-9a-f]{2})+/gi, (escaped) => {
    try {
      return decodeURIComponent(escaped);
    } catch {
      return escaped;
    }
  });
}

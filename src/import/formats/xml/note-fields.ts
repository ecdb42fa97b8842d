import { hash } from "node:crypto";
import { xmlAttribute } from "./read-xml.ts";
import type { ItemField } from "./feed-account.ts";

/** Elements of a note (ENEX: 印象笔记, Evernote) whose own elements are fields of it. */
export const noteParts: ReadonlySet<string> = new Set(["note-attributes", "resource"]);

const opening = /^[\s\S]{0,2000}?<en-note[^<>]{0,2000}>/;
const closing = /<\/en-note>\s*$/;
const medium = /<en-media\b([^<>]{0,2000})>(?:\s{0,20}<\/en-media>)?/g;

/** A note's fields, its content as a row's markup is: without what encloses it, the pictures that the note keeps beside it in their places. */
export function noteFields(fields: readonly ItemField[]): ItemField[] {
  const kept = new Map<string, string>();
  fields.forEach(({ path, text }, at) => {
    if (path !== "resource.data") return;
    const mime = fields.slice(at).find((field) => field.path === "resource.mime")?.text ?? "";
    const base64 = text.replace(/\s+/g, "");
    if (mime.startsWith("image/")) kept.set(hash("md5", Buffer.from(base64, "base64")), `data:${mime};base64,${base64}`);
  });
  const placed = new Set<string>();
  const toPicture = (_: string, attributes: string): string => {
    const address = kept.get(xmlAttribute(attributes, "hash") ?? "");
    if (address === undefined) return "";
    placed.add(address.slice(address.indexOf(",") + 1));
    return `<img src="${address}">`;
  };
  const own = fields.map(({ path, text }) =>
    path === "content" ? { path, text: text.replace(opening, "").replace(closing, "").replace(medium, toPicture) } : { path, text },
  );
  return own.filter(({ path, text }) => path !== "resource.data" || !placed.has(text.replace(/\s+/g, "")));
}

import { readFileSync } from "node:fs";
import path from "node:path";
import type { Root } from "hast";
import { eachElement } from "../entry/each-element.ts";
import { fetchedPicturesFile, textToFetchedPictures, type FetchedPicture } from "../entry/fetched-pictures.ts";

/** Pictures that `npm run fetch-pictures` has kept, by the address that entries name. */
export type FetchedPictures = ReadonlyMap<string, FetchedPicture>;

const read = new Map<string, FetchedPictures>();

/** Reads the list below a pictures folder once a process; empty where nothing has been fetched. */
export function readFetchedPictures(folder: string): FetchedPictures {
  const known = read.get(folder);
  if (known !== undefined) return known;
  const pictures = new Map(textToFetchedPictures(readList(folder)).map((picture) => [picture.url, picture]));
  read.set(folder, pictures);
  return pictures;
}

function readList(folder: string): string {
  try {
    return readFileSync(path.join(folder, fetchedPicturesFile), "utf8");
  } catch {
    return "";
  }
}

/** Names the kept file wherever an article names a picture that has been fetched, with its size where the dump had none. */
export function nameFetchedPictures(root: Root, fetched: FetchedPictures): void {
  if (fetched.size === 0) return;
  eachElement(root, ({ tagName, properties }) => {
    const picture = tagName === "img" ? fetched.get(properties["src"]?.toString() ?? "") : undefined;
    if (picture === undefined) return;
    properties["src"] = `../../pictures/${picture.file}`;
    if (picture.width !== undefined && picture.height !== undefined) properties["title"] ??= `${picture.width}×${picture.height}`;
  });
}

/** Files of the fetched pictures that an entry's text names. */
export function fetchedFilesIn(text: string, fetched: FetchedPictures): string[] {
  if (fetched.size === 0 || !text.includes("qpic.cn")) return [];
  return [...text.matchAll(/https?:\/\/[a-z0-9-]+\.qpic\.cn\/[^\s)>"']+/gi)].flatMap(([url]) => fetched.get(url)?.file ?? []);
}

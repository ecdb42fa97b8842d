import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fetchedPicturesFile, fetchedPicturesToText, textToFetchedPictures, type FetchedPicture } from "../entry/fetched-pictures.ts";
import { bytesToPicture, pictureToFile } from "../import/pictures/bytes-to-picture.ts";
import type { ArchiveFolder } from "./archive-folder.ts";
import { remedies, type Check, type Difference } from "./difference.ts";
import { filesBelow, sha256OfFile } from "./files-below.ts";

/** Compares every picture with the sha256 that is its name, and every line of what has been fetched with its picture and the entries. */
export function checkPictures(archive: ArchiveFolder): Check {
  const folder = join(archive.content, "pictures");
  const pictures = filesBelow(folder).filter((path) => path !== fetchedPicturesFile);
  const differences = [...pictures.flatMap((path) => comparePicture(folder, path)), ...compareFetched(archive, folder)];
  return { claim: "pictures have the sha256 of their names", examined: pictures.length, differences };
}

function comparePicture(folder: string, path: string): Difference[] {
  const found = sha256OfFile(join(folder, path));
  if (path.startsWith(`${found.slice(0, 2)}/${found}.`)) return [];
  return [{ file: `content/pictures/${path}`, expected: "its own sha256 as its name", found: `sha256 ${found}`, remedy: remedies.restore }];
}

function compareFetched(archive: ArchiveFolder, folder: string): Difference[] {
  const list = join(folder, fetchedPicturesFile);
  if (!existsSync(list)) return [];
  const text = readFileSync(list, "utf8");
  const fetched = textToFetchedPictures(text);
  if (fetchedPicturesToText(fetched) !== text)
    return [difference("lines as fetch-pictures writes them, each address once", "something else")];
  const entries = archive.entries.map((entry) => readFileSync(join(archive.content, "articles", entry), "utf8")).join("\n");
  return fetched.flatMap((picture) => {
    if (!entries.includes(picture.url)) return [difference("addresses that entries name", picture.url)];
    return isAsListed(folder, picture) ? [] : [difference("each picture with its own type and size", picture.file)];
  });
}

function isAsListed(folder: string, { file, width, height }: FetchedPicture): boolean {
  if (!existsSync(join(folder, file))) return false;
  const picture = bytesToPicture(readFileSync(join(folder, file)));
  return picture !== undefined && pictureToFile(picture) === file && picture.width === width && picture.height === height;
}

function difference(expected: string, found: string): Difference {
  return { file: `content/pictures/${fetchedPicturesFile}`, expected, found, remedy: remedies.restore };
}

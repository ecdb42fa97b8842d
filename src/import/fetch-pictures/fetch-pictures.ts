import { join } from "node:path";
import { fetchedPicturesFile, fetchedPicturesToText, textToFetchedPictures, type FetchedPicture } from "../../entry/fetched-pictures.ts";
import type { Disk } from "../files/disk.ts";
import { defaultPatience, fetchPicture, type FetchPatience } from "./fetch-picture.ts";
import { entryToRemotePictures, isWechatPicture } from "./remote-pictures.ts";

const atOnce = 4;
const savedEvery = 20;
const utf8 = new TextDecoder();

/** How pictures are fetched; tests ask a server of their own. */
export interface FetchWishes {
  isAsked: (address: string) => boolean;
  patience: FetchPatience;
  onPicture?: (done: number, of: number) => void;
}

const defaultWishes: FetchWishes = { isAsked: isWechatPicture, patience: defaultPatience };

/** What came of fetching: pictures that were there already, new ones, and failures with their reason. */
export interface FetchReport {
  known: number;
  fetched: number;
  failures: { url: string; failure: string }[];
}

/**
 * Fetches the remote pictures of all entries for good, four at a time, into `content/pictures`; entries stay as they are, the
 * list `fetched.jsonl` says which address is which file. Stopped at any time, it goes on where it was; a listed file that is gone is fetched again.
 */
export async function fetchPictures(disk: Disk, content: string, wishes: FetchWishes = defaultWishes): Promise<FetchReport> {
  const list = join(content, "pictures", fetchedPicturesFile);
  const listed = textToFetchedPictures(utf8.decode(disk.read(list)));
  const isThere = ({ file }: FetchedPicture) => disk.kind(join(content, "pictures", file)) === "file";
  const fetched = new Map(listed.filter(isThere).map((picture) => [picture.url, picture]));
  const wanted = listRemotePictures(disk, join(content, "articles"), wishes.isAsked);
  const missing = wanted.filter((url) => !fetched.has(url));
  const failures: FetchReport["failures"] = [];
  const save = (): void => disk.write(list, fetchedPicturesToText(fetched.values()));
  let done = 0;
  await eachOf(missing, async (url) => {
    const picture = await fetchPicture(url.replace(/^http:(?=\/\/[a-z0-9-]+\.qpic\.cn\/)/i, "https:"), wishes.patience);
    if ("failure" in picture) failures.push({ url, failure: picture.failure });
    else fetched.set(url, keep(disk, content, url, picture));
    done += 1;
    if (done % savedEvery === 0) save();
    wishes.onPicture?.(done, missing.length);
  });
  if (missing.length > failures.length) save();
  failures.sort((a, b) => (a.url < b.url ? -1 : 1));
  return { known: wanted.length - missing.length, fetched: missing.length - failures.length, failures };
}

function keep(
  disk: Disk,
  content: string,
  url: string,
  picture: Exclude<Awaited<ReturnType<typeof fetchPicture>>, { failure: string }>,
): FetchedPicture {
  const { sha256, extension, bytes, width, height } = picture;
  const file = `${sha256.slice(0, 2)}/${sha256}.${extension}`;
  if (disk.kind(join(content, "pictures", file)) === undefined) disk.write(join(content, "pictures", file), bytes);
  return { url, file, ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }) };
}

function listRemotePictures(disk: Disk, articles: string, isAsked: (address: string) => boolean): string[] {
  const entries = disk.list(articles).filter((path) => path.endsWith(".md"));
  const addresses = entries.flatMap((path) => entryToRemotePictures(utf8.decode(disk.read(join(articles, path))), isAsked));
  return [...new Set(addresses)];
}

async function eachOf(urls: readonly string[], work: (url: string) => Promise<void>): Promise<void> {
  const waiting = urls.values();
  const one = async (): Promise<void> => {
    for (const url of waiting) await work(url);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}

import { visit } from "unist-util-visit";
import { markdownToMdast } from "../../entry/markdown.ts";
import { parseEntryFile } from "../../entry/entry-file.ts";

/** WeChat's picture servers, the only hosts that are asked. */
export function isWechatPicture(address: string): boolean {
  return /^https?:\/\/[a-z0-9-]+\.qpic\.cn\//i.test(address);
}

/** Addresses of the pictures of an entry that lie on a host to be asked, in reading order, the cover first. */
export function entryToRemotePictures(entry: string, isAsked: (address: string) => boolean): string[] {
  const { frontMatter, markdown } = parseEntryFile(entry);
  const addresses = frontMatter.cover === undefined ? [] : [frontMatter.cover];
  visit(markdownToMdast(markdown), "image", (image) => void addresses.push(image.url));
  return addresses.filter(isAsked);
}

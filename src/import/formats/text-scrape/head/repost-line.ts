/** A longer text is no author's name. */
export const longestAuthor = 40;
const repost = /^(?:以下文章(?:来源于|來源於)|The\s?following\s?article\s?is\s?from)/iu;
const authorLabel = /[,，]\s?作者|\bAuthor\s|(?<=\p{Script=Han})Author\s/u;

/** What follows the label of a repeated article: the other account's name and its author, each empty where it stands on a line of its own. */
export function splitRepost(raw: string): { name: string; author: string } {
  const own = raw.trim().replace(repost, "").trim();
  const label = authorLabel.exec(own);
  if (label === null) return { name: own, author: "" };
  return { name: own.slice(0, label.index).trim(), author: own.slice(label.index + label[0].length).trim() };
}

/** True for a line that names the author of a repeated article, behind its label. */
export function isRepostAuthor(raw: string): boolean {
  return raw.length <= longestAuthor && authorLabel.exec(raw.trim())?.index === 0;
}

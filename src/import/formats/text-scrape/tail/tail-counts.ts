import type { Metadata } from "../../../article.ts";
import { textToCount } from "../../fields/field-values.ts";
import type { Scrape } from "../scrape.ts";

const number = "\\d[\\d,.]{0,8}(?:万|w)?\\+?(?![\\d,.])";
const between =
  "(?:\\s*(?:写留言|留言|分享|转发|收藏|在看|好看|喜欢|推荐|评论|Wow|Share|Comment|Favorite)(?:\\s*\\d[\\d,.]{0,8}(?:万|w)?\\+?)?){0,5}";
const reads = new RegExp(
  `(?:^|[^\\p{L}]|阅读原文)(?:阅读量?|Reads)[ \\t:：]{0,4}\\n{0,2}\\s{0,4}(?<read>${number})(?:${between}\\s*(?:(?:点)?赞|Like)\\s*(?<like>${number}))?`,
  "iu",
);
/** Where numbers run into what follows, one of these must. */
const closes = /^(?:写留言|留言|分享|转发|收藏|在看|好看|喜欢|推荐|评论|赞|点赞|投诉|举报|$)/;

/** How often the page below an article says that it was read and liked; `from` is where that page begins, in the compact text. */
export function countsBelow({ source, compact, layout }: Scrape, from: number): Metadata["counts"] {
  const below = source.slice(compact.offsets[from] ?? source.length);
  const found = reads.exec(below);
  const { read, like } = found?.groups ?? {};
  if (found === null || read === undefined) return undefined;
  if (layout === "glued" && like === undefined && !closes.test(below.slice(found.index + found[0].length))) return undefined;
  const [readers, likes] = [textToCount(read), like === undefined ? undefined : textToCount(like)];
  const counts = { ...(readers ? { read: readers } : {}), ...(likes ? { like: likes } : {}) };
  return Object.keys(counts).length === 0 ? undefined : counts;
}

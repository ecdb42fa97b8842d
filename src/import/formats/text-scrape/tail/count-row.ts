import { ipLocations } from "../../../metadata/ip-locations.ts";
import type { Scrape } from "../scrape.ts";

const count = "[\\d,.]{1,9}(?:万|w|k)?\\+?";
const button = "(?:赞|点赞|好看|在看|推荐|喜欢|分享|转发|收藏|留言|写留言|评论|投诉|举报|Like|Wow|Share|Comment|Favorite|Report)";
const reads = `(?:阅读量?|Reads)(?:${count})`;
/** What the client prints behind the row. */
const behind = `(?:(?:发表于|IP属地[:：]?)(?:${ipLocations.join("|")})|[此该][账帐]号暂不支持(?:留言|评论|赞赏|发消息)|\\d{1,7}人划线){0,3}`;
const row = new RegExp(
  `((?:阅读原文|阅读全文|查看原文|Readmore)?(?:${reads}(?:${button}(?:${count})?){0,8}|${button}${count}(?:${button}(?:${count})?){1,7}))${behind}$`,
  "iu",
);
const word = new RegExp(`阅读原文|阅读全文|查看原文|阅读量?|写留言|点赞|Readmore|Reads|${button}`, "giu");
const tally = new RegExp(`(?:阅读量?|Reads|${button})${count}`, "giu");
/** Longer than any row. */
const reach = 120;

const readMore = "(?:阅读原文|阅读全文|查看原文|Readmore)";
const edited = "修改于(?:20\\d\\d[-年]\\d{1,2}[-月]\\d{1,2}日?)?";
/** Buttons and notes that no author writes as lines of their own. */
const ofPage = `(?:${readMore}|${edited}|写留言|投诉|举报|已关注|喜欢作者|Report)`;
const plain = "(?:阅读|赞赏|赞|点赞|在看|推荐|分享|收藏|留言)";
const oneWord = new RegExp(`${ofPage}|${plain}`, "giu");
const lone = new RegExp(`^${readMore}$`, "iu");
const sure = new RegExp(ofPage, "iu");
const fewest = 3;
/** What a text ends with; a list of an author's own words stands below a colon. */
const endsText = /[。！？!?…～~”」』）)\]\p{So}]$/u;

/** The page's buttons as the last of a text, with no number and no certain word beside them: 阅读原文, or several below each other (阅读 / 投诉). */
export function buttonRow({ compact: { text, breaks }, layout }: Scrape): { start: number; end: number } | undefined {
  if (layout === "glued") return undefined;
  const least = layout === "spaces" ? 1 : 2;
  const from = Math.max(0, text.length - reach);
  const found = Array.from(text.slice(from).matchAll(oneWord), ({ index, 0: button }) => ({ start: from + index, button }));
  const row = found.slice(
    found.findLastIndex(({ start, button }, at) => start + button.length !== (found[at + 1]?.start ?? text.length)) + 1,
  );
  const first = row.findLastIndex(({ start }) => (breaks[start] ?? 0) === 0) + 1;
  const apart = row.slice(row.findIndex(({ start }, at) => at >= first && (breaks[start] ?? 0) >= least));
  const [top] = apart;
  const isBelowText = endsText.test(text.slice(0, top?.start)) || lone.test(top?.button ?? "");
  const isOne = apart.length === 1 ? lone.test(top?.button ?? "") : apart.length >= fewest || apart.some(({ button }) => sure.test(button));
  return top !== undefined && isOne && isBelowText && first <= row.indexOf(top) ? { start: top.start, end: top.start } : undefined;
}

/**
 * How often the page was read and liked, as the last of a text (阅读 100 赞 5 投诉), each word apart but for one behind 阅读原文 or a count. An
 * author who ranks articles writes such a row below each.
 */
export function countRow({ compact: { text, breaks }, layout }: Scrape): { start: number; end: number } | undefined {
  if (layout === "glued") return undefined;
  const least = layout === "spaces" ? 1 : 2;
  const from = Math.max(0, text.length - reach);
  const found = row.exec(text.slice(from));
  if (found === null) return undefined;
  const start = from + found.index;
  const isApart = (at: number, kind: number) => (breaks[at] ?? 0) >= kind;
  const words = Array.from((found[1] ?? "").matchAll(word));
  const mayBeGlued = (at: number, index: number) =>
    (at === 1 && lone.test(words[0]?.[0] ?? "")) || /[\d+]/.test(text.charAt(start + index - 1));
  const stands = isApart(start, least) && words.every(({ index }, at) => mayBeGlued(at, index) || isApart(start + index, 1));
  const isRanking = Array.from(text.slice(0, start).matchAll(tally)).some(({ index }) => isApart(index, 1));
  return stands && !isRanking ? { start, end: start } : undefined;
}

import { readNumbering } from "./numbering.ts";

const CREDIT =
  /^[（(【]?(?:文章|稿件|信息|本文|内容|图片|图文|视频|资料|素材)?(?:来源|转自|综合自|供稿|编辑|责编|责任编辑|记者|通讯员|作者|审核|校对|监制|撰稿|撰文|图文|摄影)[：:丨|｜]/;
const CAPTION =
  /^(?:[▲△▼↑↓]|点击(?:视频|边框|图片|播放|观看|收听|音频)|[（(]?(?:上图|下图|左图|右图|题图|图片|图为|视频)(?:[：:]|为)|图\s?\d{1,2}(?:[：:．.]|[^，。]{2,30}$))/;
const ITEMS = new Set([4, 5, 10, 11]);

/** The longest credit or caption, in characters without white space. */
export const LONGEST_CREDIT = 60;

/** Whether a credit (来源：… and its like) begins here. */
export function opensCredit(chars: string): boolean {
  return CREDIT.test(chars);
}

/** Offset of a source credit that ends the text without a sentence end before it, or -1. */
export function findTailCredit(chars: string): number {
  const from = Math.max(0, chars.length - LONGEST_CREDIT);
  const tail = chars.slice(from);
  const found = /[（(【]?(?:文章|稿件|信息|本文|内容)?来源[：:丨|｜][^。！？；，]{2,40}$/.exec(tail);
  return found === null ? -1 : from + found.index;
}

/** Whether a caption or a player's hint begins here. */
export function opensCaption(chars: string): boolean {
  return CAPTION.test(chars);
}

const PARAMETER = /^[\w.-]{1,20}=[\w%.-]/;
const MEASURE = /^-?\d{1,4}(?:\.\d{1,3})?(?:℃|°|%|％|毫米|米|公里|级|元|人|吨)/;

/** Whether what begins at `start` goes on with what stands before it: a parameter of an address (id=42), the measure behind a label (气温：19℃). */
export function isValue(chars: string, start: number): boolean {
  const [before, begun] = [chars.charAt(start - 1), chars.slice(start, start + 24)];
  return (/[?&]/.test(before) && PARAMETER.test(begun)) || (before === "：" && MEASURE.test(begun));
}

/** What a block is that is no heading; judged by its first words and its length alone. */
export function kindOfBlock(chars: string): "paragraph" | "list-item" | "caption" | "credit" {
  if (chars.length <= LONGEST_CREDIT && opensCredit(chars)) return "credit";
  if (chars.length <= LONGEST_CREDIT && opensCaption(chars)) return "caption";
  return ITEMS.has(readNumbering(chars, 0).type) ? "list-item" : "paragraph";
}

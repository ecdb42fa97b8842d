import type { FieldPlace } from "./head-fields.ts";

/** What programs that take, keep and rate articles write among the labels, and no article has. */
const ofProgram =
  /^(?:\[[ x]\]\s?)?(?:tags?|标签|分类|status|状态|(?:更新|修改)(?:时间|日期)|created(?: by| at| time)?|updated(?: at)?|reviewed|last edited(?: by| time)?|full title|category|document (?:tags|note)|(?:内容|文章)?(?:分类|类别|类型)|(?:命中|搜索|检索)?关键[词字]|(?:检索|搜索|来源)?平台|优先级|(?:综合|质量)?评分|(?:匹配|相关|质量)(?:分数?|得分|度)|图片(?:数量?|张数|总数)|(?:预计)?阅读(?:时间|时长)|(?:文章)?(?:id|编号|序号)|唯一标识|人工标签|我的评价|是否已读|(?:抓取|下载|提取|导出|采集)(?:方式|工具|状态|来源))\s*[:：]/iu;
const label = /^(?:\[[ x]\]\s?)?【?(?<label>[\p{Script=Han}A-Za-z][\p{L}\d_ ]{0,11})】?\s?[:：](?<value>.{0,80})$/u;
/** What the author of a notice labels. */
const ofNotice = /时间|日期|地点|地址|电话|联系|报名|主题|主办|主讲|主持|嘉宾|对象|费用|名额|内容|流程|要求|说明|注意/u;
const sentence = /[。！？；]\s*$/u;

/** True for a line whose label only a program writes, known or not. */
export function isOfProgram(line: string): boolean {
  return ofProgram.test(line.trim());
}

/** Lines of labels that the table of names does not know, of one block with the labelled ones: any between two of those, a program's own right above and below. */
export function findUnknownRows(lines: readonly string[], labelled: readonly FieldPlace[]): number[] {
  const known = [...new Set(labelled.map(({ line }) => line))].sort((a, b) => a - b);
  const taken = new Set(known);
  const between = known.slice(1).flatMap((line, at) => rowsBetween(lines, known[at] ?? line, line));
  for (const row of between) taken.add(row);
  for (const line of known)
    for (const step of [-1, 1])
      for (let next = line + step; taken.has(next) || isOfProgram(lines[next] ?? ""); next += step) taken.add(next);
  return [...taken].filter((line) => !known.includes(line));
}

/** The lines between two, where each is a label with few words that are no sentence, and none is a notice's. */
function rowsBetween(lines: readonly string[], above: number, below: number): number[] {
  const rows = [...lines.keys()].slice(above + 1, below).filter((line) => lines[line]?.trim() !== "");
  return rows.every((line) => isRow(lines[line] ?? "")) ? rows : [];
}

function isRow(line: string): boolean {
  const { label: name = "", value = "" } = label.exec(line.trim())?.groups ?? {};
  return name !== "" && !ofNotice.test(name) && !sentence.test(value);
}

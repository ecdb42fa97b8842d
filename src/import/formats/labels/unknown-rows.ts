import type { FieldPlace } from "./head-fields.ts";

/** What programs that take, keep and rate articles write among the labels, and no article has. */
const ofProgram =
  /^(?:\[[ x]\]\s?)?(?:tags?|标签|分类|status|状态|(?:更新|修改)(?:时间|日期)|created(?: by| at| time)?|updated(?: at)?|reviewed|last edited(?: by| time)?|full title|category|document (?:tags|note)|(?:内容|文章)?(?:分类|类别|类型)|(?:命中|搜索|检索)?关键[词字]|(?:检索|搜索|来源)?平台|优先级|(?:综合|质量)?评分|(?:匹配|相关|质量)(?:分数?|得分|度)|图片(?:数量?|张数|总数)|(?:预计)?阅读(?:时间|时长)|(?:文章)?(?:id|编号|序号)|唯一标识|人工标签|我的评价|是否已读|(?:抓取|下载|提取|导出|采集)(?:方式|工具|状态|来源))\s*[:：]/iu;

/** True for a line whose label only a program writes, known or not. */
export function isOfProgram(line: string): boolean {
  return ofProgram.test(line.trim());
}

/** Lines that programs write, of one block with the labelled ones: between two of those, and right above and below; what else stands there is the author's. */
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

/** The lines between two, where a program wrote each. */
function rowsBetween(lines: readonly string[], above: number, below: number): number[] {
  const rows = [...lines.keys()].slice(above + 1, below).filter((line) => lines[line]?.trim() !== "");
  return rows.every((line) => isOfProgram(lines[line] ?? "")) ? rows : [];
}

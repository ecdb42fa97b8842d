/** One true block of a training document, white space and markup removed. */
export interface TrueBlock {
  heading: boolean;
  text: string;
}

const TAIL =
  /往期推荐|推荐阅读|精彩推荐|延伸阅读|相关阅读|点击.{0,4}(?:蓝字|关注|下方|上方|下图|阅读原文)|扫码|扫描.{0,4}二维码|长按|欢迎关注|分享网络安全知识|免责声明|^声明|转载请|版权|关注我们|公众号|倾力推荐|点赞|在看|感谢您抽出|^[-—=*]*END|^(?:参考链接|参考资料|参考文献|原文链接)/;
const END = /[。！？!?…：:；;][”’」』）)】]*$/;
const NUMBERING =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]{1,3}[章节条部]|\d{1,2}[.、．]|0\d)/;

/** Reads gold Markdown: `#` lines are headings, blocks are apart by blank lines. */
export function goldToBlocks(markdown: string): TrueBlock[] {
  return markdown
    .split(/\n\s*\n/)
    .map((block) => ({ heading: /^\s*#{1,6}\s/.test(block), text: squeeze(block.replace(/^\s*#{1,6}\s+/, "")) }))
    .filter((block) => block.text !== "");
}

/** Reads a scraped article's Markdown into runs of lines that can be trusted as paragraphs and headings; code, tables and lines split at inline tags end a run. */
export function articleToRuns(markdown: string): TrueBlock[][] {
  const runs: TrueBlock[][] = [];
  let run: TrueBlock[] = [];
  const finish = (): void => {
    const kept = trimBlocks(run);
    if (isTrusted(kept)) runs.push(kept);
    run = [];
  };
  for (const line of markdown.replace(/```[\s\S]*?(?:```|$)/g, "\n<table>\n").split("\n")) {
    const block = lineToBlock(line);
    if (block === "break" || (block !== "empty" && TAIL.test(block.text) && block.text.length < 60)) finish();
    else if (block !== "empty") run.push(block);
  }
  finish();
  return runs;
}

function lineToBlock(line: string): TrueBlock | "empty" | "break" {
  if (/<table>|^\s*\|.*\|/.test(line)) return "break";
  const plain = line
    .replace(/!\[[^\]]{0,999}\]\([^)]*\)?/g, "")
    .replace(/\[([^\]]{0,999})\]\([^)]*\)/g, "$1")
    .replace(/<[^>]{0,9999}>/g, "")
    .replace(/&nbsp;/g, " ");
  const text = squeeze(
    plain
      .replace(/^\s*#{1,6}\s+/, "")
      .replace(/^\s*(?:[-*>]\s+)+/, "")
      .replace(/\*\*|__|`/g, "")
      .replace(/\\(?=[^\w\s])/g, ""),
  );
  if (!/[\p{L}\p{N}]/u.test(text)) return "empty";
  const marked = /^\s*#{1,6}\s/.test(plain) || /^\s*(?:\*\*[^*]+\*\*\s*)+$/.test(plain);
  const short = text.length <= 50 && !/[。！!；;：:，,、]$/.test(text) && /^[^，。、；：！？）”]/.test(text);
  if (short && (marked || (NUMBERING.test(text) && text.length <= 36 && !/[？?]$/.test(text)))) return { heading: true, text };
  if (END.test(text)) return { heading: false, text };
  return text.length <= 30 && !/^[，。、；：]|[，、]$/.test(text) ? "empty" : "break";
}

function trimBlocks(blocks: TrueBlock[]): TrueBlock[] {
  const first = blocks.findIndex((block) => !block.heading && block.text.length >= 30);
  let last = blocks.length;
  while (last > 0 && (blocks[last - 1] as TrueBlock).heading) last--;
  let from = Math.max(0, first);
  while (from > 0 && from > first - 2 && (blocks[from - 1] as TrueBlock).heading) from--;
  return blocks.slice(from, last);
}

function isTrusted(blocks: TrueBlock[]): boolean {
  const paragraphs = blocks.filter((block) => !block.heading);
  const all = blocks.map((block) => block.text).join("");
  const chinese = (all.match(/\p{Script=Han}/gu) ?? []).length;
  const mean = paragraphs.reduce((sum, block) => sum + block.text.length, 0) / Math.max(1, paragraphs.length);
  const headings = blocks.length - paragraphs.length;
  return (
    paragraphs.length >= 4 && all.length >= 500 && chinese > 0.65 * all.length && mean >= 40 && mean <= 700 && headings <= paragraphs.length
  );
}

function squeeze(text: string): string {
  return text.replace(/[\s\u200b\u200c\u200d\ufeff\u2060]+/g, "");
}

import { appealRule } from "./appeals.ts";
import { edgesOf } from "./edges-of.ts";
import { joinedRule } from "./joined-prompts.ts";
import { isCounted } from "./own-name.ts";
import { captionRule, edgePromptRule, promptRule } from "./prompt-lexicon.ts";
import type { Judged } from "./rule.ts";
import { isUnclosed, unread } from "./split-blocks.ts";

/** What ends a sentence, or a line that a sign ends. */
const endsSentence = /[。！？!?…~～；;|丨\p{So}]$/u;

/** What a sentence goes on with that a prompt began: what one may do then; and how long that is at most. A label says something of its own. */
const beginsOn =
  /^(?!.*[:：])(?:(?:即可|就可以|便可|就能|可以|可|免费)(?:免费)?(?:获[取得]|领取|下载|跳转|查看|了解|观看|参与|参加|提交|购票|预约|报名|咨询)|即可|或者?|并(?:且|转发|分享|在|将|把|回复|发送)|以及)/u;
/** What for, below an article: above one its first line may begin so. */
const purpose =
  /^(?!.*(?:[:：]|\d{5}|的))(?:(?:获取|领取|下载|跳转|查看|了解|提交)(?!链接|地址|方式|方法|规则|条件|须知|时间|指南|流程)|第一时间|立即|设[为置])/u;
const leastText = 20;
const longestPurpose = 40;
/** What one wins by it. */
const raffle = /^(?:即可|扫码)参与(?:互动)?抽奖/u;
/** What one answers whom one follows. */
const answers = /^(?:后台)?(?:回复|发送)/u;
const asksToFollow = /关注|公众号|名片|二维码|扫/u;
/** Whose account it is that was named. */
const ofAccount = /^(?:微信)?(?:公众号|视频号|订阅号)(?![:：]|后台|回复)/u;
const endsInName = /[”"」』》】\]\p{L}\p{N}](?<!我们?|[吧哦呀])$/u;
/** What leads somewhere: one reads a code, presses a link, follows an account. */
const leadsSomewhere = /^(?!感谢).*(?:扫|码|识别|点击|戳|原文|关注|公众号|后台)/u;
/** What a sentence goes on from. */
const endsOpen = /(?:[、（(“「]|或者?|[和与及并]|请(?:点击|扫描|长按|识别)?|(?<![即均都也才])可以?|通过)$/u;
/** Who wants it, or what (想要加入船会 / 点击下方图片查看详情). */
const conditional =
  /^(?:或|还?想要?|如需|如果|若|欲)(?=.*(?:加入|了解|获取|领取|查看|参与|报名|下载|购买|订购|咨询|联系|学习))[^。！？!?：:]{2,30}$/u;
/** What is to be had, and who asks to go and get it (更多渡口旧事 / 敬请关注…). */
const more = /^更多[^。！？!?：:，,]{2,16}$/u;
const asks = /^(?:敬?请|欢迎|可以?)/u;
/** What closes the bracket that the block above left open. */
const closes = /^[^（(“「]*[）)”」]/u;
/** Behind which words a prompt goes on: what to apply for, whom to add. */
const wantsObject = /(?:申请|[获领]取|加入|添加|查看|了解|下载|参与|体验|进入)$/u;
/** What that may be; no heading, no label. */
const object = /^(?![^：:]{0,12}[:：])(?:\p{L}|[《“「【])/u;

const mostAbove = 2;
const mostBelow = 3;

/**
 * Prompts that are one only by themselves: the sentence goes on in the block below, or began in the one above, and those are the author's. All
 * blocks of it go where they make a prompt together; else all stay.
 */
export function judgeWholeSentences(shown: readonly string[], isHeading: (at: number) => boolean, judged: (Judged | undefined)[]): void {
  const edges = edgesOf(shown);
  const isLeft = (at: number) => !["", unread, undefined].includes(shown[at]) && judged[at] === undefined;
  const isAuthors = (at: number) => isLeft(at) && !isHeading(at);
  for (let end = judged.length; end > 0; end -= 1) {
    const hit = judged[end - 1];
    if (hit?.certainty !== "prompt" || judged[end] === hit) continue;
    let start = end - 1;
    while (start > 0 && judged[start - 1] === hit) start -= 1;
    const isTail = shown.slice(0, start).some((text, at) => isAuthors(at) && text.length >= leastText);
    const isBelow = isAuthors(end) && goesOn(shown[end - 1] ?? "", shown[end] ?? "", isTail);
    const isAbove = isLeft(start - 1) && leads(shown[start - 1] ?? "", shown[start] ?? "");
    if (!isBelow && !isAbove) continue;
    const whole = edges.has(start) ? wholeAround(shown, isAuthors, { start, end, isAbove, isBelow }) : undefined;
    if (whole === undefined) leave(shown, judged, { start, end });
    else judged.fill({ rule: whole.rule, role: "boilerplate", certainty: "prompt" }, whole.start, whole.end);
  }
}

/** Leaves these blocks to the author, and those below that go on with a sentence which they stand in the middle of (建议 / 、欢迎分享 / 文章…). */
function leave(shown: readonly string[], judged: (Judged | undefined)[], { start, end }: { start: number; end: number }): void {
  const isMiddle = /^[，,、]/u.test(shown[start] ?? "");
  let last = end;
  while (isMiddle && judged[last]?.certainty === "prompt" && !endsSentence.test(shown[last - 1] ?? "")) last += 1;
  judged.fill(undefined, start, last);
}

function goesOn(said: string, below: string, isTail: boolean): boolean {
  if (endsSentence.test(said)) return false;
  if (/^[，,、）)」』]/u.test(below)) return true;
  if (/[，,、]$|或者?$/u.test(said) || (wantsObject.test(said) && object.test(below) && joinedRule(said) === undefined)) return true;
  if (answers.test(below)) return asksToFollow.test(said);
  if (ofAccount.test(below)) return endsInName.test(said);
  const isPurpose = beginsOn.test(below) || (isTail && purpose.test(below));
  return raffle.test(below) || (below.length <= longestPurpose && isPurpose && leadsSomewhere.test(said));
}

function leads(above: string, said: string): boolean {
  if (!/\p{L}/u.test(said)) return false;
  return (
    /^[，,、]/u.test(said) ||
    endsOpen.test(above) ||
    conditional.test(above) ||
    (more.test(above) && asks.test(said)) ||
    (isUnclosed(above) && closes.test(said))
  );
}

interface Part {
  start: number;
  end: number;
  isAbove: boolean;
  isBelow: boolean;
}

/** The fewest blocks around a part of a sentence that make a prompt together. */
function wholeAround(
  shown: readonly string[],
  isAuthors: (at: number) => boolean,
  { start, end, isAbove, isBelow }: Part,
): { start: number; end: number; rule: string } | undefined {
  const [above, below] = [isAbove ? mostAbove : 0, isBelow ? mostBelow : 0];
  for (let from = start - Math.min(1, above); from >= start - above && (from === start || isAuthors(from)); from -= 1)
    for (let to = end + Math.min(1, below); to <= end + below && (to === end || isAuthors(to - 1)); to += 1) {
      const text = shown.slice(from, to).join("");
      const rule = promptRule(text) ?? edgePromptRule(text) ?? captionRule(text) ?? joinedRule(text) ?? appealRule(text);
      if (rule !== undefined && !isCounted(shown, from) && !isUnclosed(text) && !(isAuthors(to) && isOpenBefore(text, shown[to] ?? "")))
        return { start: from, end: isAuthors(to) && /^[。！？!?~～…]+$/u.test(shown[to] ?? "") ? to + 1 : to, rule };
    }
  return undefined;
}

const longestShred = 2;

/** True for a sentence that goes on, be it with a mere shred that a tag broke off. */
function isOpenBefore(text: string, below: string): boolean {
  return goesOn(text, below, true) || (below.length <= longestShred && !endsSentence.test(text) && /^\p{L}/u.test(below));
}

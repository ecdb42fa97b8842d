import { opaque } from "./compact-text.ts";
import { foldPattern, foldText } from "./fold-text.ts";
import { prompts } from "./rules/prompts.ts";

/** Words that a prompt is made of besides its core; whole prompts are made of nothing else. */
const filler =
  "点击 点按 点一点 点一下 点个 点 戳 轻点 轻触 长按 按住 识别 扫描 扫码 扫一扫 扫 微信 打开 搜索 查看 获取 了解 阅读 看 加入 添加 加 进入 回复 选择 设置 设为 置顶 开启 记得 欢迎 请 快 快来 来 一起 速速 赶紧 赶快 马上 立即 立刻 轻松 免费 即可 就能 就可以 可以 可 就 并 并且 和 或 及 与 的 了 吧 哦 呀 啦 哟 呢 啊 我 我们 本号 本公众号 你 您 大家 小伙伴 小伙伴们 朋友 朋友们 好友 朋友圈 亲 读者 粉丝 给 让 把 将 被 更多 更 精彩 内容 资讯 信息 消息 文章 详情 推送 原创 好文 干货 最新 每日 每天 每一条 每一篇 每条 第一时间 不错过 不错 不迷路 不走丢 不失联 不走散 走丢 失联 以防 防止 带你 读懂 上方 下方 上面 下面 左上角 右上角 左下角 右下角 左下方 右下方 文末 顶部 底部 标题 标题下 下 上 图 图中 图片 上图 下图 这里 此处 以下 如下 一下 一个 个 蓝色 字体 小字 字样 绿标 头像 账号 帐号 如果 觉得 喜欢 有用 有帮助 帮助 对 本文 这篇 文 支持 鼓励 一键 三连 素质 安排 动动 手指 小手 最好看 好看 人人 都 不要 忘 别忘 别忘了 忘记 哟 哈 安利 更新 期待 感谢 谢谢 交流 群 交流群 读者群 微信群 官方 媒体 名片 卡片 小卡片 也 再 后 前 走 ！ 吗 您的 你的 我们的 走一波 随手 顺手 多多 持续 长期 永久 每一位 更好 遇见 看见 有 为 是 还 即 于 最 今日 全 呦 订 动手 点亮 感兴趣 来个 球 入群 进群 讨论 免 别 能 至 送 到 进 为了 方便 接收 及时 收到 不再 找不到 一键 评论 留言 互动 转 送达 收看 好文章 标星 蓝色字 防 请先 首选 求 我吗 进行 最美";

/** Words that make a prompt of one kind, with what must stand beside them; U+E000 is the account's own name. */
const cores: Readonly<Record<string, RegExp>> = {
  "qr/prompt": /(?:长按|识别|扫描|扫码|扫一扫|扫).{0,10}(?:二维码|小程序码|关注|加入|添加|入群|进群)|二维码.{0,6}关注/,
  "read-more/prompt": /(?:点击?|戳|轻触|轻点|按).{0,8}阅读原文/,
  "follow/prompt":
    /(?:蓝字|蓝色|卡片|名片|公众号|星标|上方|下方|右上角|欢迎|长按|点击|更多).{0,16}(?:关注|订阅|星标|标星|置顶)|(?:点|点亮).{0,2}(?:关注|星标)|关注.{0,6}(?:我们|我|公众号|视频号|不迷路|不走丢|不失联|\ue000)|(?:设为?|加|设置).{0,8}星标|关注.{0,4}星标/,
  "share/prompt":
    /(?:点个?|求|给个|来个|点击|右下角|欢迎|记得|觉得|喜欢).{0,12}(?:在看|点赞|赞|转发|分享|收藏)|(?:点赞|在看|转发|分享|收藏|赞).{0,3}(?:点赞|在看|转发|收藏|分享|三连)/,
};

const coreWords = "关注 订阅 蓝字 星标 二维码 小程序码 公众号 微信公众号 阅读原文 在看 点赞 赞 转发 分享 收藏 视频号 订阅号";

const words = new Set(`${filler} ${coreWords}`.split(" "));
/** 1 for a unit that a word begins with. */
const begins = new Uint8Array(0x1_0000);
for (const word of words) begins[word.charCodeAt(0)] = 1;
const longestWord = Math.max(...Array.from(words, (word) => word.length));
const ornament = /[\p{P}\p{S}\p{M}\p{Cf}\d]/u;
const longestPrompt = 48;
const longestName = 16;
/** Quotation marks as they are folded. */
const quoted: Readonly<Record<string, string>> = { '"': '"', "《": "》", "[": "]", "'": "'" };

/** Ends of the words that begin at `at`: lexicon words, one ornament, a quoted name. */
function stepsFrom(text: string, at: number): number[] {
  const ends: number[] = [];
  const unit = text.charCodeAt(at);
  const most = begins[unit] === 1 ? longestWord : 0;
  for (let length = 1; length <= most && at + length <= text.length; length += 1) {
    if (words.has(text.slice(at, at + length))) ends.push(at + length);
  }
  if (unit >= 0x4e00 && unit <= 0x9fff) return ends;
  const first = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (ornament.test(first)) ends.push(at + first.length);
  const closing = quoted[first];
  const close = closing === undefined ? -1 : text.indexOf(closing, at + 1);
  if (close > at && close - at <= longestName) ends.push(close + 1);
  return ends;
}

/** Places that can be reached from the start by lexicon words alone; linear, the text is short. */
function reachable(text: string): boolean[] {
  const reached = [true];
  let last = 0;
  for (let at = 0; at <= last && at < text.length; at += 1) {
    if (reached[at] !== true) continue;
    for (const end of stepsFrom(text, at)) {
      reached[end] = true;
      last = Math.max(last, end);
    }
  }
  return reached;
}

function coreOf(text: string): string | undefined {
  return Object.keys(cores).find((rule) => cores[rule]?.test(text));
}

/** Patterns of a rule for a whole folded text. */
export const toWhole = (rule: string, sources: readonly string[]) =>
  sources.map((source) => ({ rule, pattern: new RegExp(`^(?:${foldPattern(source)})$`, "iu") }));
const wholePatterns = prompts.flatMap(({ id, patterns = [] }) => toWhole(id, patterns));
const edgePatterns = prompts.flatMap(({ id, edgePatterns: sources = [] }) => toWhole(id, sources));
const captionPatterns = prompts.flatMap(({ id, captions: sources = [] }) => toWhole(id, sources));

/** What every prompt says one of. */
const mayBePrompt =
  /三连|评论区|第一时间|鼓励|点这里|关注|订阅|标|码|原文|赞|[在再]看|转发|分享|收藏|推荐|阅读|扫|击|戳|添加|识别|长按|搜索|修改/;

function matchWhole(text: string, rules: typeof wholePatterns): string | undefined {
  if (text.length > longestPrompt) return undefined;
  const folded = foldText(text);
  if (!mayBePrompt.test(folded)) return undefined;
  return rules.find(({ pattern }) => pattern.test(folded))?.rule;
}

/** The rule of a prompt with a variable part, if the whole text is one. */
export function wholePromptRule(text: string): string | undefined {
  return matchWhole(text, wholePatterns);
}

/** The rule of what is a prompt only among an article's first or last blocks, if the whole text is one. */
export function edgePromptRule(text: string): string | undefined {
  return matchWhole(text, edgePatterns);
}

/** The same of what is none as a heading or in an article's head: the caption of a code, a call that a title may be. */
export function captionRule(text: string): string | undefined {
  return matchWhole(text, captionPatterns);
}

/** True for a text (without white space) made of a prompt's words alone, be it a whole prompt or a part of one. */
export function isPromptPart(text: string): boolean {
  return text.length <= longestPrompt && reachable(foldText(text))[text.length] === true;
}

/** The rule of a prompt that an account wrote, if the whole text (without white space) is one. */
export function promptRule(text: string): string | undefined {
  if (text.length < 4 || text.length > longestPrompt) return undefined;
  const whole = wholePromptRule(text);
  if (whole !== undefined) return whole;
  const folded = foldText(text);
  const rule = coreOf(folded);
  return rule !== undefined && reachable(folded)[text.length] === true ? rule : undefined;
}

/** Length of the longest prompt that a text begins with: a sentence that calls out, or its first words. */
export function promptAtHead(text: string): { length: number; rule: string } | undefined {
  const head = foldText(text.slice(0, longestPrompt).split(opaque, 1).join(""));
  const called = /^[^。！!~～]{5,47}[！!~～]/u.exec(head)?.[0].length ?? 0;
  if (called > 0 && edgePromptRule(text.slice(0, called)) === "follow/prompt") return { length: called, rule: "follow/prompt" };
  const reached = reachable(head);
  for (let end = head.length; end >= 6; end -= 1) {
    if (reached[end] !== true || continues.test(text.charAt(end)) || !closes.test(head.slice(0, end)) || isSentence(text, end)) continue;
    const rule = coreOf(head.slice(0, end));
    if (rule !== undefined && !sentences.has(rule)) return { length: end, rule };
  }
  return undefined;
}

/** What a sentence of the author's may begin with (点击阅读原文报名，…). */
const sentences = new Set(["share/prompt", "read-more/prompt"]);
const closes = /(?:关注|订阅|我们|公众号|星标|二维码|置顶|卡片|名片|阅读原文|[\p{P}\p{S}])$/u;
/** A sentence that goes on, or names whom to follow, is the author's, whatever it begins with. */
const goesOn = /[，,、：:“"‘「『（(《【[]$/u;
const behindGoesOn = /^[\p{S}\p{M}\u200d]{0,4}[，,]/u;
const wantsName = /号$/u;
const wantsObject = /(?:关注|订阅)$/u;
const longestObject = 25;
/** What is to be followed, and nothing behind it (请点击关注 / 青石渡口开放日). */
const object = /^\p{Script=Han}[^，,。！？!?；]{1,23}[。！!]?$/u;

function isSentence(text: string, end: number): boolean {
  const [before, behind] = [text.slice(0, end), text.slice(end, end + 6)];
  if (wantsObject.test(before) && text.length - end <= longestObject && object.test(text.slice(end))) return true;
  return goesOn.test(before) || behindGoesOn.test(behind) || (wantsName.test(before) && /^[“"‘「『（(《【[]/u.test(behind));
}

const continues = /[，、,的了着过后即能可以和与并我”"’」』）)]/;
const beginnings =
  /^(?:[\p{S}\p{Po}\p{M}]{1,6})?(?:苹果用户|添加|点赞|点击|点个|点一下|长按|扫码|扫描|扫一扫|识别|欢迎关注|欢迎点赞|欢迎转发|关注|戳|轻触|觉得不错|喜欢就|点[“"「]阅读原文|分享|转发|设为星标|记得)/u;
const wantsMore = /[\p{L}\p{N}，、,：:“‘「（(]$/u;
const certainBeginnings =
  /^(?:点赞\+|苹果用户可?(?:扫描|长按)|点击(?:上方|下方|上面|下面)|长按(?:识别|扫描)?二维码|扫码关注|扫描下方|点个在看|(?:点击?|戳)[“"「]?阅读原文)/;

/** Words that a call goes on from (详情请 / 点击阅读原文). */
const leadsOn = /[可请需须先后再并来要]$|通过$/u;

/** A button that a page run together has behind the last sentence. */
const lastButton = /(?<=[。！？!?…~～])关注$/;

/** Length of the longest prompt that a text ends with; it begins behind a sentence's end, or with words that begin nothing else. */
export function promptAtTail(text: string): { length: number; rule: string } | undefined {
  if (lastButton.test(text)) return { length: 2, rule: "follow/prompt" };
  const first = Math.max(0, text.length - longestPrompt, text.lastIndexOf(opaque) + 1);
  const last = foldText(text.slice(first));
  for (let start = first; start <= text.length - 6; start += 1) {
    const tail = last.slice(start - first);
    const before = text.slice(Math.max(0, start - 2), start);
    if (!beginnings.test(tail) || (wantsMore.test(before) && (leadsOn.test(before) || !certainBeginnings.test(tail)))) continue;
    if (/[请可以要来并就，、们将会能去先不“‘「]$/.test(before)) continue;
    const rule = promptRule(tail);
    if (rule !== undefined) return { length: tail.length, rule };
  }
  return undefined;
}

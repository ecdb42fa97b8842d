import { toHeadItem } from "../../text-scrape/head/head-items.ts";
import { isIconText, type Piece } from "./pieces.ts";

const name = /^\s*[^\s。，！？；：:、][^。，！？；：:、\n]{0,29}$/u;
/** What programs and pages of other sites link to a script. */
const scriptWords =
  /^\s*(?:(?:点击|播放|收听|查看|打开|展开|阅读|下载|返回|复制|关注|分享|登录|打印|收起|跳转|预览|扫码)\S{0,8}|更多|目录|语音|视频|音频|图片|全文|原文)\s*$/u;

const lowestByline = 4;

/** The line of the byline whose last name is linked as WeChat's page links the account's, and that name; none where no line is such. */
export function linkedAccount(lines: readonly (readonly Piece[])[]): { line?: readonly Piece[]; name?: string } {
  const titles = Math.max(
    0,
    lines.findIndex(([first]) => first?.isTitle !== true),
  );
  const line = lines.slice(0, titles + 1).find((parts) => endsInAccount(parts)) ?? lines.slice(0, lowestByline).find(hasDayBehindAccount);
  const name = line === undefined ? undefined : namesOf(line).at(-1)?.text.trim();
  return line === undefined || name === undefined ? {} : { line, name };
}

/** A script's address that a clipper resolved against the page's. */
const pageAlone = /^https?:\/\/mp\.weixin\.qq\.com\/(?:s\/?)?$/;
const ofScript = ({ button }: Piece) => button === "script";
const ofPage = (piece: Piece) => ofScript(piece) || pageAlone.test(piece.link ?? "");

/** True for a line with nothing but an author's name or none, and a name that is linked to a script: WeChat's page does so with the account's. */
function endsInAccount(line: readonly Piece[], isLink = ofScript): boolean {
  const parts = line.filter(({ text }) => text.trim() !== "");
  const last = parts.at(-1);
  if (last === undefined || !isLink(last) || last !== line.at(-1) || parts.length > 2 || !parts.every(({ text }) => name.test(text)))
    return false;
  return !scriptWords.test(last.text);
}

/** A byline's names, the account's last, without a day behind them. */
function namesOf(line: readonly Piece[]): Piece[] {
  const parts = line.filter(({ text }) => text.trim() !== "");
  return isDay(parts.at(-1)) ? parts.slice(0, -1) : parts;
}

function isDay(piece: Piece | undefined): boolean {
  return piece !== undefined && /^(?:relative-)?date$/.test(toHeadItem(piece.text.replace(/\s+/g, ""), piece.text.trim()).kind);
}

/** True for such a line with a day behind (`老周 [青石桥](javascript:void(0);) *今天*`). */
function hasDayBehindAccount(line: readonly Piece[]): boolean {
  const names = namesOf(line);
  return isDay(line.findLast(({ text }) => text.trim() !== "")) && endsInAccount(names, ofPage);
}

/** The picture of an account as its page serves it: an article's own say more of themselves (`&from=appmsg`). */
const avatar = /^https?:\/\/mmbiz\.qpic\.cn\/(?:sz_)?mmbiz_[a-z]{3,4}\/[^?]*\/0\?wx_fmt=[a-z]{3,4}$/;
const buttons = /^(?:阅读|点?赞|分享|推荐|在看|(?:写)?留言|收藏){3,6}$/u;

/** True for the picture beside an account's name on its line, which is `named`. */
export function isAvatar({ node, row }: Piece, named: Piece | undefined): boolean {
  return node.type === "image" && avatar.test(node.url) && named?.row === row && named.text.trim() !== "";
}

/** The account's name beside its picture, on the last line above the page's buttons, which end the page. */
export function accountAboveButtons(pieces: readonly Piece[]): string | undefined {
  const shown = pieces.filter(({ node, text }) => node.type === "image" || (text.trim() !== "" && !isIconText(text)));
  const last = shown.at(-1)?.row;
  const below = shown.findIndex(({ row }) => row === last);
  const [picture, named] = shown.slice(Math.max(0, below - 2), below);
  const row = shown.slice(below).map(({ text }) => text.replace(/\s+/g, ""));
  if (picture === undefined || named === undefined || !isAvatar(picture, named) || !name.test(named.text)) return undefined;
  return buttons.test(row.join("")) ? named.text.trim() : undefined;
}

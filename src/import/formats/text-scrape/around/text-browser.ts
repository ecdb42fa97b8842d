import type { Mark } from "../../../mark-spans.ts";
import type { Metadata } from "../../../article.ts";
import { blankOut } from "../../../blank-out.ts";
import { placeholderRule } from "./picture-placeholders.ts";

/** What a browser for terminals printed into a page: its places, and the text with blanks or unseen signs in their stead. */
export interface BrowserDump {
  text: string;
  marks: Mark[];
  metadata: Metadata;
}

/** The rule that takes the numbers of links, their list and the sign of a button. */
export const ofBrowser = "page/text-browser";

/** A line of pictures alone, each in brackets. */
const lineOf = (kinds: string) => new RegExp(`^[ \\t]{0,99}(?:\\[(?:${kinds})\\][ \\t]{0,9}){1,99}$`, "gmu");
/** Pictures of the page's own: WeChat's files with a suffix (0?wx_fmt=jpeg, 640_003), pictures in the page itself, its names for them. */
const certain =
  "(?:640|300|132)[_?.][^\\][\\s]{0,80}|0\\?[^\\][\\s]{0,80}|(?:svg\\+xml|gif|png|jpe?g);base64,[A-Za-z0-9+/=\\s]{1,5000}|跳转二维码|作者头像";
/** What an author may write too: a bare number certain only where it stands thrice, or as files' names do; the rest in a page that shows others. */
const often = [lineOf("640"), lineOf("[^\\][\\s/]{1,80}\\.(?:jpe?g|png|gif|webp)")];
const possible = `${certain}|640|300|132|[^\\][\\s/]{1,80}\\.(?:jpe?g|png|gif|webp)|[0-9a-f]{10,40}|qrcode`;
const fewest = 3;
/** Pictures without a name, or with a bare number, with empty lines around them. */
const bareLine = /(?<=^|\n[ \t]{0,9}\n)[ \t]{0,99}\[0?\](?=[ \t]{0,9}\n[ \t]{0,9}(?:\n|$))/gu;
/** A picture beside a name, and that of an account above its id; in a page with a list of links any picture. */
const trailing = /(?<=\S[ \t])\[\](?=[ \t]{0,9}$)/gmu;
const ofAccount = /(?<=\S[ \t])\[\](?=[ \t]{0,9}\n\s{0,9}(?:微信号|WeChat ID))/gu;
/** The picture above the title. */
const cover = /^\s{0,99}\[cover_image\]/u;
const inline = new RegExp(`\\[(?:${possible}|0)?\\]`, "gu");

/**
 * Finds what lynx, w3m or pandoc print into the text of a page: pictures in brackets, and of lynx the numbers of links and their list at the
 * end; undefined where there is nothing of theirs.
 */
export function findTextBrowser(text: string): BrowserDump | undefined {
  const list = findLinkList(text);
  if (list === undefined || !ofPage.test(text)) return toDump(text, pictureLines(text));
  const above = text.slice(0, list.start);
  const links = [...linkNumbers(above, list.count), ...placesOf(above, /\(BUTTON\)/gu, ofBrowser)];
  return toDump(text, [...links, ...placesOf(blankOut(above, links, signOf), inline, placeholderRule), { ...list, ...as(ofBrowser) }]);
}

const as = (rule: string): Pick<Mark, "role" | "rule"> => ({ role: rule === placeholderRule ? "media-residue" : "boilerplate", rule });

function placesOf(text: string, pattern: RegExp, rule: string): Mark[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: whole }) => {
    const start = index + whole.length - whole.trimStart().length;
    return { start, end: index + whole.trimEnd().length, ...as(rule) };
  });
}

function pictureLines(text: string): Mark[] {
  const ofAccounts = placesOf(text, ofAccount, placeholderRule);
  const isShown = ofAccounts.length > 0 || cover.test(text) || lineOf(certain).test(text);
  if (isShown) return [lineOf(possible), bareLine, trailing].flatMap((pattern) => placesOf(text, pattern, placeholderRule));
  return often
    .map((pattern) => placesOf(text, pattern, placeholderRule))
    .filter((found) => found.length >= fewest)
    .flat();
}

const heading = /^\s{0,9}References\s{0,9}$/u;
const link = /^\s{1,9}(\d{1,4})\. \S{1,9999}\s{0,9}$/u;
const group = /^\s{0,9}(?:Visible|Hidden) links:?\s{0,9}$/u;

/** What tells a page's links from what an author cites: buttons, links that show nothing, links to scripts, or first of all WeChat's page. */
const ofPage =
  /\(BUTTON\)|^\s{0,9}(?:Visible|Hidden) links:?\s{0,9}$|^\s{1,9}\d{1,4}\. javascript:|^\s{1,9}1\. https?:\/\/(?:mp\.weixin|res\.wx)\.qq\.com/mu;

/** The list of links that ends the text: where it begins and ends, and its last number. */
function findLinkList(text: string): { start: number; end: number; count: number } | undefined {
  const end = text.trimEnd().length;
  let count = 0;
  for (let to = end; to > 0;) {
    const start = text.lastIndexOf("\n", to - 1) + 1;
    const line = text.slice(start, to);
    const number = link.exec(line)?.[1];
    if (number !== undefined) count = Math.max(count, Number(number));
    else if (heading.test(line)) return count > 0 ? { start: start + line.length - line.trimStart().length, end, count } : undefined;
    else if (line.trim() !== "" && !group.test(line)) return undefined;
    to = start - 1;
  }
  return undefined;
}

/** A link that shows nothing is not printed, nor its number. */
const mostSkipped = 3;

/** The numbers of links, each right before its words and in turn; the author's notes are raised, or stand apart. */
function linkNumbers(text: string, count: number): Mark[] {
  let last = 0;
  return placesOf(text, /(?<!\^)\[\d{1,4}\](?=\S)/gu, ofBrowser).filter(({ start, end }) => {
    const number = Number(text.slice(start + 1, end - 1));
    const isNext = number > last && number <= Math.min(count, last + mostSkipped);
    if (isNext) last = number;
    return isNext;
  });
}

const linkNumber = /^\[\d+\]$/u;
/** A blank beside a link's number stays one: wide gaps part the names of a byline. */
const unseen = "\u200b";

const signOf = (stretch: string) => (linkNumber.test(stretch) ? unseen : " ");

function toDump(text: string, marks: Mark[]): BrowserDump | undefined {
  return marks.length === 0 ? undefined : { text: blankOut(text, marks, signOf), marks, metadata: { account: {} } };
}

import { areStaff } from "./staff-names.ts";

/** What may stand on the same line behind the author. */
const otherCredits =
  "(?:[\\s，,；;/]{1,12}(?:本文)?(?:来源|出处|编辑|责编|责任编辑|校对|审核|摄影|图片?|供图|编译|排版)\\s{0,4}[:：∶|｜].{1,60})?";
const open = "^[\\s*_（(【[▏|｜·•]{0,6}";
const close = `${otherCredits}[\\s*_】\\]]{0,8}$`;
const labelled = new RegExp(`${open}(?:本文|原文|文章)?作者\\s{0,4}[:：∶|｜]\\s{0,4}([^:：∶|｜，。！？；]{2,40}?)${close}`, "u");
const names = "(\\p{Script=Han}{2,4}(?:[ \\u3000、]{1,4}\\p{Script=Han}{2,4}){0,2})";
/** Who wrote, by a single character and a stroke (文 | 老周, 文/老周 小吴), which words have not. */
const shortLabel = new RegExp(`${open}(?:撰文\\s{0,4}[:：∶|｜丨/／]|文\\s{0,4}[|｜丨/／])\\s{0,4}${names}${close}`, "u");
/** The same with blanks alone, as the text's first line. */
const blankLabel = new RegExp(`${open}文[ \\u3000]{2,6}${names}${close}`, "u");
const outlet = /[报報台网網社志誌刊]$/u;
const nobody =
  /^(?:佚名|匿名|网络|未知|不详|见文末|投稿人?|微信|公众号|不愿|未署名|全体|已故|学生[甲乙丙丁])|公众号|编辑|来源|评论员|[一二三四五六七八九十\d]班|.{6}(?:教授|研究员|合伙人|主任|院长|所长|博士|工程师|记者)$/u;

/** The name without the bracket around the whole line; one that the name opened is its own. */
function withoutFrame(name: string): string {
  return /[（(]/.test(name) ? name : name.replace(/[）)]{1,4}$/u, "");
}

/** Whom a line that says nothing else names as the article's author (作者：老周); none where a converter tore a foreign name (Mas / on). */
function lineToAuthor(line: string, next: string, isFirst: boolean): string | undefined {
  const short = shortLabel.exec(line)?.[1] ?? (isFirst ? blankLabel.exec(line)?.[1] : undefined);
  const named = labelled.exec(line)?.[1] ?? (short !== undefined && !outlet.test(short) ? short : undefined);
  const name = named === undefined ? undefined : withoutFrame(named.trim());
  const isTorn = name !== undefined && /[a-z]$/i.test(name) && /^[\s*_]{0,4}[a-z]/.test(next);
  return name === undefined || isTorn || nobody.test(name) || !areStaff(name) ? undefined : name;
}

/** What else such lines are of: a book, a picture, a translation, a poem that is read aloud. */
const ofAnother =
  /^[\s*_（(【[▏|｜·•]{0,6}(?:书名|書名|书号|ISBN|定价|开本|出版社?|出版时间|题图|图片?|配图|头图|封面图?|画作|译文|译者?|翻译|朝代|体裁|作品|尺寸|材质|年代|展品(?:名称)?|论文|机构|书目|页数|内容简介|项目(?:地址)?|游戏|平台|曲目|演奏|点评|指导老师|朗诵者?|诵读|朗读者?|主播|配乐|原作者?|原著|片名|导演|歌名|曲名|作曲|演唱)[\s*_]{0,4}[:：∶|｜]/iu;
/** What stands beside the author of an article that was published elsewhere before. */
const ofEarlier = /^[\s*_（(【[]{0,6}(?:发[表布](?:时间|日期)|(?:作者)?单位|期刊)[\s*_]{0,4}[:：∶|｜]/u;
/** The name of a work, alone on its line. */
const work = /^[\s*_]{0,4}\p{Script=Han}{0,6}《[^》]{1,60}》[^。！？]{0,8}$/u;
const nearness = 3;

function isOfAnother(lines: readonly string[], at: number, isNamed: boolean): boolean {
  const around = lines.slice(Math.max(0, at - nearness), at + nearness + 1);
  const isElsewhere = !isNamed && around.some((line) => ofEarlier.test(line));
  return isElsewhere || around.some((line) => ofAnother.test(line)) || work.test(lines[at - 1] ?? "");
}

const prose = /.{16}[。！？；]|.{40}/u;

/** True where the article's text begins right below, or below one more credit: what has none is a card of something. */
function standsAboveText(lines: readonly string[], at: number): boolean {
  return lines.slice(at + 1, at + 1 + nearness).some((line) => prose.test(line));
}

/** So high stands what says whose the article is. */
const reach = 4;

/**
 * The author whom one of the first lines of a text names, but for the account; a text that names several is of several articles or poems, and lines
 * around it may say that it is of a book or a picture.
 */
export function authorOfLines(lines: readonly string[], account?: string): string | undefined {
  const named = lines.flatMap((line, at) => {
    const author = lineToAuthor(line, lines[at + 1] ?? "", at === 0);
    return author === undefined ? [] : [{ author, at }];
  });
  const [first, ...more] = named;
  if (first === undefined || more.length > 0 || first.at >= reach) return undefined;
  if (isOfAnother(lines, first.at, account !== undefined) || (account === undefined && !standsAboveText(lines, first.at))) return undefined;
  return bare(first.author) === bare(account) ? undefined : first.author;
}

const bare = (name = "") => name.replace(/\s+/g, "");

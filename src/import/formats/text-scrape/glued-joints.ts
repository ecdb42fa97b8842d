import type { CompactText } from "../../boilerplate/compact-text.ts";

const day = "20[012]\\d年\\d{1,2}月\\d{1,2}日\\d{1,2}:\\d{2}";
const names = "[^。！？；，]{2,40}?";
const reader = "在小说阅读器|在公众号小说";
/** Places that stand right behind a day, as the page prints them. */
export const placesBehindDay =
  "北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆|中国香港|中国台湾|中国澳门";

/** What only the page prints in a row; white space before none of the groups means that its phrases are run together. */
const joints: readonly RegExp[] = [
  /(原[创創][:：]?)(20[012]\d-\d{2}-\d{2})(.)/dgu,
  /(.{2,24}?)(\1)(微信[号號]|WeChatID)([A-Za-z][\w-]{3,40}?)?(功能介[绍紹]|Intro)(.)/dgu,
  new RegExp(`(原[创創][:：]?)(${names})(${day}|${reader})(.)`, "dgu"),
  new RegExp(`(${day})(${placesBehindDay}|${reader})(.)`, "dgu"),
];
const reach = 300;
const shortestTitle = 2;

/**
 * True where the phrases of a head are certainly run together, whatever blanks and line ends the article below keeps: BeautifulSoup's
 * `get_text(strip=True)` joins a page's texts without anything, and leaves what stands inside each.
 */
export function hasGluedHead({ text, breaks }: CompactText): boolean {
  const lineEnd = breaks.subarray(1, reach).findIndex((kind) => kind >= 2);
  const line = text.slice(0, lineEnd < 0 ? reach : lineEnd + 1);
  return joints.some((joint) =>
    [...line.matchAll(joint)].some(
      ({ index, indices = [] }) =>
        index >= shortestTitle && indices.slice(1).every((group) => group === undefined || breaks[group[0]] === 0),
    ),
  );
}

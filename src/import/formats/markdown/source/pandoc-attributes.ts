/** `#id`, `.class` or `key="value"`; a value may hold escaped quotes and go on over line ends. */
const attribute = /(?:[#.][\p{L}_][^\s{}"=]{0,99}|[\w:-]{1,100}="(?:[^"\\]|\\.){0,4000}")/u;
const group = new RegExp(`\\{${attribute.source}(?:\\s+${attribute.source})*\\}`, "gsu");
/** Where they stand: behind a span, a link or code, a heading's words, the signs of a division or a fence. */
const behindSpan = /[\])`]$/;
const behindSigns = /^[ \t>*+.)\d-]{0,40}(?:#{1,6}[ \t].*|:{3,}[ \t]?|`{3,}[ \t]?|~{3,}[ \t]?)$/;
const underline = /^[^\n]{0,20}\n[ \t]{0,3}(?:=+|-+)[ \t]*(?:\n|$)/;
const longestHeading = 400;
/** A line that opens or closes a division, within lists and quotations too. */
const fence = /(?=:{3})(?<=^(?:[ \t]|>|[-*+][ \t]|\d{1,3}[.)][ \t]){0,40}):{3,}(?:[ \t].*)?$/gm;
/** A division that is named for what WeChat's page and its editor make of it. */
const pageFence = /^[ \t]*:{3,} ?(?:\{[#.][^\s{}"=]|(?:section|rich_media\w*|js_\w+|weui[\w-]*)[ \t]*$)/m;
const fewest = 3;
/** Names that WeChat's page gives its elements: one group that has them is pandoc's. */
const ofPage = /[#.](?:rich_media|activity-name|js_|like_comment|profile_|weui|discuss_|reward_|qr_code|wx_|img_loading)/;

/** The text with pandoc's attributes, the brackets of its spans and its fences blanked, each character by a blank; any other text as it is. */
export function blankAttributes(text: string): string {
  const groups = [...text.matchAll(group)].filter((found) => isPlaced(text, found));
  if (groups.length < fewest && !groups.some(([found]) => ofPage.test(found)) && !pageFence.test(text)) return text;
  const characters = [
    ...blank(
      text.replace(fence, (line) => " ".repeat(line.length)),
      groups,
    ),
  ];
  return characters.join("");
}

/** True where pandoc writes attributes; a program may have such brackets anywhere. */
function isPlaced(text: string, { 0: found, index }: RegExpExecArray): boolean {
  if (behindSpan.test(text.charAt(index - 1))) return true;
  const line = text.slice(Math.max(text.lastIndexOf("\n", index - 1) + 1, index - longestHeading), index);
  return behindSigns.test(line) || underline.test(text.slice(index + found.length, index + found.length + longestHeading));
}

/** True for a text that begins with a division of pandoc's. */
export function isInDivision(text: string): boolean {
  return pageFence.exec(text.trimStart())?.index === 0;
}

function blank(text: string, groups: readonly RegExpMatchArray[]): string[] {
  const characters = text.split("");
  const closing = new Set(groups.map(({ index }) => (index ?? 0) - 1).filter((at) => text.charAt(at) === "]"));
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === "\\") at += 1;
    else if (character === "[") open.push(at);
    else if (character === "]") {
      const start = open.pop();
      if (start !== undefined && closing.has(at)) characters[start] = characters[at] = " ";
    }
  }
  for (const found of groups) characters.fill(" ", found.index, (found.index ?? 0) + found[0].length);
  return characters;
}

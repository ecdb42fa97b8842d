const group = /\{(?:[#.][\w:-]+|[\w-]+="[^"\n]*")(?:\s+(?:[#.][\w:-]+|[\w-]+="[^"\n]*"))*\}/g;
const fence = /^:{3}.*$/gm;
const fewest = 3;
/** Names that WeChat's page gives its elements: one group that has them is pandoc's. */
const ofPage = /[#.](?:rich_media|activity-name|js_|like_comment|profile_|weui|discuss_|reward_|qr_code|wx_|img_loading)/;

/** The text with pandoc's attributes, the brackets of its spans and its fences blanked, each character by a blank; any other text as it is. */
export function blankAttributes(text: string): string {
  const groups = [...text.matchAll(group)];
  if (groups.length < fewest && !groups.some(([found]) => ofPage.test(found))) return text;
  const characters = [
    ...blank(
      text.replace(fence, (line) => " ".repeat(line.length)),
      groups,
    ),
  ];
  return characters.join("");
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

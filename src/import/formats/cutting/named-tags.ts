/** Words of a text that speaks of markup. */
const ofMarkup = /标签|元素|标记|HTML|前端|网页|代码|浏览器|\bDOM\b|\btags?\b/i;
const anyTag = /<(\/?)([a-z][a-z\d-]{0,20})(\s[^<>]*)?\/?>/gi;
/** A tag on a line of its own is markup. */
const alone = /^[ \t]*<\/?[a-z][^<>\n]*>[ \t]*\r?$/im;
const empty = /^(?:br|hr|img|input|meta|link|base|wbr)$/i;
const before = /(?:^|[\s"'`“‘「『（(、，,/：:]|(?:用|写|在|和|个|的|是|叫))$/u;
const behind = /^(?:[\s"'`”’」』）)、，。,.;；？！：:]|标签|元素|标记|这|里|和|与|包|$)/u;

/**
 * True for prose that only names tags (我们在 <p> 标签里写 …): it speaks of markup, none of its tags has attributes or closes around a text, and one at
 * least that needs its end has none.
 */
export function onlyNamesTags(text: string): boolean {
  if (!ofMarkup.test(text) || alone.test(text) || /^\s*<(?!\/?[a-z\d]{1,20}>\s?(?:标签|元素|标记))/i.test(text)) return false;
  const opened = new Map<string, number>();
  for (const { index, 0: tag, 1: slash, 2: name = "", 3: attributes = "" } of text.matchAll(anyTag)) {
    const end = index + tag.length;
    const [isBefore, isBehind] = [before.test(text.slice(Math.max(0, index - 2), index)), behind.test(text.slice(end, end + 2))];
    if (attributes.trim() !== "") return false;
    if (slash === "/") {
      if ((opened.get(name.toLowerCase()) ?? index) !== index) return false;
    } else if (empty.test(name)) {
      if (!isBefore || !isBehind) return false;
    } else if (isBefore || isBehind) opened.set(name.toLowerCase(), end);
    else return false;
  }
  return opened.size > 0;
}

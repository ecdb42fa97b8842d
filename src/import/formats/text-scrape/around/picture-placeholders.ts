/** The rule that takes what stands wherever the page shows a picture. */
export const placeholderRule = "picture/placeholder";

/** The number that a text browser puts before a link, here one around a picture. */
const reference = "(?:\\[\\d{1,4}\\])?";
/** WeChat's name of a picture's size, a file's name, WeChat's address of a picture. */
const file =
  "(?:640(?:[_(]\\d{1,3}\\)?)?|[\\w%()-]{1,80}\\.(?:jpe?g|png|gif|webp|bmp|svg))(?:\\?[\\w=&%.;-]{0,200})?|(?:s?640|0)\\?wx_fmt=[\\w=&%.;-]{1,200}";
const address = "(?:https?:)?//(?:mmbiz|mmecoa|wx)\\.(?:qpic|qlogo)\\.cn/[^\\[\\]]{1,600}";
/** The alternative text of the picture that WeChat's page has above the title, with or without its address. */
const cover = "!?\\[?cover_image\\]?(?:[[(]https?:[^\\[\\]()]{1,600}[\\])])?";
const certain = new RegExp(`^(?:${reference}(?:\\[(?:${file}|${address}|IMG)\\]|${cover})|\\[INLINE\\]){1,20}$`, "u");
/** Of these what an author may write too, each kind certain where it stands so thrice or beside another: WeChat's number, and files' names. */
const plain = [/^(?:\[640\])+$/u, /^(?:\[(?:[^[\]?=/]{1,80}\.\w{3,4}|cover_image)\])+$/u];
/** A picture without a name, or with a number for its name: of the author's where no other picture stands so. */
const nameless = /^(?:\[(?:image|picture|0|64)?\])+$/iu;
/** What stands there in a text that was copied from WeChat; once, it may be an author's heading. */
const copied = /^(?:[[【（(]?图片[\]】）)]?)+$/u;
const fewest = 3;

/** True for what a text browser or a converter writes for a picture alone; `text` is without white space. */
export function isPlaceholder(text: string): boolean {
  return certain.test(text);
}

/** Which lines, without white space, stand for pictures. */
export function placeholderLines(lines: readonly string[]): boolean[] {
  const isCertain = certainLines(lines);
  const isOne = isCertain.includes(true) ? lines.map((text, at) => isCertain[at] === true || nameless.test(text)) : isCertain;
  const isAny = lines.map((text, at) => isOne[at] === true || copied.test(text));
  return isAny.filter(Boolean).length < fewest ? isOne : isAny;
}

function certainLines(lines: readonly string[]): boolean[] {
  const isNamed = lines.map(isPlaceholder);
  const kinds = lines.map((text, at) => (isNamed[at] === true ? plain.findIndex((kind) => kind.test(text)) : undefined));
  if (kinds.includes(-1)) return isNamed;
  const isOften = plain.map((_, kind) => kinds.filter((other) => other === kind).length >= fewest);
  return kinds.map((kind) => kind !== undefined && isOften[kind] === true);
}

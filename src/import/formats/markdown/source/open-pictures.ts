/** A picture of WeChat's, or a file that is named as one is. */
const address = "(?:https?:\\/\\/mmbiz\\.qpic\\.cn\\/[^\\s()\\\\]{1,500}|[^\\s()\\\\]{1,500}\\.(?:jpe?g|png|gif|webp|avif|bmp))";
const escaped = new RegExp(`!\\\\\\[([^[\\]\\n\\\\]{0,200})\\\\?\\](\\\\?)\\((${address})\\\\?\\)`, "gi");
/** The size that some programs write behind a picture's address (`=300x200`). */
const sized = /(!\[[^[\]\n]{0,200}\]\([^\s()]{1,1000})([ \t]+=\d{0,5}%?(?:x\d{0,5}%?)?)(?=[ \t]*\))/g;
/** The attributes that others write behind a picture (`{width=300}`). */
const attributed = /(!\[[^[\]\n]{0,200}\]\((?:<[^<>\n]{1,1000}>|[^\s()]{1,1000})\))(\{:?[ \t]?[^{}\n]{1,200}\})/g;
const attributes = /^\{:?[ \t]?(?:(?:[.#][\w-]+|[\w-]+=(?:"[^"]*"|'[^']*'|[^\s"'{},]+))(?:[ \t,]+|(?=\})))+\}$/;

const fence = /^[ \t]{0,3}(`{3,}|~{3,})/;

/**
 * The text, in its length, with pictures whose brackets a converter escaped, or whose size stands inside them or attributes behind them, written as
 * Markdown has them; program text stays as it is.
 */
export function openPictures(text: string): string {
  if (!text.includes("!\\[") && !text.includes("){") && !/[ \t]=\d{0,5}%?x?/.test(text)) return text;
  let closing: string | undefined;
  const lines = text.split("\n").map((line) => {
    const mark = fence.exec(line)?.[1];
    if (mark !== undefined) closing = closing === undefined ? mark : mark.startsWith(closing) ? undefined : closing;
    return mark !== undefined || closing !== undefined ? line : openLine(line);
  });
  return lines.join("\n");
}

function openLine(line: string): string {
  const isProgram = (at: number) => (line.slice(0, at).split("`").length - 1) % 2 === 1;
  const opened = line.replace(escaped, (whole, alt: string, _: string, url: string, at: number) => {
    const picture = `![${alt}](${url}`;
    return isProgram(at) ? whole : `${picture}${" ".repeat(whole.length - picture.length - 1)})`;
  });
  const blank = (whole: string, picture: string, said: string, at: number) => (isProgram(at) ? whole : picture + " ".repeat(said.length));
  return opened
    .replace(sized, blank)
    .replace(attributed, (whole, picture: string, said: string, at: number) =>
      attributes.test(said) ? blank(whole, picture, said, at) : whole,
    );
}

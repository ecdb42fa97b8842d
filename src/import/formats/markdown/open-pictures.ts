/** A picture of WeChat's, or a file that is named as one is. */
const address = "(?:https?:\\/\\/mmbiz\\.qpic\\.cn\\/[^\\s()\\\\]{1,500}|[^\\s()\\\\]{1,500}\\.(?:jpe?g|png|gif|webp|avif|bmp))";
const escaped = new RegExp(`!\\\\\\[([^[\\]\\n\\\\]{0,200})\\\\?\\](\\\\?)\\((${address})\\\\?\\)`, "gi");
/** The size that some programs write behind a picture's address (`=300x200`). */
const sized = /(!\[[^[\]\n]{0,200}\]\([^\s()]{1,1000})([ \t]+=\d{0,5}%?(?:x\d{0,5}%?)?)(?=[ \t]*\))/g;

/** The text, in its length, with pictures whose brackets a converter escaped, or whose size stands inside them, written as Markdown has them. */
export function openPictures(text: string): string {
  const opened = text.includes("!\\[")
    ? text.replace(escaped, (whole, alt: string, _: string, url: string) => {
        const picture = `![${alt}](${url}`;
        return `${picture}${" ".repeat(whole.length - picture.length - 1)})`;
      })
    : text;
  return opened.replace(sized, (_, picture: string, size: string) => picture + " ".repeat(size.length));
}

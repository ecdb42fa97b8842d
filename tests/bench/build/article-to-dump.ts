import type { InventedArticle } from "./invent-article.ts";

/** Shapes of dump that the benchmark writes. */
export const dumpShapes = { markdown: "md", flattened: "txt", page: "html" } as const;
/** One of {@link dumpShapes}. */
export type DumpShape = keyof typeof dumpShapes;

/** The bytes of a dump that holds one invented article. */
export function articleToDump(article: InventedArticle, shape: DumpShape): string {
  if (shape === "markdown") return articleToMarkdown(article);
  return shape === "flattened" ? articleToFlattened(article) : articleToPage(article);
}

function articleToMarkdown({ title, account, author, published, sections }: InventedArticle): string {
  const front = { title, date: published, author, account: account.name };
  const matter = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  const blocks = sections.flatMap(({ heading, paragraphs }) => [`## ${heading}`, ...paragraphs]);
  return `---\n${matter.join("")}---\n\n${blocks.join("\n\n")}\n`;
}

/** A text scrape as a Python string literal: one line of body between runs of white space, then what WeChat puts below. */
function articleToFlattened({ title, account, published, sections }: InventedArticle): string {
  const gap = `\n\n${" ".repeat(24)}\n${" ".repeat(16)}`;
  const body = sections.map(({ heading, paragraphs }) => heading + paragraphs.join("")).join("");
  const head = [title, account.name, account.name, `微信号${gap}${account.id}`, `功能介绍${gap}${account.description}`, published];
  const foot = ["赞赏", "长按二维码向我转账", "阅读", "好看", "已推荐到看一看", "知道了"];
  const text = [...head, body, ...foot].join(gap);
  return `text:'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'").replaceAll("\n", "\\n")}'`;
}

/** A page as WeChat's server sends it, styles on every element, so that most of it is markup. */
function articleToPage({ title, account, author, published, sections }: InventedArticle): string {
  const style = "margin: 0px; padding: 0px; outline: 0px; max-width: 100%; box-sizing: border-box !important; overflow-wrap: break-word;";
  const wrap = (text: string): string =>
    `<section style="${style}"><p style="${style} line-height: 2em; letter-spacing: 1px;"><span style="${style} font-size: 16px;">${text}</span></p></section>\n`;
  const body = sections.map(({ heading, paragraphs }) => wrap(`<strong>${heading}</strong>`) + paragraphs.map(wrap).join(""));
  return `<!DOCTYPE html>
<html><head><meta charset="utf-8"><meta property="og:title" content="${title}"><meta name="author" content="${author}"><title>${title}</title></head>
<body id="activity-detail"><div id="js_article" class="rich_media"><div id="page-content"><div id="img-content" class="rich_media_wrp">
<h1 class="rich_media_title" id="activity-name">${title}</h1>
<div id="meta_content"><a id="js_name">${account.name}</a><em id="publish_time">${published}</em></div>
<div class="rich_media_content" id="js_content">${body.join("")}</div></div></div></div>
<script>var nickname = "${account.name}"; var ct = "${Date.parse(`${published}T08:00:00+08:00`) / 1000}"; var msg_title = "${title}";</script>
</body></html>
`;
}

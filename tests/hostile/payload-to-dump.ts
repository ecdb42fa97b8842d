import { gzipSync, strToU8, zipSync } from "fflate";

/** A dump that carries one payload in every field that its shape has. */
export interface HostileDump {
  /** File name; it carries the payload too, as far as a disk takes it. */
  name: string;
  bytes: Uint8Array;
}

/** The words around a payload: enough of an article that no reader takes the record for an empty page. */
interface Story {
  payload: string;
  /** Differs from record to record, so that no two articles are one. */
  number: number;
  day: string;
  lead: string;
  end: string;
}

/** Every shape of dump that import reads, by the name of its maker. */
export const shapes = {
  literal: ({ payload, ...story }: Story) => `text:${pythonQuote(scrape({ payload, ...story }))}`,
  text: scrape,
  json: (story: Story) => JSON.stringify([storyToRow(story)]),
  "json-lines": (story: Story) => `${JSON.stringify(storyToRow(story))}\n`,
  csv: (story: Story) => rowsToCsv(storyToRow(story)),
  page: savedPage,
  markdown: markdownFile,
  mhtml: mhtmlFile,
  warc: warcFile,
  zip: (story: Story) =>
    zipSync({
      [`${fileName(story.payload)}.html`]: strToU8(savedPage(story)),
      "a/b.md": strToU8(markdownFile({ ...story, number: story.number + 5000 })),
    }),
  gzip: (story: Story) => gzipSync(strToU8(savedPage(story)), { mtime: 0 }),
} satisfies Record<string, (story: Story) => string | Uint8Array>;

/** Name of a shape. */
export type Shape = keyof typeof shapes;

/** Puts a payload into a dump of the shape; `number` tells the article from all others. */
export function payloadToDump(payload: string, shape: Shape, number: number): HostileDump {
  const day = new Date(Date.UTC(2019, 0, 1 + (number % 1500))).toISOString().slice(0, 10);
  const lead = `第${number}号：青石镇的桥在这一年修好了，过河的人不再绕路。`;
  const end = `镇里的老人说，第${number}座桥修得结实，孩子们上学也近了许多，大家都很高兴。`;
  const content = shapes[shape]({ payload, number, day, lead, end });
  return { name: `${number} ${fileName(payload)}.${shape}`, bytes: typeof content === "string" ? strToU8(toWellFormed(content)) : content };
}

/** UTF-8 holds no half characters; JSON and Python escapes carry them. */
function toWellFormed(text: string): string {
  return text.toWellFormed();
}

function fileName(payload: string): string {
  return payload
    .replaceAll("/", "∕")
    .replace(/[\0\n\r]/g, "")
    .slice(0, 40)
    .toWellFormed();
}

function scrape({ payload, day, lead, end }: Story): string {
  const gap = "\n\n            \n";
  const head = [`${payload}桥修好了`, payload, payload, `微信号\n   ${payload}`, `功能介绍\n   ${payload}`, day];
  return [...head, `${lead}${payload}${end}来源：${payload}`, "阅读原文", "微信扫一扫\n关注该公众号"].join(gap);
}

function storyToRow({ payload, number, day, lead, end }: Story): Record<string, string | number> {
  return {
    title: `${payload}修桥${number}`,
    nickname: payload,
    alias: payload,
    signature: payload,
    author: payload,
    publish_time: day,
    digest: payload,
    cover: payload,
    url: `https://mp.weixin.qq.com/s/${payload}`,
    album: payload,
    ip_wording: payload,
    source_name: payload,
    read_num: payload,
    unknown_column: payload,
    content: `<p>${lead}</p>${payload}<p title="${payload}">${end}</p><p>来源：${payload}</p><p>编辑：${payload}</p>`,
  };
}

function rowsToCsv(row: Record<string, string | number>): string {
  const line = (cells: readonly (string | number)[]): string => cells.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(",");
  return `\ufeff${line(Object.keys(row))}\r\n${line(Object.values(row))}\r\n`;
}

function savedPage({ payload, number, day, lead, end }: Story): string {
  const seconds = Date.parse(`${day}T10:00:00+08:00`) / 1000;
  const variable = JSON.stringify(payload).replaceAll("</", "<\\/");
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title></title>
<meta property="og:title" content="${attribute(payload)}"><meta property="og:image" content="${attribute(payload)}"><meta name="author" content="${attribute(payload)}">
<meta property="og:url" content="https://mp.weixin.qq.com/s/${attribute(payload)}"><meta name="description" content="${attribute(payload)}"></head><body id="activity-detail">
<div id="page-content"><h1 class="rich_media_title" id="activity-name">${payload}修桥${number}</h1>
<div id="meta_content"><span class="rich_media_meta rich_media_meta_text" id="js_author_name">${payload}</span><a id="js_name">${payload}</a>
<em id="publish_time">${day}</em><span id="profile_meta_value" class="profile_meta_value">${payload}</span></div>
<div class="rich_media_content" id="js_content"><p>${lead}</p>${payload}<section><p>${end}</p></section><p>来源：${payload}</p><p>编辑：${payload}</p></div></div>
<script>var msg_title = ${variable}; var nickname = ${variable}; var ct = "${seconds}"; var msg_desc = ${variable}; var msg_link = ${variable};
var msg_cdn_url = ${variable}; var user_name = ${variable}; var biz = ${variable}; var mid = "${9_000_000 + number}"; var idx = "1";</script></body></html>`;
}

function markdownFile({ payload, number, day, lead, end }: Story): string {
  const value = JSON.stringify(payload);
  const head = `title: ${value}\nauthor: ${value}\naccount: ${value}\ndate: ${day}\nurl: ${value}\ncover: ${value}\ndescription: ${value}`;
  return `---\n${head}\n---\n\n# ${payload.replace(/\s+/g, " ")}修桥${number}\n\n${lead}\n\n${payload}\n\n${end}\n\n来源：${payload.replace(/\s+/g, " ")}\n`;
}

function mhtmlFile(story: Story): string {
  const base64 = Buffer.from(savedPage({ ...story, number: story.number + 2500 }).toWellFormed()).toString("base64");
  const location = encodeURI(story.payload.toWellFormed()).slice(0, 60);
  return [
    'From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="----x"\r\n',
    `------x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://mp.weixin.qq.com/s/${location}\r\n\r\n${base64}\r\n------x--\r\n`,
  ].join("\r\n");
}

function warcFile(story: Story): string {
  const body = savedPage({ ...story, number: story.number + 7500 }).toWellFormed();
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://mp.weixin.qq.com/s/${encodeURIComponent(story.payload.toWellFormed()).slice(0, 60)}\r\nWARC-Date: 2024-01-01T00:00:00Z\r\nContent-Type: application/http; msgtype=response`;
  return `${head}\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`;
}

function attribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
}

/** A Python literal as `repr` writes it. */
function pythonQuote(text: string): string {
  const escaped = text.replace(/[\\'\n\r\t\p{Cc}\ud800-\udfff\u2028\u2029]/gu, (character) => {
    const known = { "\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t" }[character];
    return known ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
  return `'${escaped}'`;
}

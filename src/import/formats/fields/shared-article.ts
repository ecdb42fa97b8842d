import { readXml } from "../xml/read-xml.ts";
import type { Field } from "./field.ts";

/** How a log of chats keeps an article that somebody shared. */
const share = /^\s*(?:<\?xml[^<>]{0,200}\?>\s*)?<msg>\s*<appmsg[\s>]/;
/** What it says of the article: its title, digest and address, and its account. */
const said: ReadonlySet<string> = new Set(["title", "des", "url", "sourcedisplayname", "sourceusername"]);

/** Fields of a message in which an article is shared: what it says of the article in place of its text; who sent it and when is nothing of the article's. */
export function openShare(fields: readonly Field[]): readonly Field[] {
  const message = fields.find(({ text }) => share.test(text));
  if (message === undefined) return fields;
  return fields.flatMap(({ path, text }) => (text === message.text ? shareToFields(text) : [{ path: `share.${path}`, text }]));
}

function shareToFields(xml: string): Field[] {
  const found = new Map<string, string>();
  let open: string | undefined;
  for (const { kind, value } of readXml(xml)) {
    if (kind === "open" || kind === "close") open = kind === "open" && said.has(value) && !found.has(value) ? value : undefined;
    else if (kind === "text" && open !== undefined && value.trim() !== "") found.set(open, (found.get(open) ?? "") + value);
  }
  return Array.from(found, ([path, text]) => ({ path, text }));
}

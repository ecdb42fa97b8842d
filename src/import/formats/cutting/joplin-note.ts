import type { CutText } from "./cut.ts";
import { fieldsToRecord } from "../fields/fields-to-record.ts";

/** Below the body of every item that Joplin exports as it keeps it (RAW and JEX): a field a line, `id` first and `type_` last. */
const tail = /(?:^|\n)(id: [0-9a-f]{32}(?:\r?\n[a-z_]{2,40}:[^\n]*){1,60}\r?\ntype_: (\d{1,2}))\s*$/;
const note = "1";

/** A note of Joplin: its first line is the title, what stands above the fields is Markdown. Folders, tags and attachments are rows. */
export function cutJoplinNote(text: string): CutText | undefined {
  const found = tail.exec(text.slice(-20_000));
  const [, lines = "", type] = found ?? [];
  if (found === null) return undefined;
  const at = text.lastIndexOf(lines);
  const head = /^([^\n]*)\n?/.exec(text.slice(0, at));
  const title = type === note ? (head?.[1] ?? "").trim() : "";
  const fields = Array.from(lines.matchAll(/^([a-z_]+): (.*\S)\s*$/gm), ([, path = "", value = ""]) => ({ path, text: value }));
  const row = fieldsToRecord([...(title === "" ? [] : [{ path: "title", text: title }]), ...fields]);
  const whole = { start: 0, end: text.length };
  if (type !== note) return { format: "joplin", cuts: [{ ...whole, record: row }] };
  const body = { kind: "markdown" as const, text: text.slice(head?.[0].length ?? 0, at) };
  return { format: "joplin", cuts: [{ ...whole, record: { shape: "markdown", sources: [...row.sources, body] } }] };
}

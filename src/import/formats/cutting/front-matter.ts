import { isScalar, isMap, parseDocument, visit, type Document } from "yaml";
import type { CutRecord } from "./cut.ts";
import { fieldsToRecord } from "../fields/fields-to-record.ts";
import { readPageBelow } from "./page-below.ts";
import { readProperties } from "./page-properties.ts";
import { readReaderHead } from "./reader-head.ts";
import { tomlFence } from "./toml-fence.ts";
import { unopenedFence } from "./unopened-fence.ts";
import type { PlacedField } from "../fields/field.ts";

const fence = /^(\s*---[ \t]*\r?\n)([\s\S]*?)(?:\r?\n|(?<=^))(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** Front matter above front matter: what one tool wrote and another found there. */
const mostFences = 3;

/** A Markdown file's record: a source for each field of its front matter, and the Markdown below it; `start` = of the first source. */
export function cutMarkdown(text: string): { start: number; record: CutRecord } {
  const fields: PlacedField[] = [];
  let reached = 0;
  const reader = readReaderHead(text);
  if (reader !== undefined) {
    fields.push(...reader.fields);
    reached = reader.length;
  }
  for (let count = 0; count < mostFences; count += 1) {
    const next = readFence(text.slice(reached));
    if (next === undefined || (count > 0 && !next.fields.some(({ path }) => path === "title" || fields.some((one) => one.path === path))))
      break;
    fields.push(...next.fields.map((field) => ({ ...field, start: field.start + reached })));
    reached += next.length;
  }
  const page = fields.length === 0 ? undefined : readPageBelow(text.slice(reached));
  if (page !== undefined) {
    const all = [...fields, ...page.map((field) => ({ ...field, start: field.start + reached }))];
    return { start: Math.min(...all.map((field) => field.start)), record: fieldsToRecord(all) };
  }
  const body = { kind: "markdown" as const, text: text.slice(reached) };
  if (fields.length === 0) return { start: 0, record: { shape: "markdown", sources: [body] } };
  const start = Math.min(...fields.map((field) => field.start));
  return { start, record: { shape: "markdown", sources: [...fieldsToRecord(fields).sources, body] } };
}

function readFence(text: string): { fields: PlacedField[]; length: number } | undefined {
  const found = fence.exec(text) ?? tomlFence.exec(text) ?? unopenedFence(text);
  if (found === undefined) return readProperties(text);
  const [whole = "", opening = "", yaml = ""] = found;
  const fields = (readYaml(yaml) ?? readLines(yaml)).map((field) => ({ ...field, start: field.start + opening.length }));
  return fields.length === 0 ? undefined : { fields, length: whole.length };
}

/** A parser of YAML compares every key with every other. */
const longestYaml = 100_000;

function readYaml(yaml: string): PlacedField[] | undefined {
  const parsed = yaml.length > longestYaml ? undefined : parseYaml(yaml);
  if (parsed === undefined || !isMap(parsed.contents)) return undefined;
  const fields: PlacedField[] = [];
  visit(parsed, {
    Scalar(key, node, path) {
      if (key === "key" || node.value === null || node.range === undefined || node.range === null) return;
      const text = typeof node.value === "string" ? node.value : (node.source ?? "");
      if (text !== "") fields.push({ path: pathOf(key, path), text, start: node.range[0] });
    },
    Alias: () => visit.SKIP,
  });
  return fields;
}

function parseYaml(yaml: string): Document | undefined {
  try {
    const parsed = parseDocument(yaml, { schema: "failsafe", uniqueKeys: true, maxAliasCount: 0 } as object);
    return parsed.errors.length > 0 ? undefined : parsed;
  } catch {
    return undefined;
  }
}

function pathOf(key: number | string | null, path: readonly unknown[]): string {
  const names: string[] = [];
  for (const node of path) {
    const pair = node as { key?: unknown };
    if (isScalar(pair.key)) names.push(String(pair.key.value));
  }
  return typeof key === "number" ? [...names, String(key)].join(".") : names.join(".");
}

/** A field on its line; or its value between quotes that stand on lines of their own, or between three quotes as TOML has it. */
const line =
  /^([\p{L}_][\p{L}\p{N}_ -]{0,60})[:：=]([ \t]*"""(?:[^"]|"(?!"")){0,5000}"""[ \t]*(?=\r?$)|[ \t]*"[ \t]*\r?\n[^"]{1,2000}\n[ \t]*"[ \t]*|.*)$/gmu;

/** Front matter that is no YAML (`title: 他说: "好"`, or TOML): one field a line, quotes around the whole taken off; most lines must be such. */
function readLines(yaml: string): PlacedField[] {
  const lines = yaml
    .replace(/"""(?:[^"]|"(?!"")){0,5000}"""/g, '""')
    .split("\n")
    .filter((one) => one.trim() !== "" && !/^\s/.test(one));
  if (lines.length > 100 || (yaml.match(line)?.length ?? 0) < lines.length * 0.6) return [];
  return Array.from(yaml.matchAll(line), (found) => {
    const [whole, path = "", rest = ""] = found;
    const raw = rest.trim();
    return { path: path.trim(), text: raw.replace(/^("""|["'])(.*)\1$/s, "$2").trim(), start: found.index + whole.lastIndexOf(raw) };
  }).filter(({ text }) => text !== "");
}

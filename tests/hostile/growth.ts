import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { markdownToHast } from "../../src/entry/markdown-to-hast.ts";
import { captureDump } from "../../src/import/capture.ts";
import { defaultLimits } from "../../src/import/limits.ts";
import { chance } from "../kill/chance.ts";
import { payloadToDump, shapes, type Shape } from "./payload-to-dump.ts";

type GrowthShape = Shape | "entry";

const source = fileURLToPath(new URL("../../src/import", import.meta.url));
/** Characters of the smaller of two dumps; the larger one has eight times as many. */
const small = 4_000;
const factor = 8;
/** A cost that grows more than this for eight times the text is no linear one. */
const tolerated = 2.5 * factor;
/** Processor milliseconds below which a ratio says nothing. */
const worthJudging = 400;

const scraps = [
  ..." \n\t\u3000\u200b.。:：,;/|｜-—…*_`[]()\\&<>='\"#@%{}（）《》“”【】①0a桥".split(""),
  ...[
    "\n\n",
    "1.",
    "1、",
    "一、",
    "（一）",
    "**",
    "```\n",
    "~~~\n",
    "](",
    "![",
    "\\n",
    "&amp;",
    "&#",
    "<p>",
    "<b>",
    "<a ",
    "<!--",
    "-->",
    "<td>",
    "<script>",
  ],
  ...[
    "> ",
    "- ",
    "---\n",
    "title: ",
    "2018-09-14",
    "2018年9月14日",
    "10:00",
    "https://mp.weixin.qq.com/s/",
    "\\u",
    "\\x4",
    "text:'",
    '{"a":',
    "100000+",
  ],
];

/** What once took a Markdown parser quadratic time or more: marks without a partner, blocks inside or below each other. */
const dear = [
  "*a",
  "字*",
  "字<!--",
  "*a_",
  "**_a",
  "`[",
  "![[",
  ">",
  "1. ",
  "- > ",
  "> a\n\n",
  "- a\n  - b\n",
  "===\n",
  "a\n=\n",
  "[a]: b\n\n> c\n\n",
];

/** What is repeated: of four units one that was dear once; else every word in the importer's own rules, every scrap, then by chance two to four of them together, without end. */
export function* adversarialUnits(seed: number): Generator<string> {
  const words = [...new Set([...scraps, ...ruleWords()])];
  const random = chance(seed);
  const pick = (): string => words[Math.floor(random() * words.length)] ?? "";
  for (;;)
    yield random() < 0.25
      ? (dear[Math.floor(random() * dear.length)] ?? "")
      : Array.from({ length: 1 + Math.floor(random() * 4) }, pick).join("");
}

function ruleWords(): string[] {
  const files = readdirSync(source, { recursive: true, withFileTypes: true }).filter((each) => each.isFile() && each.name.endsWith(".ts"));
  const texts = files.map((each) => readFileSync(join(each.parentPath, each.name), "utf8"));
  return texts.flatMap((text) => [
    ...(text.match(/[\u3400-\u9fff]{1,8}/g) ?? []),
    ...(text.match(/(?<=["'|(])[A-Za-z][A-Za-z _-]{1,20}(?=["'|)?])/g) ?? []),
  ]);
}

/** How many times more processor time a dump of this shape takes when the unit is repeated eight times as often; undefined where that is linear. */
export function findGrowth(shape: GrowthShape, unit: string): number | undefined {
  if (grows(cost(shape, unit, small), cost(shape, unit, small * factor)) === undefined) return undefined;
  const least = (length: number): number => Math.min(...[1, 2, 3].map(() => cost(shape, unit, length)));
  return grows(least(small), least(small * factor));
}

function grows(before: number, after: number): number | undefined {
  return after > worthJudging && after / Math.max(before, 1) > tolerated ? after / before : undefined;
}

/** Processor milliseconds that reading takes; other programs on the machine do not count. */
function cost(shape: GrowthShape, unit: string, length: number): number {
  const text = unit.repeat(Math.ceil(length / unit.length));
  const { bytes } = payloadToDump(text, shape === "entry" ? "markdown" : shape, 1);
  const start = process.cpuUsage();
  if (shape === "entry") renderEntry(text);
  else captureDump({ path: shape, bytes }, defaultLimits);
  const { user } = process.cpuUsage(start);
  return user / 1000;
}

/** An entry edited by hand is rendered, or refused. */
function renderEntry(markdown: string): void {
  try {
    markdownToHast(markdown);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
  }
}

/** Names of the shapes that are tried: those of dumps, and an entry as the build renders it. */
export const growthShapes = [...(Object.keys(shapes) as Shape[]), "entry"] as const;

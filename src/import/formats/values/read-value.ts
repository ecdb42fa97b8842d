import { brokenAt, isBroken, type Broken } from "./literal.ts";
import { readLeaf, skipBlank, type Dialect } from "./read-leaf.ts";
import type { ListNode, MapNode, ValueNode } from "./value-node.ts";

/** What {@link readValue} may use up; `values` counts down over a whole dump. */
export interface ValueBudget {
  depth: number;
  values: number;
}

/** A value that breaks off: where, and of its lists what had been read whole. */
export interface BrokenValue extends Broken {
  partial?: ValueNode;
  limit?: "depth" | "values";
}

interface Frame {
  node: ListNode | MapNode;
  close: string;
  awaits: "item" | "value" | "separator";
  key: string;
  /** A round bracket without a comma is no tuple. */
  commas: number;
  kind: FrameKind;
}

/** A bracket, the fields of a printed object, or what an ordered dictionary holds. */
type FrameKind = "bracket" | "fields" | "ordered";

interface Step {
  next: number;
  done?: ValueNode;
}

/** How Python prints an object with named fields (`Article(title='…')`), and a dictionary that keeps its order. */
const printed =
  /(?:(?:\w{1,60}\.){0,3}[A-Z]\w{0,60}\(\s{0,200}(?=[A-Za-z_]\w{0,60}\s{0,9}=(?!=))|(?:collections\.)?OrderedDict\(\s{0,200}(?=[[{]))/y;

const closers: Readonly<Record<string, string>> = { "{": "}", "[": "]", "(": ")" };

/** Reads one value at `at`, without recursion whatever its depth; `next` is where reading goes on. */
export function readValue(
  text: string,
  at: number,
  dialect: Dialect,
  budget: ValueBudget,
): { node: ValueNode; next: number } | BrokenValue {
  const stack: Frame[] = [];
  let place = at;
  for (;;) {
    const read = readStep(text, skipBlank(text, place, dialect), dialect, budget, stack);
    const step = isBroken(read) ? (asWritten(text, read, dialect, stack) ?? read) : read;
    if (isBroken(step)) return withPartial(step, stack);
    if (step.done !== undefined) return { node: step.done, next: step.next };
    place = step.next;
  }
}

function readStep(text: string, at: number, dialect: Dialect, budget: ValueBudget, stack: Frame[]): Step | BrokenValue {
  const top = stack.at(-1);
  if (top !== undefined && top.awaits !== "value" && text[at] === top.close) return closeFrame(at, stack);
  if (top?.awaits === "separator") return readSeparator(text, at, top);
  if (top?.awaits === "item" && top.node.kind === "map") return readKey(text, at, dialect, top);
  if ((budget.values -= 1) < 0) return { ...brokenAt(text, at, "fewer values"), limit: "values" };
  printed.lastIndex = at;
  const call = dialect.strings === "python" ? printed.exec(text)?.[0] : undefined;
  if (call !== undefined)
    return openFrame(text, { at, next: at + call.length, kind: call.includes("OrderedDict") ? "ordered" : "fields" }, budget, stack);
  const close = closers[text[at] ?? ""];
  if (close !== undefined && (dialect.strings === "python" || close !== ")"))
    return openFrame(text, { at, next: at + 1, kind: "bracket" }, budget, stack);
  const leaf = readLeaf(text, at, dialect, stack.length > 0);
  return isBroken(leaf) ? leaf : attach(leaf.node, leaf.next, stack);
}

function openFrame(
  text: string,
  { at, next, kind }: { at: number; next: number; kind: FrameKind },
  budget: ValueBudget,
  stack: Frame[],
): Step | BrokenValue {
  if (stack.length >= budget.depth) return { ...brokenAt(text, at, "less nesting"), limit: "depth" };
  const close = kind === "bracket" ? (closers[text[at] ?? ""] ?? "") : ")";
  const place = { start: at, end: at };
  const isMap = close === "}" || kind === "fields";
  const node: ListNode | MapNode = isMap ? { kind: "map", entries: [], ...place } : { kind: "list", items: [], ...place };
  stack.push({ node, close, awaits: "item", key: "", commas: 0, kind });
  return { next };
}

/** A printed object whose fields cannot be read stands for itself, as other calls do, if it is as short as they are. */
function asWritten(text: string, broken: BrokenValue, dialect: Dialect, stack: Frame[]): Step | undefined {
  if (broken.limit !== undefined) return undefined;
  const at = stack.findLastIndex(({ kind }) => kind !== "bracket");
  const start = stack[at]?.node.start;
  const leaf = start === undefined || at === 0 ? undefined : readLeaf(text, start, dialect, true);
  if (leaf === undefined || isBroken(leaf) || leaf.next <= broken.at) return undefined;
  stack.length = at;
  return attach(leaf.node, leaf.next, stack);
}

function closeFrame(at: number, stack: Frame[]): Step {
  const frame = stack.pop();
  if (frame === undefined) return { next: at + 1 };
  const { node, close, commas, kind } = frame;
  node.end = at + 1;
  const grouped = close === ")" && commas === 0 && node.kind === "list" ? node.items[0] : undefined;
  return attach((kind === "ordered" ? pairsToMap(grouped) : grouped) ?? node, at + 1, stack);
}

/** Pairs of names and values as the object that they make. */
function pairsToMap(node: ValueNode | undefined): ValueNode | undefined {
  if (node?.kind !== "list" || node.items.length === 0) return node;
  const entries: MapNode["entries"] = [];
  for (const pair of node.items) {
    const [key, value, ...more] = pair.kind === "list" ? pair.items : [];
    if (key?.kind !== "string" || value === undefined || more.length > 0) return node;
    entries.push({ key: key.text, value });
  }
  return { kind: "map", entries, start: node.start, end: node.end };
}

function attach(node: ValueNode, next: number, stack: readonly Frame[]): Step {
  const parent = stack.at(-1);
  if (parent === undefined) return { next, done: node };
  if (parent.node.kind === "list") parent.node.items.push(node);
  else parent.node.entries.push({ key: parent.key, value: node });
  parent.awaits = "separator";
  return { next };
}

function readSeparator(text: string, at: number, frame: Frame): Step | Broken {
  if (text[at] !== ",") return brokenAt(text, at, `a comma or ${frame.close}`);
  frame.awaits = "item";
  frame.commas += 1;
  return { next: at + 1 };
}

function readKey(text: string, at: number, dialect: Dialect, frame: Frame): Step | Broken {
  const key = readLeaf(text, at, dialect, false);
  if (isBroken(key)) return brokenAt(text, at, "a key or }");
  const colon = skipBlank(text, key.next, dialect);
  const sign = frame.kind === "fields" ? "=" : ":";
  if (text[colon] !== sign) return brokenAt(text, colon, `${sign === ":" ? "a colon" : "="} behind the key`);
  frame.key = key.node.text;
  frame.awaits = "value";
  return { next: colon + 1 };
}

/** Objects that break off are no records; a list around them keeps those that came before. */
function withPartial(broken: BrokenValue, stack: Frame[]): BrokenValue {
  while (stack.at(-1)?.node.kind === "map") stack.pop();
  let partial: ValueNode | undefined;
  for (const frame of stack.toReversed()) {
    frame.node.end = broken.at;
    if (partial !== undefined) {
      if (frame.node.kind === "list") frame.node.items.push(partial);
      else frame.node.entries.push({ key: frame.key, value: partial });
    }
    partial = frame.node;
  }
  return partial === undefined ? broken : { ...broken, partial };
}

import type { FieldMeaning } from "../fields/field-aliases.ts";
import type { ScalarNode, ValueNode } from "./value-node.ts";

const times: ReadonlySet<FieldMeaning | undefined> = new Set(["published", "created", "captured"]);

/** A time that is a list of numbers (`[2024, 3, 1, 10, 30]`) as one scalar, so that its parts are read together; undefined for any other value. */
export function numbersToTime(node: ValueNode, meaning: FieldMeaning | undefined): ScalarNode | undefined {
  if (!times.has(meaning) || node.kind !== "list" || node.items.length < 3 || node.items.length > 9) return undefined;
  const numbers = node.items.map((item) => (item.kind === "scalar" && /^-?\d{1,9}$/.test(item.text) ? item.text : undefined));
  if (numbers.includes(undefined) || !/^20\d\d$/.test(numbers[0] ?? "")) return undefined;
  return { kind: "scalar", text: `[${numbers.join(", ")}]`, start: node.start, end: node.end };
}

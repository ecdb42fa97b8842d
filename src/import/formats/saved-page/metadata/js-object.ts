import { endOfString } from "./js-value.ts";

/** A property of an object literal: its path (`a.b`, `list.0.url`) and where its value begins. */
export interface Property {
  path: string;
  at: number;
  end: number;
}

const key = /(?:\s|\/\/[^\n]*\n)*(?:([A-Za-z_$][\w$]*)|["']([^"'\n]{1,80})["'])\s*:/y;
const deepest = 8;

/**
 * Properties of the object or list literal whose bracket stands at `at`, nested ones with their path; code inside values is
 * skipped by its brackets. Stops at the bracket's end, or where the text ends.
 */
export function readObject(script: string, at: number): Property[] {
  const properties: Property[] = [];
  const open: { path: string; list: boolean; index: number }[] = [];
  let current: Property | undefined;
  for (let place = at; place < script.length; place += 1) {
    const char = script[place];
    if (char === '"' || char === "'" || char === "`") place = endOfString(script, place) ?? place;
    else if (char === "/" && script[place + 1] === "/") place = lineEnd(script, place);
    else if (char === "(") place = endOfGroup(script, place);
    else if (char === "{" || char === "[") {
      open.push({ path: current?.path ?? "", list: char === "[", index: 0 });
      if (open.length > deepest) return properties;
      current = startProperty(script, place + 1, open.at(-1), properties);
      if (current !== undefined && open.at(-1)?.list === false) place = current.at - 1;
    } else if (char === "}" || char === "]" || char === ",") {
      if (current !== undefined) current.end = place;
      if (char === ",") {
        const list = open.at(-1);
        if (list !== undefined) list.index += 1;
      } else open.pop();
      if (open.length === 0) return properties;
      current = char === "," ? startProperty(script, place + 1, open.at(-1), properties) : undefined;
      if (current !== undefined && open.at(-1)?.list === false) place = current.at - 1;
    }
  }
  return properties;
}

function startProperty(
  script: string,
  at: number,
  container: { path: string; list: boolean; index: number } | undefined,
  properties: Property[],
): Property | undefined {
  if (container === undefined) return undefined;
  const prefix = container.path === "" ? "" : `${container.path}.`;
  if (container.list) {
    const property = { path: `${prefix}${container.index}`, at, end: at };
    properties.push(property);
    return property;
  }
  key.lastIndex = at;
  const found = key.exec(script);
  if (found === null) return undefined;
  const property = { path: `${prefix}${found[1] ?? found[2] ?? ""}`, at: key.lastIndex, end: key.lastIndex };
  properties.push(property);
  return property;
}

function lineEnd(script: string, at: number): number {
  const end = script.indexOf("\n", at);
  return end < 0 ? script.length : end;
}

/** Index of the `)` that closes the `(` at `at`. */
function endOfGroup(script: string, at: number): number {
  let depth = 0;
  for (let place = at; place < script.length; place += 1) {
    const char = script[place];
    if (char === '"' || char === "'" || char === "`") place = endOfString(script, place) ?? place;
    else if (char === "(") depth += 1;
    else if (char === ")" && (depth -= 1) === 0) return place;
  }
  return script.length;
}

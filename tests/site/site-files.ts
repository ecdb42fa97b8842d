import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Element, Root, RootContent } from "hast";
import { fromParse5 } from "hast-util-from-parse5";
import { parse } from "parse5";

/** Every file of a built site, relative with `/`. */
export function listSite(dist: string): string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"))
    .sort();
}

/** A page of a built site as a tree. */
export function readPage(dist: string, address: string): Root {
  return fromParse5(parse(readFileSync(path.join(dist, address), "utf8"))) as Root;
}

/** Elements of a tree in document order. */
export function* elementsOf(node: Root | Element): Generator<Element> {
  for (const child of node.children as RootContent[]) {
    if (child.type !== "element") continue;
    yield child;
    yield* elementsOf(child);
  }
}

/** The text between the tags of a tree. */
export function textOf(node: Root | RootContent): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map((child) => textOf(child)).join("") : "";
}

import { expect, it } from "vitest";
import { loosenLines } from "../../src/archive/loosen-lines.ts";
import { eachElement } from "../../src/entry/each-element.ts";
import { markdownToHast } from "../../src/entry/markdown-to-hast.ts";

function raggedBlocks(markdown: string): string[] {
  const root = markdownToHast(markdown);
  loosenLines(root);
  const found: string[] = [];
  eachElement(root, ({ tagName, properties }) => {
    if (properties["className"] !== undefined) found.push(tagName);
  });
  return found;
}

it.each([
  ["渡口的木船清早装满了菜篮和课本，G20 与 3+X 也写在里面，电话 96345。", []],
  ["图纸放在：https://archive.example/ferry/plans/1958/bridge.pdf", ["p"]],
  ["The ferry was full of baskets and school books before the sun rose.", ["p"]],
  ["- 渡口\n- `sha256sum_of_the_whole_dump`", ["li"]],
])("sets %j flush but for %j", (markdown, expected) => {
  expect(raggedBlocks(markdown)).toEqual(expected);
});

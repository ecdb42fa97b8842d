import fc from "fast-check";
import type { Nodes, Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import remarkCjkFriendly from "remark-cjk-friendly";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { markdownStyle, mdastToMarkdown, remarkTables } from "../../src/entry/markdown.ts";

/** The writer of entries without what spares it the search for marks. */
const plainWriter = unified().use(remarkStringify, markdownStyle).use(remarkTables).use(remarkCjkFriendly).freeze();

const marks = Array.from("，。甲乙a1 ,;?/\"'%$@(){}^#+-=>~:.!&|\n[]*_`<\\\u00a0\u3000");
const pieces = [...marks, "  ", "1. ", "1) ", ":-", "http://a", "a@b.c"];
const words = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(""));
const address = fc
  .array(fc.constantFrom(...Array.from("aZ0:/?=.,%;+@#_~-&()!*")), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(""));
const text = words.map((value): PhrasingContent => ({ type: "text", value }));
const inline: fc.Arbitrary<PhrasingContent> = fc.oneof(
  { weight: 4, arbitrary: text },
  text.map((child): PhrasingContent => ({ type: "strong", children: [child] })),
  text.map((child): PhrasingContent => ({ type: "link", url: "x", title: null, children: [child] })),
  fc.record({
    type: fc.constant("image" as const),
    url: fc.oneof(fc.constant("https://a/b?c=d_e"), words),
    alt: words,
    title: fc.constant(null),
  }),
  fc.record({ type: fc.constant("image" as const), url: address, alt: fc.constantFrom("", "图1"), title: fc.constantFrom(null, "", "题") }),
  fc.constant<PhrasingContent>({ type: "break" }),
  words.map((value): PhrasingContent => ({ type: "inlineCode", value })),
);
const inlines = fc.array(inline, { minLength: 1, maxLength: 5 });
const paragraph = inlines.map((children): Paragraph => ({ type: "paragraph", children }));
const block: fc.Arbitrary<RootContent> = fc.oneof(
  paragraph,
  inlines.map((children): RootContent => ({ type: "heading", depth: 2, children })),
  paragraph.map((child): RootContent => ({
    type: "list",
    ordered: false,
    children: [{ type: "listItem", spread: false, children: [child] }],
  })),
  paragraph.map((child): RootContent => ({ type: "blockquote", children: [child] })),
  inlines.map((children): RootContent => ({
    type: "table",
    children: [{ type: "tableRow", children: [{ type: "tableCell", children }] }],
  })),
);

describe("mdastToMarkdown", () => {
  it("writes text as the library does, although it escapes nothing where there is nothing to escape", () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (children) => {
        const tree = (): Root => structuredClone({ type: "root", children });
        expect(mdastToMarkdown(tree())).toBe(write(tree()));
      }),
      { numRuns: 3000 },
    );
  });
});

function write(root: Nodes): string {
  return plainWriter.stringify(root as Root);
}

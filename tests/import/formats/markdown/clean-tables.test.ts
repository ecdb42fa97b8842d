import type { Root } from "mdast";
import { describe, expect, it } from "vitest";
import { mdastToMarkdown, markdownToMdast } from "../../../../src/entry/markdown.ts";
import { cleanTables } from "../../../../src/import/formats/markdown/clean-tables.ts";

function clean(markdown: string): string {
  const root: Root = markdownToMdast(markdown);
  cleanTables(root);
  return mdastToMarkdown(root).trim();
}

describe("tables in HTML", () => {
  it("keep rows, spans of cells, emphasis, links and pictures, and lose the page's styles", () => {
    const table =
      '<table width="80%"><tbody style="margin:0"><tr><td colspan="2" style="color: rgb(0, 0, 0)"><p class="a"><span leaf="">堤段<br/></span></p>' +
      '</td></tr><tr><td><strong><span>水位 &lt; 3</span></strong></td><td><a href="https://example.org/a?b=1&amp;c" data-x>图</a>' +
      '<img class="b" src="https://example.org/1.png" alt="闸"></td></tr></tbody></table>';
    expect(clean(table)).toBe(
      '<table><tbody><tr><td colspan="2"><p>堤段<br></p></td></tr><tr><td><strong>水位 &lt; 3</strong></td>' +
        '<td><a href="https://example.org/a?b=1&amp;c">图</a><img src="https://example.org/1.png" alt="闸"></td></tr></tbody></table>',
    );
  });

  it.each([
    '<table style="a"><tr><td>甲<tr><td>乙</table>',
    '<table style="a"><tr><td><img data-src="https://example.org/1.png"></td></tr></table>',
    '<div style="a">甲</div>',
    '<table style="a"><tr><td><pre>甲\n乙</pre></td></tr></table>',
  ])("stay as they are where more than a style could go: %s", (html) => {
    expect(clean(html)).toBe(html);
  });
});

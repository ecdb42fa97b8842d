import { describe, expect, it } from "vitest";
import { bodyToMarkdown, bodyToPage, readPage } from "./read-fixture.ts";

const svg = '<svg viewBox="0 0 1 1"><path d="M0 0"></path></svg>';
const equation = (kind: string, tex: string) =>
  `<span class="span-${kind}-equation"><section class="${kind}-equation" data-formula="${tex}" data-formula-type="${kind}-equation">${svg}</section></span>`;
const annotation = (tex: string) =>
  `<math><semantics><mrow><msqrt><mi>h</mi></msqrt></mrow><annotation encoding="application/x-tex">${tex}</annotation></semantics></math>`;
const katex = (tex: string) =>
  `<span class="katex"><span class="katex-mathml">${annotation(tex)}</span><span class="katex-html" aria-hidden="true"><span>√</span><span>h</span></span></span>`;

describe("a formula", () => {
  it.each([
    ["that a drawing shows", `<span data-formula="h_1 &lt; h_2">${svg}</span>`, "`h_1 < h_2`"],
    ["of MathJax", '<mjx-container data-tex="\\rho g h"><mjx-math>ρgh</mjx-math></mjx-container>', "`\\rho g h`"],
    ["in MathML", annotation("\\sqrt{h}"), "`\\sqrt{h}`"],
    ["of KaTeX", katex("\\sqrt{h}"), "`\\sqrt{h}`"],
  ])("%s stands in its sentence as TeX", (_, html, expected) => {
    expect(bodyToMarkdown(`<p>水深 ${html} 是已知的。</p><p>雾散了。</p>`)).toBe(`水深 ${expected} 是已知的。\n\n雾散了。\n`);
  });

  it("stands in its sentence although the parser ends the paragraph at its box", () => {
    const html = `<p>水深 ${equation("inline", "h_1")} 和 ${equation("inline", "h_2")} 是已知的。</p><p>雾散了。</p>`;
    expect(bodyToMarkdown(html)).toBe("水深 `h_1` 和 `h_2` 是已知的。\n\n雾散了。\n");
  });

  it.each([
    ["of an editor", `<p>${equation("block", "p = \\rho g h")}</p>`],
    ["of MathJax", '<p><mjx-container data-tex="p = \\rho g h" display="true"></mjx-container></p>'],
    ["of KaTeX", `<p><span class="katex-display">${katex("p = \\rho g h")}</span></p>`],
  ])("with lines of its own is a block (%s)", (_, html) => {
    expect(bodyToMarkdown(`<p>水压：</p>${html}<p>雾散了。</p>`)).toBe("水压：\n\n```math\np = \\rho g h\n```\n\n雾散了。\n");
  });

  it("leaves a record of the signs that drew it", () => {
    const html = bodyToPage(`<p>水深 ${katex("\\sqrt{h}")} 是已知的。</p>`);
    const spans = readPage(html).spans.map(({ start, end, role }) => ({ role, text: html.slice(start, end) }));
    expect(
      spans
        .filter(({ role }) => role === "media-residue")
        .map(({ text }) => text)
        .join(""),
    ).toContain("katex-html");
    expect(spans).toContainEqual({ role: "body", text: "\\sqrt{h}" });
  });

  it("is nothing that a whole text stands in, nor what has no TeX", () => {
    const text = "白鹭站着，风停了，船还没有来，芦苇荡里只有水声，等船的人都不说话。".repeat(2);
    expect(bodyToMarkdown(`<section data-formula="h"><p>${text}</p></section>`)).toBe(`${text}\n`);
    expect(bodyToMarkdown("<p>水深 <math><mi>h</mi></math> 是已知的。</p>")).toBe("水深 h 是已知的。\n");
  });
});

import { describe, expect, it } from "vitest";
import { pageToFacts } from "../../src/verify/page-to-facts.ts";

describe("pageToFacts", () => {
  it("returns the text that a reader sees, without white space", () => {
    const page =
      "<!doctype html><title>题</title><style>p{}</style><p>青石 <b>镇</b>\u200b&lt;b&gt;\n<script>if (a<b) '<p>不</p>'</script>修路</p><!-- 不 -->";
    expect(pageToFacts(page).bareText).toBe("青石镇<b>修路");
  });

  it("returns links and ids of markup, not those inside scripts", () => {
    const page = `<a href="a.html?x&amp;y#z" id=one>x</a><img src=p.png srcset="q.png 1x, r.png 2x"><script src="s.js">'<a href=no id=no>'</script>`;
    expect(pageToFacts(page).links).toEqual(["a.html?x&y#z", "p.png", "q.png", "r.png", "s.js"]);
    expect([...pageToFacts(page).ids]).toEqual(["one"]);
  });
});

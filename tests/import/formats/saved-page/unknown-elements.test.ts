import { describe, expect, it } from "vitest";
import { bodyToMarkdown } from "./read-fixture.ts";

describe("an element that is called as what every object has", () => {
  it.each(["constructor", "__proto__", "valueOf", "toString"])("shows its text as any other that is not known: %s", (name) => {
    const around = (tag: string) =>
      `<p>雾<${tag}>散</${tag}>了。</p><pre>桥<${tag}>上</${tag}>\n井</pre><ul><li><${tag}>灯</${tag}></li></ul><svg><${tag}>画</${tag}></svg>`;
    const shown = bodyToMarkdown(around("x-any"));
    expect(shown).toContain("雾散了。");
    if (name !== "__proto__") expect(bodyToMarkdown(around(name))).toBe(shown);
    else expect(bodyToMarkdown(around(name))).toContain("散");
  });
});

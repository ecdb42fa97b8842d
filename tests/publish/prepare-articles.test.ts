import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { settingsSchema } from "../../src/entry/settings.ts";
import { prepareArticles, type ArticleRendering } from "../../src/publish/prepare-articles.ts";
import { makeCard } from "../archive/cards.ts";

let folder: string;
let rendering: ArticleRendering;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "juanzong-rendering-"));
  mkdirSync(path.join(folder, "articles/2019"), { recursive: true });
});
afterEach(async () => {
  await rendering.stop();
  rmSync(folder, { recursive: true, force: true });
});

const cards = ["2019/a.md", "2019/b.md", "2019/c.md"].map((file) => makeCard(file));
const write = (file: string): void =>
  writeFileSync(path.join(folder, "articles", file), `---\nstructure: given\n---\n\n渡口${path.basename(file)}\n`);
const render = (indexed: boolean, forPages = cards): ArticleRendering => {
  const places = { articles: path.join(folder, "articles"), site: path.join(folder, "site"), cache: path.join(folder, "cache") };
  rendering = prepareArticles({ ...places, indexed });
  rendering.begin({ cards, settings: settingsSchema.parse({ title: "档案" }) }, new Set(forPages.map((card) => card.path)));
  return rendering;
};

describe("prepareArticles", () => {
  it("gives every page its article and the index all of them", async () => {
    cards.forEach((card) => write(card.path));
    const { articles, index } = render(true);
    for (const card of cards) expect((await articles.take(card.path))?.html).toContain(path.basename(card.path));
    expect((await index).articles).toBe(3);
    expect(readdirSync(path.join(folder, "site/pagefind"))).toContain("pagefind-entry.json");
  });

  it("keeps an article for its page, however late that asks, and leaves no file behind", async () => {
    cards.forEach((card) => write(card.path));
    const { articles, index, stop } = render(true);
    await index;
    expect(await articles.take("2019/b.md")).toMatchObject({ html: expect.stringContaining("渡口b.md") as string });
    await stop();
    expect(readdirSync(path.join(folder, "cache"))).toEqual([]);
  });

  it.each([true, false])("fails where an entry cannot be read, whoever waits (index: %s)", async (indexed) => {
    cards.slice(0, 2).forEach((card) => write(card.path));
    const { articles, index } = render(indexed);
    await expect(Promise.all([articles.take("2019/c.md"), index])).rejects.toThrow(/c\.md/);
    if (indexed) await expect(index).rejects.toThrow(/c\.md/);
  });

  it("renders for a page only what was asked for, and gives the index all the same", async () => {
    cards.forEach((card) => write(card.path));
    const { articles, index } = render(true, cards.slice(1, 2));
    expect(await Promise.all(cards.map(async (card) => (await articles.take(card.path))?.html.includes("渡口")))).toEqual([
      undefined,
      true,
      undefined,
    ]);
    expect((await index).articles).toBe(3);
  });

  it("ends both threads when it is told to", async () => {
    cards.forEach((card) => write(card.path));
    const { index, stop } = render(true);
    const settled = Promise.allSettled([index]);
    await stop();
    await settled;
  });
});

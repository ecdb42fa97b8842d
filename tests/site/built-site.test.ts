import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { HtmlValidate } from "html-validate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mdastToBlockTexts } from "../../src/entry/mdast-to-text.ts";
import { markdownToMdast } from "../../src/entry/markdown.ts";
import { sha256 } from "../../src/import/sha256.ts";
import { makeArchiveOf, type BuiltArchive } from "../browser/build-archive.ts";
import { addresses, entries, sampleFiles } from "./sample-archive.ts";
import { elementsOf, listSite, readPage, textOf } from "./site-files.ts";

let archive: BuiltArchive;
let files: string[] = [];
let pages: string[] = [];
const read = (address: string): string => readFileSync(path.join(archive.dist, address), "utf8");

beforeAll(async () => {
  archive = makeArchiveOf(sampleFiles());
  const { code, output } = await archive.run("build");
  expect(output).not.toMatch(/error|warn/i);
  expect(code).toBe(0);
  files = listSite(archive.dist);
  pages = files.filter((file) => file.endsWith(".html"));
});
afterAll(() => archive.remove());

describe("a built site", () => {
  it("names every file in lower-case ASCII, none with an underscore first", () => {
    for (const file of files) expect(file).toMatch(/^(?:\.nojekyll|(?:[a-z0-9-][a-z0-9.-]*\/)*[a-z0-9-][a-z0-9._-]*)$/);
  });

  it("is valid HTML on every page", async () => {
    const validator = new HtmlValidate({
      extends: ["html-validate:recommended"],
      rules: {
        "long-title": "off",
        "no-trailing-whitespace": "off",
        "attribute-boolean-style": "off",
        "attribute-empty-style": "off",
        "no-inline-style": "error",
      },
    });
    for (const page of pages) {
      const report = await validator.validateString(read(page));
      const messages = report.results.flatMap((result) =>
        result.messages.map(({ ruleId, message, line }) => `${page}:${String(line)} ${ruleId} ${message}`),
      );
      expect(messages).toEqual([]);
    }
  });

  it("puts the security policy before all else in every head, and no style or handler in any attribute", () => {
    for (const page of pages) {
      const elements = [...elementsOf(readPage(archive.dist, page))];
      const head = elements.find(({ tagName }) => tagName === "head");
      const first = head?.children.find((child) => child.type === "element");
      expect(first?.properties["httpEquiv"]).toEqual(["Content-Security-Policy"]);
      for (const { properties } of elements)
        expect(Object.keys(properties).filter((name) => /^(?:style|on[A-Za-z]+)$/.test(name))).toEqual([]);
    }
  });

  it("links only by relative addresses that lead somewhere, anchors too", () => {
    const anchors = new Map(
      pages.map((page) => [page, new Set([...elementsOf(readPage(archive.dist, page))].map(({ properties }) => properties["id"]))]),
    );
    const lost = pages.flatMap((page) =>
      linksOf(page)
        .filter((link) => !leadsSomewhere(page, link, anchors))
        .map((link) => `${page} → ${link}`),
    );
    expect(lost).toEqual([]);
  });

  it("has a title of its own and a description on every page", () => {
    const titles = pages.map((page) => /<title>([^<]+)<\/title>/.exec(read(page))?.[1]);
    expect(new Set(titles).size).toBe(pages.length);
    for (const page of pages.filter((each) => each !== "404.html")) expect(read(page)).toMatch(/<meta name="description" content="[^"]+">/);
  });

  it("says in every outbound link that nothing is passed on", () => {
    for (const page of pages) {
      for (const { tagName, properties } of elementsOf(readPage(archive.dist, page))) {
        if (tagName !== "a" || !/^https?:/.test(properties["href"]?.toString() ?? "")) continue;
        expect(properties["rel"]).toEqual(expect.arrayContaining(["noopener", "noreferrer", "nofollow"]));
      }
    }
  });

  it("shows between the first and last character of a body its text and nothing else", () => {
    for (const { path: entry, markdown } of entries.filter(({ path: each }) => !each.startsWith("2019"))) {
      const body = [...elementsOf(readPage(archive.dist, `articles/${entry.replace(".md", ".html")}`))].find(
        ({ properties }) => "dataBody" in properties,
      );
      const shown = textOf(body!).replace(/\s+/g, "");
      expect(shown).toBe(mdastToBlockTexts(markdownToMdast(markdown)).join("").replace(/\s+/g, ""));
    }
  });

  it("keeps an article of the seed's length within 20 kB and three requests", () => {
    const page = read(addresses.long);
    const linked = [...page.matchAll(/<(?:link rel="stylesheet" href|script defer src)="([^"]+)"/g)].map(([, link]) =>
      path.posix.join(path.posix.dirname(addresses.long), link!),
    );
    const bytes = [addresses.long, ...linked].reduce((sum, file) => sum + gzipSync(readFileSync(path.join(archive.dist, file))).length, 0);
    expect(linked).toHaveLength(2);
    expect(bytes).toBeLessThanOrEqual(20_000);
  });

  it("leaves a withdrawn article nowhere but its notice", () => {
    for (const file of files) expect(readFileSync(path.join(archive.dist, file)).includes("秘密")).toBe(false);
    expect(read(addresses.withdrawn)).toContain("作者要求");
    const mentioning = pages.filter((page) => page !== addresses.withdrawn && read(page).includes("2019-01-01-che-hui"));
    expect(mentioning).toEqual([]);
  });

  it("leads from the credit of a repeated article to its original", () => {
    const links = [...elementsOf(readPage(archive.dist, addresses.long))].filter(({ tagName }) => tagName === "a");
    const credit = links.find((link) => textOf(link).trim() === "南渡通讯社");
    expect(credit?.properties["href"]).toBe("https://mp.weixin.qq.com/s/Nan_Du-0123456789abcd");
  });

  it("publishes no reader's comment unless the settings say so", () => {
    expect(files.filter((file) => readFileSync(path.join(archive.dist, file)).includes("这条留言不该公开"))).toEqual([]);
    const provenance = read("articles/2018/2018-09-13-du-kou-wu-shi-nian.provenance.html").replace(/<[^>]+>|\s+/g, " ");
    expect(provenance).toMatch(/4040–4049 +9 +读者留言 +读者的话，不公开/);
    expect(provenance).toContain("预览时标签不可点");
    const ledger = read(`data/ledger/${entries[0]!.frontMatter.dump!.sha256.slice(0, 16)}.jsonl`);
    expect(ledger).toContain('{"start":4040,"end":4049,"role":"comment"}');
    expect(ledger).toContain("预览时标签不可点");
  });

  it("serves no dump with session values or with readers' comments, whose page says why", () => {
    expect(files.filter((file) => file.startsWith("data/dumps/"))).toEqual([]);
    expect(read("articles/2020/2020-05-01-tu-wen.provenance.html")).toContain("登录会话");
    expect(read("articles/2018/2018-09-13-du-kou-wu-shi-nian.provenance.html")).toContain("抓取文件里带有读者的留言，本档案不公开留言");
    expect(read("articles/2018/2018-09-13-du-kou-wu-shi-nian.provenance.html")).toContain("preview-label");
  });

  it("lists on an article's provenance page what else speaks of it, with its sha256", () => {
    const page = read("articles/2018/2018-09-13-du-kou-wu-shi-nian.provenance.html").replace(/<[^>]+>|\s+/g, " ");
    expect(page).toContain("另有 2 条抓取记录也属于这篇文章");
    expect(page).toMatch(
      /正文相同 +again\.json +第 1 条 +[0-9a-f]{64} +目录中的一行 +again\.json +第 2 条 +[0-9a-f]{64} +没有正文，用来补全文章的信息：作者/,
    );
    expect(page).toContain(sha256("again.json"));
    expect(read("articles/2020/2020-05-01-tu-wen.provenance.html")).not.toContain("同一篇文章的其他抓取");
  });

  it("has a feed of whole texts and no file that would need an absolute address", () => {
    const feed = read("feed.xml");
    expect(feed.match(/<entry>/g)).toHaveLength(3);
    expect(feed).toContain("水车转得比往年慢");
    expect(feed).toContain("&gt;图片（本档案未存）：微信图&lt;/a&gt;");
    expect(feed).not.toContain("data:image");
    expect(feed).toContain("<updated>2020-05-01T08:30:00+08:00</updated>");
    expect(files.filter((file) => /sitemap|opensearch/.test(file))).toEqual([]);
    expect(read("robots.txt")).not.toContain("Sitemap");
  });

  it("calls an article without a title by the beginning of its text and says that this is no title", () => {
    const words = "只有一段，没有标题，没有日期。";
    const marked = `${words}〔无题〕`;
    const page = read(addresses.plain);
    const heading = [...elementsOf(readPage(archive.dist, addresses.plain))].find(({ tagName }) => tagName === "h1")!;
    expect(textOf(heading).replace(/\s/g, "")).toBe(marked);
    expect(page).toContain(`<title>${marked} - 南渡镇档案</title>`);
    expect(page).toContain("抓取文件里没有标题");
    expect(page).toContain(`[${words}][EB/OL]`);
    expect(page).toContain(`<meta name="citation_title" content="[${words}]">`);
    const linked = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(page)?.[1] ?? "") as object;
    expect(linked).toMatchObject({ name: marked });
    expect(linked).not.toHaveProperty("headline");
    expect(read("feed.xml")).toContain(`<title>${marked}</title>`);
    const seen = ["index.html", "years/undated.html", addresses.plain.replace(".html", ".provenance.html"), addresses.long];
    for (const each of seen) expect(textOf(readPage(archive.dist, each)), each).toMatch(new RegExp(`${words}\\s*〔无题〕`));
    expect(read(`data/${addresses.plain.replace(".html", ".md")}`)).not.toContain("title:");
  });

  it("joins an account across its change of name", () => {
    const page = read("accounts/nandujiuwen.html");
    expect(page).toContain("<h1>南渡新闻</h1>");
    expect(page).toContain("南渡旧闻");
  });

  it("tells machines what an article is", () => {
    const page = read(addresses.rich);
    expect(page).toContain('<meta name="citation_title" content="图文<b>并茂</b> &amp; “引号”">');
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page)?.[1] ?? "";
    expect(JSON.parse(json)).toMatchObject({
      "@type": "NewsArticle",
      isBasedOn: "https://mp.weixin.qq.com/s/abc",
      datePublished: "2020-05-01T08:30:00+08:00",
    });
  });
});

function linksOf(page: string): string[] {
  return [...elementsOf(readPage(archive.dist, page))].flatMap(({ tagName, properties }) => {
    const values = [properties["href"], properties["src"], properties["action"], properties["dataSearchScript"]];
    return tagName === "base" ? ["<base>"] : values.filter((value) => typeof value === "string");
  });
}

function leadsSomewhere(page: string, link: string, anchors: ReadonlyMap<string, ReadonlySet<unknown>>): boolean {
  if (/^(?:https?:|mailto:|data:)/.test(link)) return true;
  if (link.startsWith("/")) return false;
  const [address = "", anchor] = link.split("#");
  const target = address === "" ? page : path.posix.join(path.posix.dirname(page), address);
  if (!files.includes(target)) return false;
  return anchor === undefined || anchors.get(target)?.has(anchor) === true;
}

import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addresses } from "./sample-archive.ts";
import { serveSample, type ServedSite } from "./served-site.ts";

let site: ServedSite;
beforeAll(async () => {
  site = await serveSample();
});
afterAll(() => site.close());
const onPage: ServedSite["onPage"] = (address, options, check) => site.onPage(address, options, check);

describe("reading", () => {
  it("shows the whole article with scripts off, and no button that would do nothing", async () => {
    await onPage(addresses.long, { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator("[data-body] p").count()).toBe(45);
      expect(await page.locator("button:visible").allTextContents()).toEqual(["检索"]);
      await page.locator(".toc a").first().click();
      expect(page.url()).toMatch(/#p-[0-9a-f]{8}$/);
    });
  });

  it("sets the text size and contrast and remembers them on the next page", async () => {
    await onPage(addresses.long, {}, async (page) => {
      const size = () =>
        page
          .locator("[data-body] p")
          .first()
          .evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
      const before = await size();
      await page.getByRole("button", { name: "超大字号" }).click();
      await page.getByRole("button", { name: "高对比" }).click();
      expect(await size()).toBeGreaterThan(before * 1.5);
      await page.reload();
      expect(await size()).toBeGreaterThan(before * 1.5);
      expect(await page.getByRole("button", { name: "高对比" }).getAttribute("aria-pressed")).toBe("true");
    });
  });

  it.each(["index.html", "years.html", "search.html", "about.html"])("offers the text size on %s too", async (address) => {
    await onPage(address, {}, async (page) => {
      await page.getByRole("button", { name: "特大字号" }).click();
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe("22px");
    });
  });

  it("folds the table of contents on a phone into a line that names the section and stays in the window", async () => {
    await onPage(addresses.long, { viewport: { width: 390, height: 844 } }, async (page) => {
      const summary = page.locator(".toc summary");
      await page.evaluate(() => document.querySelectorAll(".body h2")[2]!.scrollIntoView());
      await expect.poll(() => summary.textContent()).toMatch(/本文目录\s*夜校开课/);
      expect((await summary.boundingBox())!.y).toBeLessThan(10);
      await summary.click();
      await page.locator(".toc").getByRole("link", { name: "档案入库" }).click();
      expect(await page.locator(".toc ol").isVisible()).toBe(false);
      const heading = page.getByRole("heading", { name: "档案入库" });
      await expect.poll(async () => (await heading.boundingBox())!.y).toBeGreaterThan(44);
      await expect.poll(async () => (await heading.boundingBox())!.y).toBeLessThan(300);
      await summary.press("Enter");
      await page.keyboard.press("Escape");
      expect(await page.locator(".toc ol").isVisible()).toBe(false);
    });
  });

  it("offers the way back to where the reader stopped, and nothing after reading from the beginning", async () => {
    const page = await site.browser.newPage({ viewport: { width: 390, height: 844 } });
    const offer = page.getByRole("link", { name: "回到上次读到的地方" });
    const leaveAndComeBack = async (): Promise<void> => {
      await page.goto(`${site.server.address}about.html`);
      await page.goto(site.server.address + addresses.long);
    };
    await page.goto(site.server.address + addresses.long);
    expect(await offer.isVisible()).toBe(false);
    await page.locator("[data-body] p").nth(20).scrollIntoViewIfNeeded();
    const left = await page.evaluate(() => scrollY);
    await leaveAndComeBack();
    await offer.click();
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(left - 844);
    expect(await offer.isVisible()).toBe(false);
    await page.evaluate(() => scrollTo(0, 0));
    await leaveAndComeBack();
    expect(await offer.isVisible()).toBe(false);
    await page.close();
  });

  it("follows the reading in the table of contents and the progress line", async () => {
    await onPage(addresses.long, { viewport: { width: 1440, height: 900 } }, async (page) => {
      await page.evaluate(() => document.querySelectorAll(".body h2")[2]!.scrollIntoView());
      await expect.poll(() => page.locator(".toc [aria-current]").textContent()).toContain("夜校开课");
      const read = await page.evaluate(() =>
        Number(document.querySelector<HTMLElement>("[data-progress]")!.style.getPropertyValue("--read")),
      );
      expect(read).toBeGreaterThan(0.2);
      expect(read).toBeLessThan(0.8);
    });
  });

  it("fills the citation in and copies it", async () => {
    await onPage(addresses.long, { permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
      await page.locator("[data-copy]").first().click();
      await expect.poll(() => page.locator("[data-copy]").first().textContent()).toContain("已复制");
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toMatch(
        /^南渡旧闻\. 渡口五十年——南渡镇修桥纪事\[EB\/OL\]\. （2018-09-13）\[\d{4}-\d{2}-\d{2}\]\. http:\/\/127\.0\.0\.1:\d+\/a\/b\/articles\/.*\.html\.$/,
      );
    });
  });

  it("fills the reader's date and the page's address into every format", async () => {
    await onPage(addresses.long, {}, async (page) => {
      const texts = await page.locator("[data-citation]").allTextContents();
      expect(texts).toHaveLength(4);
      for (const text of texts) {
        expect(text).toMatch(/\b20\d{2}-\d{2}-\d{2}\b/);
        expect(text).toContain(`${site.server.address}${addresses.long}`);
        expect(text).not.toMatch(/[〔〕]|%7B|\{(?:accessed|address)\}/);
      }
    });
  });

  it("copies a link to a paragraph with its words", async () => {
    await onPage(
      addresses.long,
      { permissions: ["clipboard-read", "clipboard-write"], viewport: { width: 1440, height: 900 } },
      async (page) => {
        await page.locator("[data-body] p").nth(1).hover();
        await page.locator("[data-copy-paragraph]").click();
        await expect
          .poll(() => page.evaluate(() => navigator.clipboard.readText()))
          .toMatch(/^“渡口的木船.*”\n——《渡口五十年.*》 http.*#p-[0-9a-f]{8}$/);
      },
    );
  });

  it("copies selected words with a link that leads to them", async () => {
    await onPage(addresses.long, { permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
      await page.evaluate(() => {
        const text = document.querySelectorAll("[data-body] p")[3]!.firstChild!;
        getSelection()!.setBaseAndExtent(text, 3, text, 9);
      });
      await page.locator("[data-copy-paragraph]").click();
      await expect
        .poll(() => page.evaluate(() => navigator.clipboard.readText()))
        .toBe(
          `“木船清早装满”\n——《渡口五十年——南渡镇修桥纪事》 ${await page.evaluate(() => location.href.replace(/#.*/, ""))}#${await page.locator("[data-body] p").nth(3).getAttribute("id")}:~:text=${encodeURIComponent("木船清早装满")}`,
        );
    });
  });

  it("asks WeChat's servers for pictures only when told to", async () => {
    const asked: string[] = [];
    const context = await site.browser.newContext();
    await context.route("https://mmbiz.qpic.cn/**", (route) => {
      asked.push(route.request().url());
      return route.fulfill({ contentType: "image/gif", body: Buffer.from("R0lGODlhAQABAAAAACwAAAAAAQABAAA=", "base64") });
    });
    const page = await context.newPage();
    await page.goto(site.server.address + addresses.rich, { waitUntil: "networkidle" });
    expect(asked).toEqual([]);
    await page.getByRole("button", { name: "显示图片" }).click();
    await page.locator('img[alt="微信图"]').scrollIntoViewIfNeeded();
    await expect.poll(() => asked).toEqual(["https://mmbiz.qpic.cn/mmbiz_jpg/abc/640"]);
    await context.close();
  });

  it("shows the dump's own unbroken text when asked", async () => {
    await onPage(addresses.long, {}, async (page) => {
      const flat = page.getByRole("button", { name: "原始排版" });
      const height = () => page.locator("[data-body]").evaluate((element) => element.getBoundingClientRect().height);
      const before = await height();
      await flat.click();
      expect(await height()).toBeLessThan(before);
      expect(await flat.getAttribute("aria-pressed")).toBe("true");
    });
  });

  it("does not move what has been laid out", async () => {
    await onPage(addresses.long, { viewport: { width: 390, height: 844 } }, async (page) => {
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
            }).observe({ type: "layout-shift", buffered: true });
            setTimeout(() => resolve(sum), 500);
          }),
      );
      expect(shift).toBeLessThan(0.01);
    });
  });
});

describe("a page opened from disk", () => {
  it("reads, leads on and keeps its reading aids; search says that it needs a server", async () => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("console", (message) => faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(error.message));
    await page.goto(pathToFileURL(path.join(site.dist, addresses.long)).href);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain("Songti");
    await page.getByRole("button", { name: "特大字号" }).click();
    expect(await page.evaluate(() => document.documentElement.dataset["size"])).toBe("3");
    await page.getByRole("navigation", { name: "本站栏目" }).getByRole("link", { name: "首页" }).click();
    await page.getByRole("link", { name: "渡口五十年" }).first().click();
    expect(await page.locator("h1").textContent()).toContain("渡口五十年");
    await page.goto(pathToFileURL(path.join(site.dist, "search.html")).href);
    expect(await page.locator(".search-help").textContent()).not.toBe("");
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe("a missing page", () => {
  it("leads home from any depth below any prefix", async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.server.address}articles/2018/none/deeper/still.html`);
    await page.getByRole("link", { name: "回到首页" }).click();
    expect(page.url()).toBe(`${site.server.address}index.html`);
    await page.close();
  });
});

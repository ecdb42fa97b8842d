import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addresses } from "./sample-archive.ts";
import { serveSample, type ServedSite } from "./served-site.ts";

let site: ServedSite;
beforeAll(async () => {
  site = await serveSample();
});
afterAll(() => site.close());
const onPage: ServedSite["onPage"] = (address, options, check) => site.onPage(address, options, check);

describe("reading aloud", () => {
  it("is not offered where there is no Chinese voice", async () => {
    await onPage(addresses.long, {}, async (page) => {
      expect(await page.locator("[data-read-aloud]").isVisible()).toBe(false);
    });
  });

  it("reads sentence by sentence, marks the sentence, pauses and resumes", async () => {
    const context = await site.browser.newContext();
    await context.addInitScript(speakInstead);
    const page = await context.newPage();
    await page.goto(site.server.address + addresses.long);
    const spoken = () => page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
    const endSentence = () => page.evaluate(() => (window as unknown as { endSentence: () => void }).endSentence());
    await page.getByRole("button", { name: "朗读" }).click();
    await endSentence();
    expect(await spoken()).toEqual(["修桥记", expect.stringMatching(/^渡口的木船.*上岸。$/)]);
    expect(await page.evaluate(() => [...CSS.highlights.get("speaking")!].map(String))).toEqual([
      expect.stringMatching(/^渡口的木船.*上岸。$/),
    ]);
    await page.evaluate(() => scrollTo(0, 1500));
    const pause = await page.getByRole("button", { name: "暂停" }).boundingBox();
    expect(pause!.y).toBeGreaterThan(0);
    expect(pause!.y).toBeLessThan(page.viewportSize()!.height);
    await page.getByRole("button", { name: "暂停" }).click();
    await page.getByRole("button", { name: "继续" }).click();
    expect((await spoken()).at(-1)).toMatch(/^渡口的木船/);
    await page.getByRole("button", { name: "停止" }).click();
    expect(await page.evaluate(() => CSS.highlights.has("speaking"))).toBe(false);
    await context.close();
  });
});

/** A speech synthesis with one Chinese voice that speaks into `window.spoken` and ends a sentence when told. */
function speakInstead(): void {
  const spoken: string[] = [];
  let current: { dispatchEvent: (event: Event) => boolean } | undefined;
  class Utterance extends EventTarget {
    lang = "";
    voice: unknown = null;
    text: string;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => [{ lang: "zh-CN", localService: true }],
    cancel: () => undefined,
    speak: (utterance: Utterance) => {
      spoken.push(utterance.text);
      current = utterance;
    },
  });
  Object.defineProperty(window, "speechSynthesis", { value: synthesis });
  Object.assign(window, { SpeechSynthesisUtterance: Utterance, spoken, endSentence: () => current?.dispatchEvent(new Event("end")) });
}

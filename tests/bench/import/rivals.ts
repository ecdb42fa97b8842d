import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { count, type Figures } from "./figures.ts";
import { bare, type PageTruth } from "./page-truth.ts";

/** What another extractor says of a page. */
interface Answer {
  title?: string | null;
  account?: string | null;
  published?: string | null;
  text: string;
}

/** Another extractor by name. */
export type Rival = (html: string) => Answer | Promise<Answer>;

const folder = join(import.meta.dirname, "../rivals/extractors");

/** Readability and Defuddle, installed by the first run into their own folder; undefined where that fails. */
export async function loadRivals(tell: (line: string) => void): Promise<Record<string, Rival> | undefined> {
  try {
    if (!existsSync(join(folder, "node_modules"))) {
      tell("installing Readability and Defuddle into tests/bench/rivals/extractors");
      execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: folder, stdio: "ignore" });
    }
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the rivals' types are not installed with the project
    const load = async (path: string): Promise<any> => import(pathToFileURL(join(folder, "node_modules", path)).href);
    const [{ Readability }, { Defuddle }, { parseHTML }] = await Promise.all([
      load("@mozilla/readability/index.js"),
      load("defuddle/dist/node.js"),
      load("linkedom/esm/index.js"),
    ]);
    return {
      readability: (html) => {
        const said = new Readability(parseHTML(html).document).parse();
        return {
          title: said?.title,
          account: said?.siteName ?? said?.byline,
          published: said?.publishedTime,
          text: said?.textContent ?? "",
        };
      },
      defuddle: async (html) => {
        const said = await Defuddle(parseHTML(html).document, "https://mp.weixin.qq.com/s/x");
        return {
          title: said.title,
          account: said.site,
          published: said.published,
          text: String(parseHTML(`<html><body>${said.content}</body></html>`).document.body.textContent),
        };
      },
    };
  } catch (error) {
    tell(`Readability and Defuddle are not here (${String(error).slice(0, 120)}); only our own figures follow`);
    return undefined;
  }
}

/** Scores another extractor by the same questions; its body is right where every block of the page is in it. */
export async function scoreRival(rival: Rival, html: string, truth: PageTruth, figures: Figures): Promise<void> {
  const said = await ask(rival, html);
  const same = (one: string, other: string | null | undefined): number => (bare(one) === bare(other ?? "") ? 1 : 0);
  if (truth.title !== undefined) count(figures, "title", same(truth.title, said.title));
  if (truth.account !== undefined) count(figures, "account", same(truth.account, said.account));
  if (truth.published !== undefined) count(figures, "published", (said.published ?? "").startsWith(truth.published.slice(0, 10)) ? 1 : 0);
  if (truth.content === undefined) return;
  const text = bare(said.text);
  const found = truth.blocks.filter((block) => text.includes(block)).length;
  count(figures, "body", found === truth.blocks.length ? 1 : 0);
  count(figures, "blocks", found, truth.blocks.length);
}

/** An extractor that throws has found nothing. */
async function ask(rival: Rival, html: string): Promise<Answer> {
  try {
    return await rival(html);
  } catch {
    return { text: "" };
  }
}

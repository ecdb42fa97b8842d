import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseEntryFile } from "../../../src/entry/entry-file.ts";
import { filesBelow, sizeOf, type FolderSize } from "./folder-files.ts";
import { measureCommand, sumCosts, type Cost } from "./measure-command.ts";

const home = join(import.meta.dirname, "../rivals");
const modules = join(home, "node_modules");

interface Rival {
  /** Where it wants the Markdown, below its folder. */
  articles: string;
  output: string;
  program: string;
  arguments: readonly string[];
}

const node = process.execPath;
const rivals = {
  eleventy: { articles: "articles", output: "dist", program: node, arguments: [join(modules, "@11ty/eleventy/cmd.cjs"), "--quiet"] },
  hugo: { articles: "content/articles", output: "public", program: "hugo", arguments: ["--quiet"] },
  astro: { articles: "articles", output: "dist", program: node, arguments: [join(modules, "astro/bin/astro.mjs"), "build"] },
} satisfies Record<string, Rival>;

/** Names of the generators that the benchmark knows. */
export type RivalName = keyof typeof rivals;
/** Every generator, in the order in which they are run. */
export const rivalNames = Object.keys(rivals) as RivalName[];

/** What a rival cost; `index` is stock Pagefind over what it made. */
export interface RivalFigures {
  version: string;
  pages: Cost & FolderSize;
  index: Cost & FolderSize;
  total: Cost;
}

/** Installs the rivals as their folder's lock names them, unless they are there; `npm ci` would want every platform's packages in it. */
export function installRivals(say: (line: string) => void): void {
  if (existsSync(join(modules, ".package-lock.json"))) return;
  say("installing the rivals (once)");
  const { status } = spawnSync("npm", ["install", "--no-save", "--no-audit", "--no-fund"], { cwd: home, stdio: ["ignore", 2, 2] });
  if (status !== 0) throw new Error(`${home} – npm install failed – expected the rivals to install – see above`);
}

/** True where the machine has the rival: Hugo is not in npm, so it is measured only where it is. */
export function hasRival(name: RivalName): boolean {
  return name !== "hugo" || spawnSync("hugo", ["version"]).status === 0;
}

/** Builds the entries of an articles folder with a rival, below `work`, and indexes them with stock Pagefind. */
export async function measureRival(name: RivalName, articles: string, work: string): Promise<RivalFigures> {
  const rival = rivals[name];
  const site = join(work, name);
  cpSync(join(home, name), site, { recursive: true });
  symlinkSync(modules, join(site, "node_modules"));
  writeArticles(articles, join(site, rival.articles));
  const environment = { ASTRO_TELEMETRY_DISABLED: "1" };
  const output = join(site, rival.output);
  const pages = await measureCommand({ program: rival.program, arguments: rival.arguments, cwd: site, environment });
  const pagesSize = sizeOf(output);
  const pagefind = [join(modules, "pagefind/lib/runner/bin.cjs"), "--site", output];
  const index = await measureCommand({ program: node, arguments: pagefind, cwd: site });
  return {
    version: versionOf(name),
    pages: { ...pages, ...pagesSize },
    index: { ...index, ...sizeOf(join(output, "pagefind")) },
    total: sumCosts([pages, index]),
  };
}

/** The same Markdown for all, under the few front-matter keys that a plain layout shows. */
function writeArticles(articles: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const path of filesBelow(articles)) {
    const { frontMatter, markdown } = parseEntryFile(readFileSync(path, "utf8"));
    const { title = "", account, published = "" } = frontMatter;
    const front = { title, account: account?.name ?? "", published };
    const matter = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
    writeFileSync(join(folder, basename(path)), `---\n${matter.join("")}---\n\n${markdown}`);
  }
}

function versionOf(name: RivalName): string {
  if (name === "hugo") return /v[\d.]+/.exec(spawnSync("hugo", ["version"], { encoding: "utf8" }).stdout)?.[0] ?? "";
  const text = readFileSync(join(modules, { eleventy: "@11ty/eleventy", astro: "astro" }[name], "package.json"), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

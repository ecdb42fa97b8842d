import { createReadStream, readdirSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { createIndex, close } from "pagefind";
import { buildIndex, type SearchArticle } from "../../../src/search/build-index.ts";

/** Run as a program: `build-once.ts ours|stock DOCUMENTS.jsonl OUT` builds one index and prints `{seconds, peakBytes}`. */
const [engine, documents = "", out = ""] = process.argv.slice(2);

async function* readLines(): AsyncGenerator<SearchArticle> {
  for await (const line of createInterface({ input: createReadStream(documents) })) yield JSON.parse(line) as SearchArticle;
}

async function buildStock(): Promise<void> {
  const { index } = await createIndex({ forceLanguage: "zh" });
  if (!index) throw new Error("Pagefind did not start");
  for await (const { address, title, blocks } of readLines()) {
    const content = [title, ...blocks.map(({ text }) => text)].join("\n");
    await index.addCustomRecord({ url: address, content, language: "zh", meta: { title } });
  }
  await index.writeFiles({ outputPath: out });
}

/** Most memory that this process and the programs that it started have had, where the system tells. */
function peakOfTree(): number {
  try {
    const children = readFileSync(`/proc/self/task/${process.pid}/children`, "utf8").trim().split(" ").filter(Boolean);
    const threads = readdirSync("/proc/self/task").flatMap((thread) =>
      readFileSync(`/proc/self/task/${thread}/children`, "utf8").trim().split(" "),
    );
    const pids = new Set(["self", ...children, ...threads.filter(Boolean)]);
    return [...pids].reduce((total, pid) => total + peakOf(pid), 0);
  } catch {
    return process.resourceUsage().maxRSS * 1024;
  }
}

function peakOf(pid: string): number {
  const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Number(kilobytes ?? 0) * 1024;
}

const begin = performance.now();
if (engine === "ours") await buildIndex(readLines(), out);
else await buildStock();
const seconds = (performance.now() - begin) / 1000;
process.stdout.write(JSON.stringify({ seconds, peakBytes: peakOfTree() }));
await close();
process.exit(0);

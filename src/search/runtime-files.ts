import { createIndex, close } from "pagefind";

const SHIPPED = new Set(["pagefind.js", "pagefind-worker.js", "wasm.unknown.pagefind"]);

/** Pagefind's own runtime of the installed release: any Pagefind interface can open the index with it. */
export async function readRuntimeFiles(): Promise<{ path: string; content: Uint8Array }[]> {
  const { index, errors } = await createIndex({ forceLanguage: "unknown" });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
  const { files } = await index.getFiles();
  await close();
  return files.filter(({ path }) => SHIPPED.has(path));
}

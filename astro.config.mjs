import path from "node:path";
import { defineConfig } from "astro/config";
import { pageAssetsPlugin } from "./src/publish/page-assets-plugin.ts";

/** Content and output may be another archive's; each archive keeps a cache of its own. */
const content = path.resolve(process.env.JUANZONG_CONTENT ?? "content");
const dist = path.resolve(process.env.JUANZONG_DIST ?? "dist");
const cache = process.env.JUANZONG_CACHE ?? path.join(".cache/site", Buffer.from(content).toString("base64url").slice(-40));

export default defineConfig({
  outDir: dist,
  cacheDir: cache,
  trailingSlash: "ignore",
  // `jsx` would drop white space between inline elements.
  compressHTML: true,
  build: { format: "file", assets: "assets" },
  devToolbar: { enabled: false },
  vite: { plugins: [pageAssetsPlugin(import.meta.dirname)], build: { emptyOutDir: false } },
});

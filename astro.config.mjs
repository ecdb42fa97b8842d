import path from "node:path";
import { defineConfig } from "astro/config";
import { archivePlaces, cacheFolder } from "./src/archive/places.ts";
import { pageWriter } from "./src/publish/page-writer.ts";
import { pageAssetsPlugin } from "./src/publish/page-assets-plugin.ts";

const cache = cacheFolder(import.meta.dirname);

export default defineConfig({
  outDir: archivePlaces().dist,
  cacheDir: cache,
  trailingSlash: "ignore",
  // `jsx` would drop white space between inline elements.
  compressHTML: true,
  build: { format: "file", assets: "assets" },
  devToolbar: { enabled: false },
  integrations: [pageWriter()],
  vite: {
    cacheDir: path.join(cache, "vite"),
    plugins: [pageAssetsPlugin(import.meta.dirname)],
    // The search index is written beside the pages while they are rendered.
    build: { emptyOutDir: false },
  },
});

import { fileURLToPath } from "node:url";
import { buildSite } from "../src/publish/build-site.ts";

process.env["ASTRO_TELEMETRY_DISABLED"] = "1";

try {
  const { articles, dist, index } = await buildSite(fileURLToPath(new URL("..", import.meta.url)));
  console.log(`${articles} articles, index of ${index.files} files: ${dist}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

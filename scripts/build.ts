import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { archivePlaces } from "../src/archive/places.ts";
import { unknownWithdrawals } from "../src/archive/unknown-withdrawals.ts";
import { buildSite } from "../src/publish/build-site.ts";
import { showProgress } from "./progress.ts";

process.env["ASTRO_TELEMETRY_DISABLED"] = "1";

try {
  const { values } = parseArgs({ options: { quiet: { type: "boolean" } } });
  await run(values.quiet ?? false);
} catch (error) {
  const wrongUsage = error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
  console.error(error instanceof Error ? error.message : error);
  if (wrongUsage) console.error("npm run build – wrong usage – expected nothing, or -- --quiet");
  process.exitCode = wrongUsage ? 2 : 1;
}

async function run(quiet: boolean): Promise<void> {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const { articles, dist, index } = await buildSite(root, ["pages", "index"], quiet ? undefined : showProgress("rendering", "pages"));
  for (const line of unknownWithdrawals(archivePlaces())) console.error(line);
  if (!quiet) console.log(`${articles} articles, index of ${index.files} files: ${dist}`);
}

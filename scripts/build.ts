import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { archivePlaces } from "../src/archive/places.ts";
import { unknownWithdrawals } from "../src/archive/unknown-withdrawals.ts";
import { buildSite } from "../src/publish/build-site.ts";
import { showProgress } from "./progress.ts";

process.env["ASTRO_TELEMETRY_DISABLED"] = "1";

const help = `npm run build -- [--quiet]

Renders the pages of what content/ holds and their search index, and puts both in place of dist/ when they are whole.
Nothing is imported: npm run import does that, and npm start does both.

  --quiet   print faults only, no progress

SITE_URL (or siteUrl in content/archive.yml) gives feeds, canonical addresses and the sitemap their address.

Exit code: 0 built; 1 it could not be; 2 wrong usage.
`;

try {
  const { values } = parseArgs({ options: { quiet: { type: "boolean" }, help: { type: "boolean" } } });
  if (values.help === true) process.stdout.write(help);
  else await run(values.quiet ?? false);
} catch (error) {
  const wrongUsage = error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
  console.error(error instanceof Error ? error.message : error);
  if (wrongUsage)
    console.error("npm run build – wrong usage – expected nothing, or -- --quiet – npm run build -- --help says how it is used");
  process.exitCode = wrongUsage ? 2 : 1;
}

async function run(quiet: boolean): Promise<void> {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const { articles, dist, index } = await buildSite(root, ["pages", "index"], quiet ? undefined : showProgress("rendering", "pages"));
  for (const line of unknownWithdrawals(archivePlaces())) console.error(line);
  if (!quiet) console.log(`${articles} articles, index of ${index.files} files: ${dist}`);
}

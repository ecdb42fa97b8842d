import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { archivePlaces } from "../src/archive/places.ts";
import { unknownWithdrawals } from "../src/archive/unknown-withdrawals.ts";
import { buildSite } from "../src/publish/build-site.ts";
import { readPort } from "../src/serve/read-port.ts";
import { showProgress } from "./progress.ts";
import { serveSite } from "../src/serve/serve-site.ts";

process.env["ASTRO_TELEMETRY_DISABLED"] = "1";

const help = `npm start -- [--port N]

Imports the dumps in content/dumps/, renders the site into dist/ with its search index, and serves it to this computer alone, at port
4321 unless another is named (0: any that is free), until Ctrl+C.

Exit code: 1 the site could not be built; 2 wrong usage.
`;

const port = readPort(process.argv.slice(2));
if (process.argv.includes("--help")) {
  process.stdout.write(help);
} else if (port === undefined) {
  console.error("npm start – wrong usage – expected nothing, or -- --port N (0 to 65535) – found " + process.argv.slice(2).join(" "));
  process.exitCode = 2;
} else {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const imported = spawnSync(process.execPath, [...process.execArgv, fileURLToPath(new URL("./import.ts", import.meta.url))], {
    stdio: "inherit",
  });
  if (imported.status !== 0) console.error("Some records were not imported, for the reasons above; the others are built and served.");
  const { articles, dist } = await buildSite(root, ["pages", "index"], showProgress("rendering", "pages"));
  for (const line of unknownWithdrawals(archivePlaces())) console.error(line);
  console.log(`${articles} articles built.`);
  await serveSite(dist, port);
}

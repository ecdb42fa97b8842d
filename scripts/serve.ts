import { existsSync } from "node:fs";
import { archivePlaces } from "../src/archive/places.ts";
import { mendSwap, swapFolders } from "../src/publish/swap-folders.ts";
import { serveSite } from "../src/serve/serve-site.ts";
import { readPort } from "../src/serve/read-port.ts";

const help = `npm run serve -- [--port N]

Serves the built site in dist/ to this computer alone, at port 4321 unless another is named (0: any that is free), until Ctrl+C.

Exit code: 2 wrong usage, or nothing is built.
`;

const { dist } = archivePlaces();
const port = readPort(process.argv.slice(2));
if (process.argv.includes("--help")) {
  process.stdout.write(help);
} else if (port === undefined) {
  console.error("npm run serve – wrong usage – expected nothing, or -- --port N (0 to 65535) – found " + process.argv.slice(2).join(" "));
  process.exitCode = 2;
} else if (!isBuilt()) {
  console.error(`${dist} – no such folder – expected a built site – run npm run build, or npm start`);
  process.exitCode = 2;
} else {
  await serveSite(dist, port);
}

/** True where a site is built; one whose putting in place was cut short is put there first. */
function isBuilt(): boolean {
  mendSwap(swapFolders(dist));
  return existsSync(dist);
}

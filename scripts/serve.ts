import { existsSync } from "node:fs";
import { archivePlaces } from "../src/archive/places.ts";
import { mendSwap, swapFolders } from "../src/publish/swap-folders.ts";
import { serveSite } from "../src/serve/serve-site.ts";
import { readPort } from "../src/serve/read-port.ts";

const { dist } = archivePlaces();
const port = readPort(process.argv.slice(2));
mendSwap(swapFolders(dist));
if (port === undefined) {
  console.error("npm run serve – wrong usage – expected nothing, or -- --port N (0 to 65535) – found " + process.argv.slice(2).join(" "));
  process.exitCode = 2;
} else if (!existsSync(dist)) {
  console.error(`${dist} – no such folder – expected a built site – run npm run build, or npm start`);
  process.exitCode = 2;
} else {
  await serveSite(dist, port);
}

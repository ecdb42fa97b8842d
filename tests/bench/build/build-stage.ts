import { fileURLToPath } from "node:url";
import { buildSite, type BuildPart } from "../../../src/publish/build-site.ts";

/** One half of `npm run build` in a process of its own, so that its time and memory can be told apart: `pages` or `index`. */
await buildSite(fileURLToPath(new URL("../../..", import.meta.url)), [process.argv[2] as BuildPart]);

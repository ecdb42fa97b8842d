import { fileURLToPath } from "node:url";
import { dev } from "astro";

process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
process.env["JUANZONG_DEVELOPMENT"] = "1";

await dev({ root: fileURLToPath(new URL("..", import.meta.url)) });

import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium, type Browser } from "playwright-core";
import { unpackChromium } from "./unpack-chromium.ts";

/** A Chromium and what must be in its environment. */
interface FoundChromium {
  executable: string;
  environment: Record<string, string>;
}

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * The browser of the tests: the path in CHROMIUM_PATH, else a Chromium or Chrome of the machine, else the one that npm
 * installed (`CHROMIUM_PATH=npm` asks for that one). Throws where there is none: a browser test never passes unseen.
 */
export function findChromium(): FoundChromium {
  const asked = process.env["CHROMIUM_PATH"] ?? "";
  if (asked !== "" && asked !== "npm") {
    if (!existsSync(asked))
      throw new Error(`CHROMIUM_PATH – ${asked} – expected a browser – found nothing – name another path or unset it`);
    return { executable: asked, environment: {} };
  }
  const installed = asked === "npm" ? undefined : installedChromium();
  return installed === undefined ? npmChromium() : { executable: installed, environment: {} };
}

function installedChromium(): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...places].find(existsSync);
}

function npmChromium(): FoundChromium {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("browser tests – no Chromium or Chrome found – install one, or name its path in CHROMIUM_PATH");
  }
  const { executable, libraries, fonts } = unpackChromium();
  const searched = [libraries, process.env["LD_LIBRARY_PATH"] ?? ""].filter((path) => path !== "").join(":");
  const ownFonts = existsSync("/etc/fonts/fonts.conf") ? {} : { FONTCONFIG_PATH: fonts };
  return { executable, environment: { LD_LIBRARY_PATH: searched, ...ownFonts } };
}

/** It knows no host but this machine's. */
const flags = ["--disable-dev-shm-usage", "--font-render-hinting=none", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"];

/** Starts the browser of the tests, headless. */
export async function launchChromium(): Promise<Browser> {
  const { executable, environment } = findChromium();
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const env = { ...Object.fromEntries(inherited), ...environment };
  return chromium.launch({ executablePath: executable, env, args: flags });
}

import { existsSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { settingsSchema, type Settings } from "../entry/settings.ts";

/** Reads `archive.yml`; `SITE_URL` wins over its `siteUrl`. Throws one readable sentence where the file breaks the schema. */
export function readSettings(file: string, siteUrl: string | undefined): Settings {
  const read = settingsSchema.safeParse(existsSync(file) ? parseYaml(file) : {});
  if (!read.success) {
    throw new Error(
      `${file} – settings not understood – expected the keys of src/entry/settings.ts – found:\n${z.prettifyError(read.error)}\n– mend the file`,
    );
  }
  return siteUrl === undefined || siteUrl === "" ? read.data : { ...read.data, siteUrl: checkedSiteUrl(siteUrl) };
}

function parseYaml(file: string): unknown {
  try {
    return parse(readFileSync(file, "utf8")) ?? {};
  } catch (cause) {
    throw new Error(`${file} – not YAML – expected keys and values – ${String(cause)} – mend the file`, { cause });
  }
}

function checkedSiteUrl(address: string): string {
  if (settingsSchema.shape.siteUrl.safeParse(address).success) return address;
  throw new Error(`SITE_URL – no address of a site – expected http(s)://… – found "${address}" – set it right or leave it out`);
}

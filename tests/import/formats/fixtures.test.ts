import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { read } from "./read-bytes.ts";

const folder = join(import.meta.dirname, "../../fixtures/formats");

describe("dumps of every shape", () => {
  it.each(readdirSync(folder))("are cut as %s shows", (name) => {
    const dump = readdirSync(join(folder, name)).find((file) => file.startsWith("dump."));
    const reading = read(new Uint8Array(readFileSync(join(folder, name, dump ?? "dump"))));
    const expected = JSON.parse(readFileSync(join(folder, name, "records.json"), "utf8")) as unknown;
    expect(JSON.parse(JSON.stringify(reading))).toEqual(expected);
  });
});

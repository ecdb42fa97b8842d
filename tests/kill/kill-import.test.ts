import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chance } from "./chance.ts";
import { countChanges, importHere, runImport } from "./run-import.ts";
import { literalDump, makeArchive, type SmallArchive } from "./small-archive.ts";

const kills = process.env["LONG_TESTS"] === "1" ? 200 : 15;
const seed = Number(process.env["KILL_SEED"] ?? Math.floor(Math.random() * 2 ** 31));

/** A run that is to be killed: what is there before, what a run that lives makes of it. */
interface Scenario {
  args: readonly string[];
  /** What the arguments ask to write over. */
  overwrite: ReadonlySet<string>;
  before: SmallArchive;
  old: Map<string, string>;
  whole: Map<string, string>;
  changes: number;
}

describe(`import killed at ${kills} random points (KILL_SEED=${seed})`, () => {
  const scenarios: Scenario[] = [];
  const random = chance(seed);

  beforeAll(async () => {
    console.log(`KILL_SEED=${seed}`);
    scenarios.push(await prepare(makeArchive(4), []));
    const grown = makeArchive(4);
    await runImport(grown.content);
    for (const number of [3, 5, 6]) grown.write(`dumps/${number}.txt`, literalDump(number, "渡口"));
    scenarios.push(await prepare(grown, []));
    const edited = makeArchive(3);
    await runImport(edited.content);
    const [entry = ""] = [...edited.files().keys()].filter((path) => path.startsWith("articles/"));
    edited.write(entry, `${edited.files().get(entry)!}\nedited by hand\n`);
    scenarios.push(await prepare(edited, ["--overwrite", entry.replace(/^.*\/|\.md$/g, "")]));
  });
  afterAll(() => scenarios.forEach(({ before }) => before.remove()));

  it("knows scenarios in which something is written", () => {
    expect(scenarios.map(({ old, whole, changes }) => [[...whole].some(([path, text]) => old.get(path) !== text), changes > 3])).toEqual([
      [true, true],
      [true, true],
      [true, true],
    ]);
  });

  it.each(Array.from({ length: kills }, (_, index) => index))(
    "leaves every file whole and finishes the set at the next run (kill %i)",
    async (index) => {
      const scenario = scenarios[index % scenarios.length]!;
      const at = 1 + Math.floor(random() * scenario.changes);
      const archive = scenario.before.copy();
      const killed = await runImport(archive.content, scenario.args, { at, part: random() });
      const where = `KILL_SEED=${seed}, scenario ${index % scenarios.length}, change ${at}`;
      expect(killed.signal, `${where}: ${killed.output}`).toBe("SIGKILL");
      for (const [path, text] of archive.files())
        expect([scenario.old.get(path), scenario.whole.get(path)], `${where}: ${path}`).toContain(text);
      for (const path of scenario.old.keys()) expect([...archive.files().keys()], where).toContain(path);
      const next = await importHere(archive.content, { overwrite: scenario.overwrite });
      expect(
        next.verdicts.filter(({ verdict }) => verdict.outcome === "rejected"),
        where,
      ).toEqual([]);
      expect(archive.files(), where).toEqual(scenario.whole);
      expect((await importHere(archive.content, { check: true })).changed, where).toEqual([]);
      archive.remove();
    },
  );
});

async function prepare(before: SmallArchive, args: readonly string[]): Promise<Scenario> {
  const lived = before.copy();
  const changes = await countChanges(lived.content, args);
  const overwrite = new Set(args.slice(1));
  const scenario = { args, overwrite, before, old: before.files(), whole: lived.files(), changes };
  lived.remove();
  return scenario;
}

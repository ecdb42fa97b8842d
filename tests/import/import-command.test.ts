import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const repository = join(import.meta.dirname, "../..");
const fixture = join(repository, "tests/fixtures/literal-of-2018/dump.txt");
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "juanzong-command-"));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function run(...flags: string[]) {
  const env = { ...process.env, JUANZONG_CONTENT: join(root, "content"), JUANZONG_CACHE: join(root, "cache") };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(repository, "scripts/import.ts"), ...flags], {
    env,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

function dump(name: string, content: string | Uint8Array): string {
  writeFileSync(join(root, name), content);
  return join(root, name);
}

describe("npm run import", () => {
  it("says how many records became what, and exits with 0", () => {
    expect(run(fixture)).toMatchObject({ status: 0, stdout: "1 record: 1 imported\n", stderr: "" });
  });

  it("exits with 2 and says what to do when a path does not exist or a flag is unknown", () => {
    expect(run(join(root, "nowhere"))).toMatchObject({ status: 2, stdout: "" });
    expect(run("--nonsense").status).toBe(2);
    expect(run("--dump-bytes", "many")).toMatchObject({ status: 2 });
  });

  it("says in one sentence that the disk refuses, and exits with 1", () => {
    mkdirSync(join(root, "content"));
    writeFileSync(join(root, "content/articles"), "in the way");
    const { status, stderr } = run(fixture);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^cannot write .*content\/articles\/2018\/.*\.md – expected .* – found E[A-Z]+.* – .* import again: .*\n$/);
  });

  it("prints its help", () => {
    expect(run("--help").stdout).toContain("--overwrite ID");
  });

  it.each([
    ["empty.txt", "", "empty"],
    ["noise.bin", Uint8Array.from({ length: 512 }, (_, index) => (index * 167 + 13) % 256), ""],
    ["broken.txt", "text:'abc", "literal"],
    ["date.txt", readFileSync(fixture, "utf8").replace("2018-03-26", "2018-02-30"), "2018-02-30"],
  ])("rejects %s with where – what – expected – found – what to do, and imports the others", (name, content, says) => {
    const { status, stdout } = run(dump(name, content), fixture);
    expect(status).toBe(1);
    expect(stdout).toMatch(/ – .* – expected .* – found .* – /);
    expect(stdout).toContain(says);
    expect(stdout).toContain("2 records: 1 imported, 1 rejected");
  });

  it("writes the report as JSON, to a file or to standard output", () => {
    const { stdout } = run(fixture, "--json", "-", "--dry-run");
    const [line] = JSON.parse(stdout) as Record<string, unknown>[];
    expect(line).toMatchObject({
      dump: fixture,
      record: 1,
      outcome: "imported",
      title: "河桥灯会九年记——一座水镇的春天",
      account: { name: "河桥旧事", id: "heqiaojiushi", description: "讲河桥的人和事" },
      published: "2018-03-26",
      sourceCredit: "河桥镇文化站",
    });
    run(fixture, "--json", join(root, "report.json"), "--dry-run");
    expect(JSON.parse(readFileSync(join(root, "report.json"), "utf8"))).toEqual([line]);
    expect(existsSync(join(root, "content"))).toBe(false);
  });

  it("says that a report cannot be written, and that the import is done", () => {
    const { status, stdout, stderr } = run(fixture, "--json", join(root, "nowhere/report.json"));
    expect([status, stdout]).toEqual([1, "1 record: 1 imported\n"]);
    expect(stderr).toMatch(
      /^.*report\.json – the report is not written, the import is done – expected .* – found ENOENT.* – name another file.*\n$/,
    );
  });

  it("refuses to write over an entry that is not there before it does anything", () => {
    const { status, stderr } = run(fixture, "--overwrite", "no-such-id");
    expect(status).toBe(2);
    expect(stderr).toMatch(/^--overwrite no-such-id – no such entry – expected .* – found none in .*\n/);
    expect(existsSync(join(root, "content"))).toBe(false);
  });

  it("exits with 1 when --check finds a difference", () => {
    expect(run("--check", fixture).status).toBe(1);
    run(fixture);
    expect(run("--check").status).toBe(0);
    writeFileSync(join(root, "content/dumps/dump.txt"), readFileSync(fixture, "utf8").replace("九年", "十年"));
    expect(run("--check").status).toBe(1);
  });
});

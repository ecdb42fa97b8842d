import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const scripts = join(import.meta.dirname, "../../scripts");

function run(script: string, flag: string) {
  return spawnSync(process.execPath, [join(scripts, `${script}.ts`), flag], { encoding: "utf8" });
}

describe.each(["start", "build", "serve"])("npm run %s", (script) => {
  it("says with --help how it is used", () => {
    const { status, stdout } = run(script, "--help");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^npm (?:run )?\w+ -- \[--\w+[^\n]*\]\n\n[A-Z]/);
    expect(stdout).toContain("\nExit code: ");
  });

  it("exits with 2 for a flag that it does not know, and says what it expects", () => {
    const { status, stdout, stderr } = run(script, "--nonsense");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("wrong usage – expected");
  });
});

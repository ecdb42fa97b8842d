import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "juanzong-git-"));
});

afterEach(() => rmSync(root, { recursive: true }));

const isThere = spawnSync("git", ["--version"]).status === 0;

function git(folder: string, ...args: string[]): void {
  const settings = ["core.autocrlf=true", "user.name=a", "user.email=a@example.org", "commit.gpgsign=false"];
  const { status, stderr } = spawnSync("git", [...settings.flatMap((each) => ["-c", each]), ...args], { cwd: folder, encoding: "utf8" });
  expect(status, stderr).toBe(0);
}

describe.runIf(isThere)("a clone by a git that changes line ends", () => {
  const files = {
    "content/dumps/a.txt": "青石镇\n木桥\r\n石桥\n",
    "content/articles/2018/a.md": "---\ntitle: 青石镇\n---\n\n木桥\n",
    "content/ledger/a.txt.jsonl": "{}\n{}\n",
    "content/archive.yml": "title: 青石镇\r\n",
    "src/a.ts": "const bridge = 1;\n",
  };

  it("has every file of the archive byte for byte, and programs with line feeds", () => {
    const [own, clone] = [join(root, "own"), join(root, "clone")];
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(own, path)), { recursive: true });
      writeFileSync(join(own, path), text);
    }
    copyFileSync(join(import.meta.dirname, "../../.gitattributes"), join(own, ".gitattributes"));
    git(own, "init", "-q");
    git(own, "add", "-A");
    git(own, "commit", "-qm", "archive");
    git(root, "clone", "-q", own, clone);
    for (const [path, text] of Object.entries(files)) expect(readFileSync(join(clone, path), "utf8"), path).toBe(text);
  });
});

import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const program = ["src", "scripts", "public", "astro.config.mjs", "package.json", "tsconfig.json"];

/** An archive of its own, as a clone of the project has it: the program beside `content/`, and after a build `dist/`. */
export interface BuiltArchive {
  folder: string;
  content: string;
  dist: string;
  /** Writes a file, its path relative to the folder. */
  write: (path: string, bytes: string | Uint8Array) => void;
  /** Runs one of the project's scripts there; gives its exit code and all that it printed. */
  run: (script: string, args?: readonly string[], env?: NodeJS.ProcessEnv) => Promise<{ code: number | null; output: string }>;
  remove: () => void;
}

/**
 * Puts files into the `content/` of a new copy of the project; nothing is imported or built yet. A copy, because two builds of
 * Astro in one folder would take each other's intermediate files.
 */
export function makeArchiveOf(files: Iterable<readonly [path: string, bytes: string | Uint8Array]>): BuiltArchive {
  const folder = mkdtempSync(join(tmpdir(), "juanzong-archive-"));
  for (const part of program) if (existsSync(join(root, part))) cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  const write = (path: string, bytes: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  };
  const content = join(folder, "content");
  for (const [path, bytes] of files) write(join("content", path), bytes);
  return {
    folder,
    write,
    content,
    dist: join(folder, "dist"),
    run: (script, args = [], env = {}) => runScript(folder, script, args, env),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function runScript(
  cwd: string,
  script: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    let output = "";
    const own = { ...process.env, SITE_URL: "", ASTRO_TELEMETRY_DISABLED: "1", NODE_ENV: undefined, VITEST: undefined, ...env };
    const child = spawn(process.execPath, [join(cwd, "scripts", `${script}.ts`), ...args], {
      cwd,
      env: own,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const keep = (chunk: Buffer): void => void (output += chunk.toString());
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output }));
  });
}

import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** An archive's folder for one test; `content` is what import is told. */
export interface SmallArchive {
  content: string;
  write: (path: string, text: string) => void;
  /** Every file under `content` that import may publish, by path; temporary files and locks begin with a dot and are left out. */
  files: () => Map<string, string>;
  /** The same archive at another place. */
  copy: () => SmallArchive;
  remove: () => void;
}

/** A text scrape of an invented article, as a Python literal. */
export function literalDump(number: number, word = "桥"): string {
  const day = `2019-03-${String(1 + (number % 28)).padStart(2, "0")}`;
  const body = `第${number}号：青石镇的${word}在这一年修好了，过河的人不再绕三里路，镇里的老人和孩子都很高兴，逢人便说这${word}修得结实。来源：青石镇志`;
  const lines = [`青石镇第${number}座${word}`, "青石镇志", "微信号", "qingshizhen", "功能介绍", "记一个镇的事", day, body, "阅读原文"];
  return `text:'${lines.join("\\n\\n   \\n")}'`;
}

/** Makes an archive with `count` dumps, nothing imported yet. */
export function makeArchive(count: number): SmallArchive {
  const archive = openFolder(mkdtempSync(join(tmpdir(), "juanzong-kill-")));
  for (let number = 1; number <= count; number++) archive.write(`dumps/${number}.txt`, literalDump(number));
  return archive;
}

function openFolder(folder: string): SmallArchive {
  const content = join(folder, "content");
  return {
    content,
    write(path, text) {
      mkdirSync(dirname(join(content, path)), { recursive: true });
      writeFileSync(join(content, path), text);
    },
    files: () => new Map(listFiles(content).map((path) => [path, readFileSync(join(content, path), "latin1")])),
    copy() {
      const other = mkdtempSync(join(tmpdir(), "juanzong-kill-"));
      cpSync(folder, other, { recursive: true });
      return openFolder(other);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function listFiles(content: string): string[] {
  return readdirSync(content, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && !each.name.startsWith("."))
    .map((each) => join(each.parentPath, each.name).slice(content.length + 1))
    .sort();
}

import { toDumpName } from "./dump-name.ts";
import { basename, dirname, join, relative, resolve, sep } from "node:path";

/** Where an import reads and writes. */
export interface Layout {
  dumps: string;
  articles: string;
  ledger: string;
  pictures: string;
  /** The archive's settings file; a trial has that of the archive it is tried for. */
  settings: string;
  /** True where articles or ledger point elsewhere: nothing under `content/` is touched, only the given paths are read. */
  trial: boolean;
}

/** The archive's own layout, or a trial's; a trial that names one folder gets the other beside it. */
export function contentToLayout(content: string, articles?: string, ledger?: string): Layout {
  const dumps = join(content, "dumps");
  const settings = join(content, "archive.yml");
  if (articles === undefined && ledger === undefined) {
    return {
      dumps,
      articles: join(content, "articles"),
      ledger: join(content, "ledger"),
      pictures: join(content, "pictures"),
      settings,
      trial: false,
    };
  }
  const articlesFolder = articles ?? `${ledger}-articles`;
  return {
    dumps,
    articles: articlesFolder,
    ledger: ledger ?? `${articles}-ledger`,
    pictures: join(dirname(resolve(articlesFolder)), "pictures"),
    settings,
    trial: true,
  };
}

/** A dump to read: its path on the disk, as the operator gave it, and its name under the dumps folder. */
export interface DumpFile {
  path: string;
  shown: string;
  name: string;
  /** Its own name, where it comes from outside and the archive cannot keep that. */
  was?: string;
  /** The name that it needs, where it lies in the dumps folder under one that the archive cannot keep. */
  needs?: string;
}

/** Names a file below a path that the operator gave: inside the dumps folder its own place, outside its name below the given folder. */
export function nameDump(given: string, below: string, dumps: string): DumpFile {
  const path = below === "" ? given : join(given, below);
  const inside = relative(resolve(dumps), resolve(path));
  const isOutside = inside.startsWith("..") || inside === resolve(path);
  const own = slashes(isOutside ? join(basename(resolve(given)), below) : inside);
  const kept = toDumpName(own);
  const shown = slashes(below === "" ? given : `${given.replace(/[/\\]$/, "")}/${below}`);
  const named = isOutside ? { name: kept, was: own } : { name: own, needs: kept };
  return own === kept ? { path, shown, name: own } : { path, shown, ...named };
}

/** True for a path inside the dumps folder. */
export function isInside(path: string, folder: string): boolean {
  return !relative(resolve(folder), resolve(path)).startsWith("..");
}

function slashes(path: string): string {
  return sep === "/" ? path : path.replaceAll(sep, "/");
}

import { createHash } from "node:crypto";
import path from "node:path";

/** Where the archive's files are; environment variables let a test build another archive beside the repository's own. */
export interface Places {
  content: string;
  articles: string;
  dumps: string;
  ledger: string;
  pictures: string;
  settings: string;
  dist: string;
}

/** Absolute paths: content from `JUANZONG_CONTENT` (default `content`), output to `JUANZONG_DIST` (default `dist`). */
export function archivePlaces(environment: NodeJS.ProcessEnv = process.env): Places {
  const content = path.resolve(environment["JUANZONG_CONTENT"] ?? "content");
  return {
    content,
    articles: path.join(content, "articles"),
    dumps: path.join(content, "dumps"),
    ledger: path.join(content, "ledger"),
    pictures: path.join(content, "pictures"),
    settings: path.join(content, "archive.yml"),
    dist: path.resolve(environment["JUANZONG_DIST"] ?? "dist"),
  };
}

/**
 * True for the development server, which `npm run dev` starts. Not `import.meta.env.DEV`: that depends on NODE_ENV, and a page
 * must never lose its security policy by how a build was started.
 */
export function isDevelopment(): boolean {
  return process.env["JUANZONG_DEVELOPMENT"] === "1";
}

/** Where builds of this content and output keep what the next build may reuse, below the project: each pair has a folder of its own. */
export function cacheFolder(root: string, { content, dist }: Pick<Places, "content" | "dist"> = archivePlaces()): string {
  const key = createHash("sha256").update(`${content}\n${dist}`).digest("hex").slice(0, 12);
  return path.join(root, ".cache/site", key);
}

import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

/** A static server over a folder, as dumb as the dumbest host that an archive must work on: object storage without a directory index. */
export interface FolderServer {
  /** `http://127.0.0.1:port/prefix/`, with its slash. */
  address: string;
  close: () => Promise<void>;
}

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".xml": "application/xml",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".wasm": "application/wasm",
};

/**
 * Serves a folder on a free port of this machine, below `prefix`: files by their exact names, `404.html` with status 404 for all
 * else. What is in `assets/` may be kept, as src/publish/README.md has servers say: hundreds of pages share it.
 */
export async function serveFolder(folder: string, prefix = "/"): Promise<FolderServer> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname);
    const inside = path.startsWith(prefix) ? normalize(`/${path.slice(prefix.length)}`) : "/404.html";
    const file = join(folder, inside);
    const found = isFile(file);
    const sent = found ? file : join(folder, "404.html");
    const kept = inside.startsWith("/assets/") ? { "cache-control": "max-age=3600, immutable" } : {};
    response.writeHead(found ? 200 : 404, { "content-type": types[extname(sent)] ?? "application/octet-stream", ...kept });
    if (isFile(sent)) createReadStream(sent).pipe(response);
    else response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${prefix}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

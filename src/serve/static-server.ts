import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { mediaType } from "./media-types.ts";

/** Serves the files of one folder, read only; `prefix` (`/a/b`) stands before every address. */
export function createStaticServer(folder: string, prefix = ""): Server {
  return createServer((request, response) => {
    answer(path.resolve(folder), prefix, request, response).catch(() => response.destroy());
  });
}

async function answer(folder: string, prefix: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    refuse(response, 405);
    return;
  }
  const wanted = addressToFile(folder, prefix, request.url ?? "/");
  const found = wanted === undefined ? undefined : await existingFile(wanted);
  if (found !== undefined) return send(found, 200, request, response);
  const lost = await existingFile(path.join(folder, "404.html"));
  if (lost === undefined) refuse(response, 404);
  else await send(lost, 404, request, response);
}

function refuse(response: ServerResponse, code: number): void {
  response.writeHead(code, { "content-type": "text/plain; charset=utf-8" }).end(`${code}\n`);
}

/** The file that an address means, or undefined where it is no address of this folder. */
export function addressToFile(folder: string, prefix: string, address: string): string | undefined {
  const encoded = address.replace(/[?#].*$/s, "");
  if (!encoded.startsWith(`${prefix}/`)) return undefined;
  let name: string;
  try {
    name = decodeURIComponent(encoded.slice(prefix.length));
  } catch {
    return undefined;
  }
  if (/[\0\\]/.test(name)) return undefined;
  const file = path.join(folder, name.endsWith("/") ? `${name}index.html` : name);
  return file.startsWith(folder + path.sep) ? file : undefined;
}

async function existingFile(file: string): Promise<{ file: string; size: number } | undefined> {
  try {
    const facts = await stat(file);
    return facts.isFile() ? { file, size: facts.size } : undefined;
  } catch {
    return undefined;
  }
}

async function send(
  { file, size }: { file: string; size: number },
  code: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const type = mediaType(file);
  const gzip = size > 1024 && /^(?:text|application\/(?:json|xml))/.test(type) && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
  response.writeHead(code, {
    "content-type": type,
    "x-content-type-options": "nosniff",
    "cache-control": "no-cache",
    vary: "accept-encoding",
    ...(gzip ? { "content-encoding": "gzip" } : { "content-length": size }),
  });
  if (request.method === "HEAD") response.end();
  else if (gzip) await pipeline(createReadStream(file), createGzip(), response);
  else await pipeline(createReadStream(file), response);
}

/** Listens on the port, or the next free one where it is busy (`0` takes any); gives the address. */
export async function listenFrom(server: Server, port: number, host = "127.0.0.1"): Promise<{ address: string; port: number }> {
  const last = port === 0 ? 0 : Math.min(port + 50, 65535);
  for (let candidate = port; ; candidate++) {
    try {
      await listen(server, candidate, host);
      const { port: taken } = server.address() as AddressInfo;
      return { address: `http://${host}:${taken}/`, port: taken };
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== "EADDRINUSE" || candidate >= last) throw cause;
    }
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

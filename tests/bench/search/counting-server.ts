import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join, normalize } from "node:path";

/** A static server that counts what it sends. */
export interface CountingServer {
  address: string;
  /** Bytes of bodies and number of requests since the last call. */
  take: () => { bytes: number; requests: number };
  close: () => void;
}

/** Serves a folder as any plain host would, without compressing anything. */
export async function serveCounting(folder: string): Promise<CountingServer> {
  let bytes = 0;
  let requests = 0;
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname));
    readFile(join(folder, path)).then(
      (body) => {
        bytes += body.length;
        requests += 1;
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  // A busy client may leave a connection idle for long; closing it would fail the next request.
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    take: () => {
      const taken = { bytes, requests };
      bytes = 0;
      requests = 0;
      return taken;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

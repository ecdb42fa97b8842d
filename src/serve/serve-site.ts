import { createStaticServer, listenFrom } from "./static-server.ts";

/** Serves a built site until the process ends, and prints its address. */
export async function serveSite(dist: string, port: number): Promise<void> {
  const { address, port: taken } = await listenFrom(createStaticServer(dist), port);
  if (port !== 0 && taken !== port) console.log(`Port ${port} is busy; using ${taken}.`);
  console.log(address);
}

import { parseArgs } from "node:util";

/** The port a site is served at when none is named. */
export const defaultPort = 4321;

/** Reads `--port N`; undefined where the arguments are anything else. */
export function readPort(args: readonly string[]): number | undefined {
  try {
    const { values } = parseArgs({ args: [...args], options: { port: { type: "string" } } });
    if (values.port === undefined) return defaultPort;
    const port = Number(values.port);
    return /^\d{1,5}$/.test(values.port) && port <= 65535 ? port : undefined;
  } catch {
    return undefined;
  }
}

import { setTimeout as wait } from "node:timers/promises";
import type { Picture } from "../article.ts";
import { bytesToPicture } from "../pictures/bytes-to-picture.ts";

/** How patiently pictures are asked for. */
export interface FetchPatience {
  /** Milliseconds before the second, third, … try. */
  pauses: readonly number[];
  /** Milliseconds for one try. */
  timeout: number;
  /** Bytes of one picture. */
  largest: number;
}

/** Four tries within a minute, 20 MB a picture. */
export const defaultPatience: FetchPatience = { pauses: [1000, 3000, 9000], timeout: 15_000, largest: 20 * 1024 ** 2 };

/** A failure that another try would not mend. */
class FinalError extends Error {}

/** Fetches one picture over https, without a referrer; the reason of the last failure where all tries failed. */
export async function fetchPicture(address: string, patience: FetchPatience): Promise<Picture | { failure: string }> {
  let failure = "";
  for (const pause of [0, ...patience.pauses]) {
    if (pause > 0) await wait(pause);
    try {
      return await tryOnce(address, patience);
    } catch (cause) {
      failure = causeToWords(cause);
      if (cause instanceof FinalError) break;
    }
  }
  return { failure };
}

async function tryOnce(address: string, { timeout, largest }: FetchPatience): Promise<Picture> {
  const response = await fetch(address, { signal: AbortSignal.timeout(timeout), referrerPolicy: "no-referrer", redirect: "manual" });
  if (response.status >= 300 && response.status < 400) throw new FinalError(`the server says ${response.status}: it is elsewhere`);
  if (response.status === 404 || response.status === 403 || response.status === 410)
    throw new FinalError(`the server says ${response.status}`);
  if (!response.ok) throw new Error(`the server says ${response.status}`);
  const picture = bytesToPicture(await readAtMost(response, largest));
  if (picture === undefined) throw new FinalError("what came is no picture");
  return picture;
}

async function readAtMost(response: Response, largest: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > largest) throw new FinalError(`larger than ${largest} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function causeToWords(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  if (cause.name === "TimeoutError") return "no answer in time";
  return cause.cause instanceof Error ? cause.cause.message : cause.message;
}

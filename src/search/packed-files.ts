import { gunzipSync } from "fflate";

const MARK = "pagefind_dcd";

/** A file of the index could not be had; `address` says which, `status` what the server answered (0: no answer). */
export class IndexLoadError extends Error {
  readonly address: string;
  readonly status: number;

  constructor(address: string, status: number, cause?: unknown) {
    super(`Search index: ${address} did not load (${status === 0 ? "no answer" : `status ${status}`}).`, { cause });
    this.address = address;
    this.status = status;
  }
}

/** Fetches a file; throws {@link IndexLoadError}. */
export async function fetchBytes(address: string, cache: RequestCache = "default"): Promise<Uint8Array> {
  let response: Response;
  try {
    response = await fetch(address, { cache });
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
  } catch (cause) {
    throw new IndexLoadError(address, 0, cause);
  }
  throw new IndexLoadError(address, response.status);
}

function beginsWithMark(bytes: Uint8Array): boolean {
  return Array.from(MARK).every((character, at) => bytes[at] === character.charCodeAt(0));
}

/** Fetches one of Pagefind's packed files and unpacks it, whether or not the server or browser has done so already. */
export async function fetchPacked(address: string): Promise<Uint8Array> {
  const bytes = await fetchBytes(address);
  try {
    const unpacked = beginsWithMark(bytes) ? bytes : gunzipSync(bytes);
    if (beginsWithMark(unpacked)) return unpacked.subarray(MARK.length);
  } catch (cause) {
    throw new IndexLoadError(address, 200, cause);
  }
  throw new IndexLoadError(address, 200);
}

import { hash } from "node:crypto";

/** Lower-case hex sha256 of bytes, or of a string's UTF-8. */
export function sha256(content: string | Uint8Array): string {
  return hash("sha256", content);
}

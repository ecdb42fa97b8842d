import type { MapNode } from "./value-node.ts";

/** Undoes the base64 in which a browser's record of what it loaded (HAR) keeps a text (`{mimeType, text, encoding: "base64"}`), where it is UTF-8. */
export function decodeText(node: MapNode): void {
  const encoding = node.entries.find(({ key }) => key === "encoding")?.value;
  const text = node.entries.find(({ key }) => key === "text")?.value;
  if (text?.kind !== "string" || encoding?.kind !== "string" || encoding.text !== "base64") return;
  try {
    text.text = new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(text.text, "base64"));
  } catch {
    return;
  }
}

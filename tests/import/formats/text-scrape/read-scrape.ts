import { textToReading } from "../../../../src/import/formats/text-scrape/text-to-reading.ts";
import { expectTiled } from "../expect-tiled.ts";

/** What is read of a text scrape, after its spans were seen to tile it: title, author, account, and the text with one line feed for each run of them. */
export function readScrape(text: string) {
  const { metadata, spans, body } = textToReading({ kind: "text", text });
  expectTiled(spans, text);
  const { title, author, account } = metadata;
  return { title, author, name: account.name, text: body?.structure === "flat" ? body.text.replace(/\n+/g, "\n") : undefined };
}

import { captureDump } from "../../../../src/import/capture.ts";
import { defaultLimits } from "../../../../src/import/limits.ts";

/** What an import reads of a file that holds one article: its metadata, and its text without white space. */
export function readArticle(text: string, name = "a.md") {
  const [capture] = captureDump({ path: name, bytes: new TextEncoder().encode(text) }, defaultLimits).captures;
  const { title, author, account, url, published, sourceCredit } = capture?.metadata ?? { account: {} };
  const left = capture?.kind === "article" ? capture.detail.text.replace(/\s+/g, "") : undefined;
  return { title, author, name: account.name, url, published, sourceCredit, text: left };
}

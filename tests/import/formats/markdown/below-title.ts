import { captureDump } from "../../../../src/import/capture.ts";
import { defaultLimits } from "../../../../src/import/limits.ts";

/** What an import makes of Markdown below a title: the entry's Markdown, and its text. */
export function belowTitle(text: string): { markdown: string; text: string } {
  const bytes = new TextEncoder().encode(`# 夜里的灯\n\n${text}\n`);
  const [capture] = captureDump({ path: "a.md", bytes }, defaultLimits).captures;
  return capture?.kind === "article"
    ? { markdown: capture.detail.markdown.trim(), text: capture.detail.text.trim() }
    : { markdown: "", text: "" };
}

import type { FrontMatterReading } from "./front-matter-fields.ts";
import { lettersOf } from "./letters-of.ts";

const reach = 400;
const shortestTitle = 4;
const unseen = /<!--[^\n]*?-->/g;

/** The fields without a title by which `name` calls the file: the text begins with the title alone on a line, which has more behind it there (`title-source`). */
export function withoutFileName(front: FrontMatterReading, text: string): FrontMatterReading {
  const { title, ...metadata } = front.metadata;
  const field = [...front.understood].find(([name, meaning]) => meaning === "title" && /^name$/i.test(name))?.[0];
  if (title === undefined || field === undefined || !isFileOf(title, firstLine(text))) return front;
  return { ...front, metadata, understood: new Map([...front.understood].filter(([name]) => name !== field)) };
}

function firstLine(text: string): string {
  const lines = text.slice(0, reach).replace(unseen, "").trimStart().split("\n");
  return lines.length > 1 ? lettersOf(lines[0] ?? "") : "";
}

/** What programs call a file by that the title has not. */
const ofProgram = /[-_ ](?:source|raw|ocr|text|original|copy)\s*$/iu;

function isFileOf(name: string, title: string): boolean {
  return title.length >= shortestTitle && ofProgram.test(name) && lettersOf(name.replace(ofProgram, "")) === title;
}

import type { PlacedField } from "../fields/field.ts";

const readerHead =
  /^\s*Title:(?<title>[^\n]*)\n+URL Source:(?<url>[^\n]*)\n+(?:Published Time:(?<published>[^\n]*)\n+)?(?:(?:Number of Pages|Warning):[^\n]*\n+){0,9}Markdown Content:[ \t]*\n/d;

/** True for a page that Jina Reader wrote. */
export function isReaderHead(text: string): boolean {
  return readerHead.test(text);
}

/** The labelled lines that Jina Reader writes above a page. */
export function readReaderHead(text: string): { fields: PlacedField[]; length: number } | undefined {
  const found = readerHead.exec(text);
  if (found === null) return undefined;
  const fields = Object.entries(found.groups ?? {}).flatMap(([path, value]: [string, string | undefined]) => {
    const start = found.indices?.groups?.[path]?.[0];
    if (value === undefined || value.trim() === "" || start === undefined) return [];
    return [{ path, text: value.trim(), start: start + value.length - value.trimStart().length }];
  });
  return { fields, length: found[0].length };
}

import type { Source } from "../../record.ts";
import type { CutRecord } from "../cut.ts";
import { fieldToMeaning, isBodyMeaning } from "./field-aliases.ts";
import { undoMojibake } from "../charset/mojibake.ts";
import { unwrapString } from "../unwrap-string.ts";

/** A row of named fields, each a source; of a name that stands twice the second gets `#2`. */
export function fieldsToRecord(fields: readonly { path: string; text: string }[]): CutRecord {
  const seen = new Map<string, number>();
  const sources = fields.map(({ path, text }): Source => {
    const times = (seen.get(path) ?? 0) + 1;
    seen.set(path, times);
    const meaning = fieldToMeaning(path)?.meaning;
    const value = meaning !== undefined && isBodyMeaning(meaning) ? unwrapString(text) : undoMojibake(text);
    return { field: times === 1 ? path : `${path}#${times}`, kind: "value", text: value };
  });
  return { shape: "row", sources };
}

import type { Source } from "../../record.ts";
import type { CutRecord } from "../cutting/cut.ts";
import { fieldToMeaning, isBodyMeaning } from "./field-aliases.ts";
import { openShare } from "./shared-article.ts";
import { undoHex } from "./hex-text.ts";
import { undoMojibake } from "../charset/mojibake.ts";
import { unwrapString } from "../quoting/unwrap-string.ts";
import { packedDocument } from "../values/rich/packed-document.ts";
import type { Field } from "./field.ts";

/** A row of named fields, each a source; of a name that stands twice the second gets `#2`. */
export function fieldsToRecord(fields: readonly Field[]): CutRecord {
  return sourcesToRow(
    openShare(fields).map(({ path, text: written }) => {
      const text = undoHex(written);
      const meaning = fieldToMeaning(path)?.meaning;
      const isBody = meaning !== undefined && isBodyMeaning(meaning);
      return { field: path, text: isBody ? unwrapString(packedDocument(text) ?? text) : undoMojibake(text) };
    }),
  );
}

/** A row of sources, names that stand twice told apart. */
export function sourcesToRow(named: readonly { field: string; text: string }[]): CutRecord {
  const seen = new Map<string, number>();
  const sources = named.map(({ field, text }): Source => {
    const times = (seen.get(field) ?? 0) + 1;
    seen.set(field, times);
    return { field: times === 1 ? field : `${field}#${times}`, kind: "value", text };
  });
  return { shape: "row", sources };
}

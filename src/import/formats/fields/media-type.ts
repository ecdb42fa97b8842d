import type { ReadField } from "./field-setters.ts";

const names = /(?:^|\.)(?:mime_?type|content_?type|media_?type)$/i;
const readable = /^\s*(?:text\/(?:html|plain|markdown|x-markdown|xml)|application\/(?:xhtml\+xml|xml))\b/i;
const type = /^\s*[a-z]{2,20}\/[\w.+-]{1,80}\s*(?:;|$)/i;

/** Bodies without those that a media type beside them (`mimeType: text/css`) says are none: what a browser recorded besides pages. */
export function withoutMedia(bodies: readonly ReadField[], fields: readonly { field?: string; text: string }[]): readonly ReadField[] {
  const media = new Set(
    fields.flatMap(({ field = "", text }) => (names.test(field) && type.test(text) && !readable.test(text) ? [folderOf(field)] : [])),
  );
  return media.size === 0 ? bodies : bodies.filter(({ field }) => !media.has(folderOf(field)));
}

function folderOf(field: string): string {
  return field.slice(0, Math.max(0, field.lastIndexOf(".")));
}

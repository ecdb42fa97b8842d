import type { FieldsReading } from "./fields-to-metadata.ts";

/** Names that note-taking programs give to the times when a note was made and changed. */
const notes = /^(?:date[_ -]?)?(?:created|updated|modified)(?:[_ -]?(?:at|on|time|date))?$/i;

/** In a Markdown file that says no other time, `created` and `updated` are when somebody saved the article, not when it was published. */
export function noteTimeToCaptured(reading: FieldsReading): FieldsReading {
  const { metadata, understood } = reading;
  const times = [...understood].filter(([, meaning]) => meaning === "created" || meaning === "published");
  if (metadata.published === undefined || !times.every(([field]) => notes.test(field))) return reading;
  const { published, ...rest } = metadata;
  return { ...reading, metadata: { captured: published, ...rest } };
}

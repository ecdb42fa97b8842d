import type { FieldMeaning } from "./field-aliases.ts";
import type { FieldsReading } from "./fields-to-metadata.ts";

/** Names that note-taking programs give to the times when a note was made and changed. */
const notes = /^(?:date[_ -]?)?(?:created|updated|modified)(?:[_ -]?(?:at|on|time|date))?$|^(?:创建|更新|修改|添加)(?:时间|日期)$/i;

/** Columns that only a program has in which a reader keeps bookmarks. */
const bookmarks =
  /^note-attributes\.|^(?:收藏夹|收藏分组|剪藏来源|是否(?:已读|星标|标星)|高亮|标注|folder|highlights?|annotations?|(?:is_?)?(?:starred|archived|favou?rited?)|reading[_ ]?progress|reading_?time|(?:reader_)?note_?id|bookmark_?id)$/i;

/** In a Markdown file that says no other time, `created` and `updated` are when somebody saved the article, not when it was published. */
export function noteTimeToCaptured(reading: FieldsReading): FieldsReading {
  return timeToCaptured(reading, ([field]) => notes.test(field));
}

function timeToCaptured(reading: FieldsReading, isOfNote: (time: [string, FieldMeaning]) => boolean): FieldsReading {
  const { metadata, understood } = reading;
  const times = [...understood].filter(([, meaning]) => meaning === "created" || meaning === "published");
  if (metadata.published === undefined || !times.every(isOfNote)) return reading;
  const { published, ...rest } = metadata;
  return { ...reading, metadata: { captured: published, ...rest } };
}

/** The same for a row of bookmarks, whatever the time of creation is called. */
export function bookmarkTimeToCaptured(reading: FieldsReading, names: readonly (string | undefined)[]): FieldsReading {
  return names.some((name) => name !== undefined && bookmarks.test(name))
    ? timeToCaptured(reading, ([, meaning]) => meaning === "created")
    : reading;
}

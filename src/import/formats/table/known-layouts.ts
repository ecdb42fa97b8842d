import { fieldToMeaning } from "../fields/field-aliases.ts";

/** The columns of exporters that leave their header away when they add to a file, in their order, as they name them in a header. */
const layouts: readonly (readonly string[])[] = [
  [
    ...["文章日期", "文章标题", "文章链接", "文章简介", "文章作者", "文章封面", "原文链接", "是否原创", "文章位置", "是否付费"],
    ...["文章发布国家", "文章发布省份", "阅读数", "在看数", "点赞数", "留言数"],
  ],
];

/** Where the cells show what a column holds. */
type ColumnPlaces = Readonly<Record<"title" | "cover" | "published" | "url", number>>;

const yesOrNo = /^[是否]$/;

/**
 * The names of the columns of a table without a header, where it is such an exporter's: as wide, with the same columns for day, title, address
 * and cover as its cells show, and 是 or 否 in every cell that answers a question (是否原创).
 */
export function layoutOf(columns: readonly (readonly string[])[], places: ColumnPlaces): string[] | undefined {
  const layout = layouts.find((names) => {
    if (names.length !== columns.length) return false;
    const isSame = Object.entries(places).every(([meaning, index]) => fieldToMeaning(names[index] ?? "")?.meaning === meaning);
    const answers = columns.filter((_, index) => names[index]?.startsWith("是否"));
    return isSame && answers.every((cells) => cells.every((cell) => yesOrNo.test(cell)));
  });
  return layout === undefined ? undefined : [...layout];
}

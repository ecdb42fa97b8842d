/** The line of hyphens below the first row of a Markdown table. */
export const tableRule = /\|[ \t]*\r?\n[ \t]*\|(?:[ \t]*:?-{3,}:?[ \t]*\|){2,20}[ \t]*(?:\r?\n|$)/;

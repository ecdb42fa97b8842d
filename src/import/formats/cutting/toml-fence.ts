const keys = "title|date|author|authors|url|link|slug|draft|description|summary|categories|account|标题|作者|日期|公众号";

/** Front matter in TOML at the very top, as Hugo and Zola have it, one of whose keys a blog knows: its opening, and what it holds. */
export const tomlFence = new RegExp(
  `^(\\ufeff?\\+{3}[ \\t]*\\r?\\n)(?=[\\w-]{1,40}[ \\t]*=|\\[)(?=(?:(?!\\+{3})[^\\n]{0,2000}\\n){0,40}?(?:${keys})[ \\t]*=[ \\t]*["'\\[\\dtf])([\\s\\S]{0,20000}?)\\r?\\n\\+{3}[ \\t]*(?:\\r?\\n|$)`,
  "u",
);

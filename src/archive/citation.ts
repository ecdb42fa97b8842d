import type { Card } from "./card.ts";

/** What a citation is made of. */
export interface CitationFacts {
  creator: string | undefined;
  title: string;
  account: string | undefined;
  /** `YYYY-MM-DD`. */
  day: string | undefined;
  /** Where the text is to be had: WeChat's address where the dump has it, else this archive's. */
  address: string;
  id: string;
}

/** Stand-ins for what only the reader's browser knows; the page script fills them in, and without scripts they say what is to be written. */
export const accessedMark = "〔引用日期〕";
export const addressMark = "〔本页地址〕";

/** A title as citations have it: in brackets where it is not the author's (GB/T 3792, ISBD: supplied by the cataloguer). */
export function citedTitle({ title, firstWords = "无题" }: Card): string {
  return title ?? `[${firstWords}]`;
}

/** The facts of a card; without any address the browser fills in its own. */
export function cardToCitationFacts(card: Card, id: string, archiveAddress: string | undefined): CitationFacts {
  return {
    creator: card.author ?? card.account?.name,
    title: citedTitle(card),
    account: card.account?.name,
    day: card.published?.slice(0, 10),
    address: card.url ?? archiveAddress ?? addressMark,
    id,
  };
}

/** GB/T 7714—2025, online resource [EB/OL]: full-width marks but for `.` and `[ ]`. */
export function toGbt2025({ creator, title, day, address }: CitationFacts): string {
  const date = day === undefined ? "" : `（${day}）`;
  return `${creator === undefined ? "" : `${creator}. `}${title}[EB/OL]. ${date}[${accessedMark}]. ${address}.`;
}

/** GB/T 7714—2015, online resource [EB/OL]: half-width marks. */
export function toGbt2015({ creator, title, day, address }: CitationFacts): string {
  const date = day === undefined ? "" : `(${day})`;
  return `${creator === undefined ? "" : `${creator}. `}${title}[EB/OL]. ${date}[${accessedMark}]. ${address}.`;
}

/** BibTeX `@online`; braces and commands in the text are escaped. */
export function toBibtex({ creator, title, account, day, address, id }: CitationFacts): string {
  const fields = {
    author: creator && `{${escapeTex(creator)}}`,
    title: `{${escapeTex(title)}}`,
    organization: account && escapeTex(account),
    date: day,
    year: day?.slice(0, 4),
    url: address.replace(/[{}\\]/g, encodeURIComponent),
    urldate: accessedMark,
    language: "chinese",
  };
  const lines = Object.entries(fields).flatMap(([key, value]) => (value === undefined || value === "" ? [] : [`  ${key} = {${value}},`]));
  return `@online{${id},\n${lines.join("\n")}\n}\n`;
}

/** RIS, type ELEC; a line break in a value would end it and becomes a space. */
export function toRis({ creator, title, account, day, address }: CitationFacts): string {
  const lines: [string, string | undefined][] = [
    ["TY", "ELEC"],
    ["AU", creator],
    ["TI", title],
    ["T2", account],
    ["PB", account],
    ["PY", day?.slice(0, 4)],
    ["DA", day?.replaceAll("-", "/")],
    ["Y2", accessedMark],
    ["UR", address],
    ["LA", "zh-CN"],
  ];
  const written = lines.flatMap(([tag, value]) => (value === undefined || value === "" ? [] : [`${tag}  - ${value.replace(/\s+/g, " ")}`]));
  return [...written, "ER  - ", ""].join("\r\n");
}

const texEscapes: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function escapeTex(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\{}~^#$%&_]/g, (mark) => texEscapes[mark] ?? `\\${mark}`);
}

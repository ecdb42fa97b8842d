/** `2018-09-13T08:05+08:00` as a reader sees it: `2018 年 9 月 13 日 08:05`; white space is part of the label, not of any text. */
export function publishedToLabel(published: string): string {
  const [year = "", month, day] = published.slice(0, 10).split("-");
  const time = published.length > 10 ? ` ${published.slice(11, 16)}` : "";
  return `${year} 年 ${Number(month)} 月 ${Number(day)} 日${time}`;
}

/** An RFC 3339 moment: midnight of China Standard Time where only the day is known. */
export function publishedToMoment(published: string): string {
  return published.length === 10 ? `${published}T00:00:00+08:00` : published.replace(/(T\d\d:\d\d)\+/, "$1:00+");
}

/** `2018-09-13` as `9 月 13 日`, for lists under a month's heading. */
export function publishedToDay(published: string): string {
  const [, month, day] = published.slice(0, 10).split("-");
  return `${Number(month)} 月 ${Number(day)} 日`;
}

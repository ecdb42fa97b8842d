import { describe, expect, it } from "vitest";
import { fieldsOf, read, whole } from "../read-bytes.ts";
import { recordToReading } from "../../../../src/import/record-to-reading.ts";
import { defaultLimits } from "../../../../src/import/limits.ts";

const body = "水站的人守着灯，守了一夜。\n\n天亮的时候，船都开走了。\n";
const head = `title:: Readwise/Highlights/夜里的灯
author:: [[青石桥]]
full-title:: 夜里的灯
category:: #articles
url:: https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv
`;
const readingOf = (text: string) => whole(read(text)).map((record) => recordToReading(record, defaultLimits))[0];

describe("properties at the head of a page", () => {
  it.each(["\n", "\r\n"])("are its fields, its whole title before what the page is called: %j", (end) => {
    const text = (head + body).replaceAll("\n", end);
    const reading = readingOf(text);
    const url = "https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv";
    expect(reading?.metadata).toMatchObject({ title: "夜里的灯", author: "青石桥", url });
    const [record] = whole(read(text));
    expect(fieldsOf(record)["category"]).toBe("#articles");
    expect(record?.sources.at(-1)?.text.replaceAll("\r", "")).toBe(body);
    for (const span of reading?.spans.filter(({ field }) => field === "full-title") ?? [])
      expect(span).toMatchObject({ role: "title", start: 0, end: 4 });
  });

  it.each([`std::vector 是容器\nstd::map 也是\n${body}`, `注意:: 夜里有风\n提醒:: 带灯\n${body}`, `title:: 夜里的灯\n${body}`])(
    "are no other lines with two colons: %j",
    (text) => {
      expect(whole(read(text))[0]?.sources).toHaveLength(1);
    },
  );
});

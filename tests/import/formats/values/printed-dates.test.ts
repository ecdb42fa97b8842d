import { describe, expect, it } from "vitest";
import { fieldsOf, read, whole } from "../read-bytes.ts";

describe("a date that Node prints without quotes", () => {
  const row = (time: string) => `{ title: '柳树', publish_time: ${time}, content: '绿了。\\n' + '真的。' }`;

  it.each(["2021-03-04T00:30:00.000Z", "2021-03-04T08:30:00+08:00"])("is a value: %s", (time) => {
    const expected = { title: "柳树", publish_time: time, content: "绿了。\n真的。" };
    expect(whole(read(`[\n  ${row(time)},\n  ${row(time)}\n]\n`)).map(fieldsOf)).toEqual([expected, expected]);
    expect(whole(read(`module.exports = [${row(time)}];\n`)).map(fieldsOf)).toEqual([expected]);
  });
});

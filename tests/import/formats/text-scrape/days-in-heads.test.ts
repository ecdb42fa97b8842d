import { describe, expect, it } from "vitest";
import { textToReading } from "../../../../src/import/formats/text-scrape/text-to-reading.ts";
import { expectTiled } from "../expect-tiled.ts";

const notice = "因河水下降，渡口自三月十三日起停航，乡亲们请走石桥。\n摆渡的人都到水站值夜。\n青石县交通局";
const diary = "清晨的渡口没有人，船系在柳树下。";

function read(text: string) {
  const { metadata, spans, body } = textToReading({ kind: "text", text });
  expectTiled(spans, text);
  const { title, author, account, published } = metadata;
  return { title, author, name: account.name, published, text: body?.structure === "flat" ? body.text : undefined };
}

describe("the day of a head", () => {
  const expected = { title: "渡口停航记", author: "老周", name: "青石桥", published: "2018-03-12" };

  it.each(["2018年3月9日", "2018.3.9", "2018-03-09", "2018/3/14"])("is told from a signature's day: %s", (signed) => {
    const lines = `渡口停航记\n2018-03-12\n老周\n青石桥\n青石桥\n青石桥\n微信号\nqsqfb\n功能介绍\n记渡口的事。\n${notice}\n${signed}`;
    expect(read(lines)).toMatchObject({ ...expected, text: `${notice}\n${signed}` });
    expect(read(`渡口停航记\n2018-03-12 老周 青石桥\n\n${notice}\n\n${signed}\n`)).toMatchObject(expected);
  });

  it("keeps midnight where the page prints it to the minute", () => {
    const at = (time: string) => read(`渡口停航记\n\n青石桥 2018-03-12${time}\n\n${diary}\n\n${notice}\n`).published;
    expect([at(" 00:00"), at(""), at(" 00:00:00"), at(" 10:00")]).toEqual([
      "2018-03-12T00:00+08:00",
      "2018-03-12",
      "2018-03-12",
      "2018-03-12T10:00+08:00",
    ]);
  });

  it.each([
    [`2018-03-12\n${diary}`, `2018-03-13\n${diary}`],
    [`2018年3月12日\n${diary}`, `2018年3月13日\n${diary}`],
    [`2018-03-12 多云\n${diary}`, `2018-03-13 小雨\n${diary}`],
  ])("is none of a diary's: %j", (...days) => {
    expect(read(`渡口日记\n${days.join("\n")}`)).toMatchObject({ published: undefined, text: expect.stringContaining("12") as string });
  });
});

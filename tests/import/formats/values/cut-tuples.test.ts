import { describe, expect, it } from "vitest";
import { recordToReading } from "../../../../src/import/record-to-reading.ts";
import { defaultLimits } from "../../../../src/import/limits.ts";
import { read, whole } from "../read-bytes.ts";

const body = "磨坊在渡口边，水车转得比往年慢。\\n\\n邮差划船来，夜校的灯一直亮到十点。";
const tuple = (title: string, day = "2021-06-07 14:00") => `('${title}', '云溪镇观察', '${day}', '${body}\\n')`;
const second = tuple("又一个磨坊", "2021-06-08 09:30");

function readAll(dump: string) {
  const { format, records } = read(dump);
  const readings = whole({ format, records } as ReturnType<typeof read>).map((record) => recordToReading(record, defaultLimits));
  return { format, readings };
}

describe("tuples of strings", () => {
  it.each([
    ["alone", tuple("渡口边的磨坊"), 1],
    ["with a comma at the end", tuple("渡口边的磨坊").replace(/\)$/, ",)\n"), 1],
    ["in other quotes", tuple("渡口边的磨坊").replaceAll("'", '"'), 1],
    ["a line each", `${tuple("渡口边的磨坊")}\n${second}\n`, 2],
    ["in a list", `[${tuple("渡口边的磨坊")},\n ${second}]`, 2],
    ["in a list of one", `[${tuple("渡口边的磨坊")}]`, 1],
  ])("are articles, %s", (_, dump, count) => {
    const { format, readings } = readAll(dump);
    expect([format, readings.length]).toEqual(["python-literal", count]);
    const [{ metadata, body: text } = {}] = readings;
    expect(metadata).toMatchObject({ title: "渡口边的磨坊", account: { name: "云溪镇观察" }, published: "2021-06-07T14:00+08:00" });
    expect(text?.structure === "flat" ? text.text.trim() : "").toBe(body.replaceAll("\\n\\n", "\n"));
  });

  it("have the article's address", () => {
    const address = "https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv";
    const [reading] = readAll(`('${address}', '渡口边的磨坊', '${body}')`).readings;
    expect(reading?.metadata).toMatchObject({ url: address });
  });

  it.each([
    ["words behind", `${tuple("渡口边的磨坊")}是他写的。`],
    ["words in brackets", "('渡口', '磨坊', '2021-06-07')都是他写的。"],
    ["no text", "('渡口', '云溪镇观察', '2021-06-07')"],
    ["neither day nor address", `('渡口边的磨坊', '云溪镇观察', '${body}')`],
    ["a number", `(1, '渡口边的磨坊', '2021-06-07', '${body}')`],
    ["several texts", `('2021-06-07', '${body.repeat(9)}', '${body.repeat(8)}')`],
    ["an end missing", tuple("渡口边的磨坊").slice(0, -2)],
  ])("are no articles with %s", (_, dump) => {
    const { readings } = readAll(dump);
    expect(readings.map(({ body: text }) => (text?.structure === "flat" ? text.text : ""))).toEqual([expect.stringContaining("(")]);
  });

  it("are rows where their first names the columns, or addresses tell them", () => {
    const rows = (head: string) => `[${head}('渡口边的磨坊', 'https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv', '2021-06-07', '${body}'),
      ('又一个磨坊', 'https://mp.weixin.qq.com/s/BbCdEfGhIjKlMnOpQrStUv', '2021-06-08', '${body}二')]`;
    for (const head of ["", "('title', 'url', 'publish_time', 'content'), "])
      expect(whole(read(rows(head))).map(({ shape }) => shape)).toEqual(["row", "row"]);
  });
});

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { textToSeenAccounts } from "../../src/entry/seen-accounts.ts";
import { eachInNewFolder, importFolder } from "./import-folder.ts";
import { inventedText } from "./merge/article-capture.ts";

let root: string;

eachInNewFolder((folder) => {
  root = folder;
});

const list = () => join(root, "content/ledger/accounts.json");
const content = `<p>${inventedText(200)}</p>`;
const row = (fields: Record<string, string>) => JSON.stringify([{ title: "灯会", publish_time: "2021-03-05", ...fields }]);
const url = "https://mp.weixin.qq.com/s?__biz=MzA5OTk5OTk5OQ==&mid=21&idx=1";

describe("the list of accounts beside the ledger", () => {
  it("has what only a row without a body shows, with its day, until an entry shows it", async () => {
    await importFolder(root, {
      "1.json": row({ nickname: "河桥旧事", content }),
      "2.json": row({ title: "渡口", nickname: "南门夜话", url }),
    });
    expect(textToSeenAccounts(readFileSync(list(), "utf8"))).toEqual([
      { name: "南门夜话", biz: "MzA5OTk5OTk5OQ==", published: "2021-03-05" },
    ]);
    expect((await importFolder(root, {}, { check: true })).changed).toEqual([]);
    await importFolder(root, { "2.json": row({ title: "渡口", nickname: "南门夜话", url, biz: "MzA5OTk5OTk5OQ==", content }) });
    expect(readFileSync(list(), "utf8")).toBe("[]\n");
  });

  it("has the name that only a duplicate shows", async () => {
    const numbered = (nickname: string, time: string) =>
      row({ nickname, url, biz: "MzA5OTk5OTk5OQ==", content, publish_time: `2021-03-05${time}` });
    await importFolder(root, { "1.json": numbered("河桥新事", " 09:15"), "2.json": numbered("河桥旧事", "") });
    expect(readFileSync(list(), "utf8")).toContain('"name":"河桥旧事"');
  });

  it("has the biz number that only an entry's address shows", async () => {
    await importFolder(root, { "1.json": row({ nickname: "河桥旧事", url, content }) });
    const shown = existsSync(list()) ? readFileSync(list(), "utf8") : "";
    const entry = readFileSync(join(root, "content/articles/2021/2021-03-05-deng-hui.md"), "utf8");
    expect(`${shown}${entry}`).toMatch(/biz"?: ?"?MzA5OTk5OTk5OQ==/);
  });

  it("is not there where entries show it all", async () => {
    await importFolder(root, { "1.json": row({ nickname: "河桥旧事", url, biz: "MzA5OTk5OTk5OQ==", content }) });
    expect(existsSync(list())).toBe(false);
  });
});

import { describe, expect, it } from "vitest";
import { recordToReading } from "../../../../src/import/record-to-reading.ts";
import { defaultLimits } from "../../../../src/import/limits.ts";
import { read, whole } from "../read-bytes.ts";

/** What a row of JSON with these comments says of them, and the roles of the fields of the first. */
function readComments(comments: unknown, key = "comments") {
  const row = { title: "渡口", nickname: "慢信", content: "邮局每周二开门，邮差划船来。", [key]: comments };
  const [record] = whole(read(JSON.stringify(row)));
  const { metadata, spans } = recordToReading(record!, defaultLimits);
  const roles = Object.fromEntries(spans.flatMap(({ field = "", role }) => (field.startsWith(`${key}.0.`) ? [[field, role]] : [])));
  return { comments: metadata.comments, author: metadata.author, account: metadata.account, roles };
}

describe("readers' comments in a row", () => {
  it("are its column of texts, too", () => {
    expect(readComments("写得真好", "comment_content").comments).toEqual(["写得真好"]);
  });

  it("keep the names of who wrote them, replies too", () => {
    const { comments, author, account, roles } = readComments([
      {
        nick_name: "小满",
        content: "写得真好",
        like_num: 3,
        reply_new: { reply_list: [{ nick_name: "慢信", content: "谢谢", is_from: 2 }] },
      },
      { content: "没有名字", nick_name: "" },
    ]);
    expect(comments).toEqual(["小满：写得真好", "慢信：谢谢", "没有名字"]);
    expect(roles).toMatchObject({ "comments.0.nick_name": "comment", "comments.0.content": "comment" });
    expect({ author, account }).toEqual({ author: undefined, account: { name: "慢信" } });
  });

  it.each([
    ["nickname", { nickname: "小满" }],
    ["user_name", { user_name: "小满", author: 1 }],
    ["昵称", { 昵称: "小满" }],
    ["a name within", { user: { nick_name: "小满" } }],
    ["the best of several", { name: "x", author: "y", nick_name: "小满" }],
  ])("are signed with %s", (_, named) => {
    expect(readComments([{ content: "写得真好", ...named }]).comments).toEqual(["小满：写得真好"]);
  });

  it("are not signed with what is no name, or another's", () => {
    expect(
      readComments([
        { content: "好", author: "1" },
        { content: "再来", nick_name: "子誉" },
      ]).comments,
    ).toEqual(["好", "子誉：再来"]);
    expect(readComments(["写得真好"]).comments).toEqual(["写得真好"]);
  });

  it("keep the signs in brackets that they begin with", () => {
    expect(readComments([{ content: "[强]写得真好", nick_name: "小满" }, { content: "[强]" }]).comments).toEqual([
      "小满：[强]写得真好",
      "[强]",
    ]);
  });
});

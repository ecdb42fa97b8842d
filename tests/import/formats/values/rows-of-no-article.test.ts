import { describe, expect, it } from "vitest";
import { fieldToMeaning } from "../../../../src/import/formats/fields/field-aliases.ts";
import { fieldsOf, read, whole } from "../read-bytes.ts";

const comment = {
  nick_name: "阿满",
  content: "柳树绿了吗？",
  create_time: 1536796800,
  content_id: "9",
  like_num: 7,
  reply_new: { reply_list: [] },
};
const isBody = (field: string) => ["body", "text"].includes(fieldToMeaning(field)?.meaning ?? "");

describe("readers' comments", () => {
  it.each([{ data: [comment, comment] }, [comment], comment, { title: "柳树", list: [comment] }])("are no articles: %j", (value) => {
    const [record, ...more] = whole(read(JSON.stringify(value)));
    expect(more).toEqual([]);
    expect(Object.keys(fieldsOf(record)).filter(isBody)).toEqual([]);
    const said = Object.entries(fieldsOf(record)).filter(([field]) => fieldToMeaning(field)?.meaning === "comment");
    expect(said.map(([, text]) => text)).toContain("柳树绿了吗？");
  });

  it("leave an article that has a number of its content alone", () => {
    const row = { title: "柳树", content: "绿了。", content_id: "9" };
    expect(whole(read(JSON.stringify([row]))).map(fieldsOf)).toEqual([row]);
    const address = "https://mp.weixin.qq.com/s/AAAAAAAAAAAAAAAAAAAAAA";
    for (const more of [{ title: "柳树" }, { url: address }, { link: address }]) {
      const article = { ...more, content: "绿了。", content_id: "9", nick_name: "河边" };
      expect(whole(read(JSON.stringify([article, article]))).map(fieldsOf)).toEqual([article, article]);
      expect(whole(read(JSON.stringify({ app_msg_list: [article] }))).map(fieldsOf)).toEqual([article]);
    }
  });
});

describe("a file for Elasticsearch", () => {
  it("is its documents, without the lines that say where they go", () => {
    const line = (id: string) => `{"index":{"_index":"willows","_id":"${id}"}}`;
    const reading = read(`${line("1")}\n{"title":"柳树","content":"绿了。"}\n${line("2")}\n{"title":"桃树","content":"红了。"}\n`);
    expect(whole(reading).map(fieldsOf)).toEqual([
      { title: "柳树", content: "绿了。" },
      { title: "桃树", content: "红了。" },
    ]);
  });
});

describe("an account's page that lists its messages", () => {
  const messages = {
    list: [
      {
        comm_msg_info: { datetime: 1536796800 },
        app_msg_ext_info: { title: "柳树", digest: "写柳", content_url: "/s?timestamp=1&amp;src=3" },
      },
    ],
  };
  const json = JSON.stringify(messages);
  const page = (list: string) => `<!DOCTYPE html><html><head><title>河边</title></head><body>
<strong class="profile_nickname">
  河边杂志
</strong><script>var biz = "MzAxMjM0NTY3OA==" || "";
var msgList = ${list};
seajs.use("a.js");</script></body></html>`;

  it.each([json, `'${json.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}'`])("is their rows: %s", (list) => {
    const reading = read(page(list));
    expect(reading.format).toBe("message-list");
    expect(whole(reading).map(fieldsOf)).toMatchObject([
      {
        "app_msg_ext_info.title": "柳树",
        "comm_msg_info.datetime": "1536796800",
        "account.nickname": "河边杂志",
        "account.biz": "MzAxMjM0NTY3OA==",
      },
    ]);
  });

  it("is a page where the list is broken or an article stands beside it", () => {
    expect(read(page("{")).format).toBe("saved-page");
    expect(read(page(`${json};</script><div id="js_content">柳树绿了。</div><script>var a = 1`)).format).toBe("saved-page");
  });
});

describe("what WeChat's back-end has published", () => {
  const inner = JSON.stringify({ sent_info: { time: 1536796800 }, appmsgex: [{ title: "柳树", link: "https://mp.weixin.qq.com/s/a" }] });
  const list = { publish_list: [{ publish_info: inner.replaceAll('"', "&quot;") }] };

  it.each([
    ["as it answers", JSON.stringify({ publish_page: JSON.stringify(list) })],
    ["in its page", `<html><body><script>publish_page = ${JSON.stringify(list)};</script></body></html>`],
  ])("is its rows, entities in them or not: %s", (_where, dump) => {
    expect(whole(read(dump)).map(fieldsOf)).toMatchObject([{ title: "柳树", link: "https://mp.weixin.qq.com/s/a" }]);
  });
});

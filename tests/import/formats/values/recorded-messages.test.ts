import { describe, expect, it } from "vitest";
import { defaultLimits } from "../../../../src/import/limits.ts";
import { recordToReading } from "../../../../src/import/record-to-reading.ts";
import { fieldsOf, read, whole } from "../read-bytes.ts";

const rows = (value: object) => whole(read(JSON.stringify(value))).map(fieldsOf);

describe("what a browser recorded", () => {
  it("is read where it is kept in base64", () => {
    const page = "<html><body>柳树绿了。</body></html>";
    const content = (text: string) => ({ response: { content: { mimeType: "text/html", text, encoding: "base64" } } });
    const entries = [content(Buffer.from(page).toString("base64")), content("/9j/4A==")];
    expect(rows({ log: { entries } }).map((fields) => fields["response.content.text"])).toEqual([page, "/9j/4A=="]);
  });
});

describe("messages of a channel", () => {
  const message = (text: unknown) => ({ id: 1, type: "message", date: "2018-09-13T08:05:00", text });

  it("are one text of their pieces", () => {
    const text = [{ type: "bold", text: "柳树" }, "\n\n绿了。", { type: "hashtag", text: "#春" }];
    expect(rows({ messages: [message(text)] })).toMatchObject([{ text: "柳树\n\n绿了。#春" }]);
  });

  it("keep where a piece leads", () => {
    const text = ["柳树\n\n绿了 & ", { type: "text_link", text: "原文", href: "https://a.example" }];
    expect(rows({ messages: [message(text)] })).toMatchObject([
      { text: '<p>柳树</p><p>绿了 &amp; <a href="https://a.example">原文</a></p>' },
    ]);
  });
});

describe("an article shared in a chat", () => {
  const xml =
    '<?xml version="1.0"?><msg><appmsg appid=""><title>柳树</title><des>写柳</des><url>https://mp.weixin.qq.com/s/a?b=1&amp;c=2</url><sourcedisplayname>河边杂志</sourcedisplayname></appmsg></msg>';

  it("is a row of a list, without the time when it was shared", () => {
    const [record] = whole(read(JSON.stringify({ messages: [{ sender: "甲", createTime: 1536768300, content: xml }] })));
    expect(fieldsOf(record)).toEqual({
      "share.sender": "甲",
      "share.createTime": "1536768300",
      title: "柳树",
      des: "写柳",
      url: "https://mp.weixin.qq.com/s/a?b=1&c=2",
      sourcedisplayname: "河边杂志",
    });
    const reading = record === undefined ? undefined : recordToReading(record, defaultLimits);
    expect(reading).toMatchObject({ gone: "no-body", metadata: { title: "柳树", account: { name: "河边杂志" } } });
    expect(reading?.metadata.published).toBeUndefined();
  });
});

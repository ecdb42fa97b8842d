import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { defaultLimits } from "../../../../src/import/limits.ts";
import { captureDump } from "../../../../src/import/capture.ts";
import { broken, fieldsOf, read, whole } from "../read-bytes.ts";

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAFElEQVR4nGP8z8DAwMDAxAADCAAACJkB/2mXF2oAAAAASUVORK5CYII=",
  "base64",
);
const hash = createHash("md5").update(png).digest("hex");
const body = `<div>渡口的灯亮了一夜。</div><div><en-media hash="${hash}" type="image/png" width="3"/></div><div>桥上的人看了一夜。</div>`;

function note(content: string, more = ""): string {
  return `<note><title>渡口的灯 &amp; 人</title><content><![CDATA[<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!DOCTYPE en-note SYSTEM "http://xml.evernote.com/pub/enml2.dtd"><en-note style="color:red">${content}</en-note>]]></content>
<created>20180913T010203Z</created><updated>20190101T000000Z</updated><tag>灯</tag>
<note-attributes><author>somebody</author><source>web.clip</source><source-url>https://mp.weixin.qq.com/s/abcdefghijklmnopqrstuv</source-url></note-attributes>${more}</note>`;
}

const exported = (notes: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE en-export SYSTEM "http://xml.evernote.com/pub/evernote-export3.dtd">
<en-export export-date="20200101T000000Z" application="Evernote" version="10">${notes}</en-export>`;

const picture = `<resource><data encoding="base64">\n${png.toString("base64").replace(/(.{20})/g, "$1\n")}\n</data><mime>image/png</mime><resource-attributes><source-url>https://mmbiz.qpic.cn/a</source-url><file-name>a.png</file-name></resource-attributes></resource>`;

describe("notes (ENEX)", () => {
  it("reads each note as a row; what is the note's own is no author and no day of publication", () => {
    const reading = read(exported(note(body, picture) + note("<div>第二条。</div>")));
    expect(reading.format).toBe("notes");
    expect(whole(reading)).toHaveLength(2);
    expect(fieldsOf(whole(reading)[1])).toEqual({
      title: "渡口的灯 & 人",
      content: "<div>第二条。</div>",
      "note.save_time": "20180913T010203Z",
      "note.changed": "20190101T000000Z",
      "note.tag": "灯",
      "note.owner": "somebody",
      "note.program": "web.clip",
      "source-url": "https://mp.weixin.qq.com/s/abcdefghijklmnopqrstuv",
    });
  });

  it("keeps the pictures of a note where they stand", () => {
    const dump = { path: "notes.enex", bytes: new TextEncoder().encode(exported(note(body, picture))) };
    const [capture] = captureDump(dump, defaultLimits).captures;
    if (capture?.kind !== "article") throw new Error("no article");
    expect(capture.metadata).toMatchObject({
      title: "渡口的灯 & 人",
      url: "https://mp.weixin.qq.com/s/abcdefghijklmnopqrstuv",
      captured: "2018-09-13T09:02+08:00",
    });
    expect(capture.metadata.published).toBeUndefined();
    expect(capture.metadata.author).toBeUndefined();
    expect(capture.detail.pictures.map(({ extension, width, height }) => [extension, width, height])).toEqual([["png", 3, 2]]);
    expect(capture.detail.markdown).toMatch(/^渡口的灯亮了一夜。\n\n!\[\]\(\S+\.png "3×2"\)\n\n桥上的人看了一夜。\n$/);
  });

  it("says of encrypted notes what to bring, and keeps the notes before a file breaks off", () => {
    const secret = '<note><title>灯</title><content encoding="base64:aes"><![CDATA[AAAA]]></content></note>';
    expect(broken(read(exported(secret)))).toMatchObject([{ fault: { code: "unknown-format" } }]);
    const cut = read(exported(note(body)).replace("</en-export>", "<note><title>桥</title><content><![CDATA[<en-note>桥"));
    expect(whole(cut)).toHaveLength(1);
    expect(broken(cut)).toMatchObject([{ number: 2, fault: { code: "broken-archive" } }]);
  });
});

import { describe, expect, it } from "vitest";
import { strToU8 } from "fflate";
import { captureDump, type Capture } from "../../../../src/import/capture.ts";
import { defaultLimits } from "../../../../src/import/limits.ts";
import { expectTiled } from "../expect-tiled.ts";

const short = "桥通车了，老秦的船也歇了。谢谢大家惦记。";
const long = `${short}船还系在老地方，谁想看都可以来看。桨收在码头的棚子里，钥匙问水站要。河水涨了又落，石阶上还是那几道印子，等哪天桥修的时候，说不定还用得上它。`;
const facts = { nickname: "柳湾旧事", author: "秦小满", publish_time: "2020-05-26 18:10" };
const capture = (fields: Record<string, string>): Capture | undefined =>
  captureDump({ path: "rows.json", bytes: strToU8(JSON.stringify([{ ...facts, ...fields }])) }, defaultLimits).captures[0];

const frames = ["\n\n柳湾旧事\n\n\n,\n\n,\n", "柳湾旧事", "秦小满\n柳湾旧事\n，", "<p>柳湾旧事</p>，", '<div id="js_content"> </div>'];

describe("a row with the frame of a post in place of its text", () => {
  it.each(frames)("has no body: %j", (content) => {
    expect(capture({ title: short, content })).toMatchObject({ kind: "gone", reason: "no-body", metadata: { title: short } });
  });

  it.each(frames)("has the text that its title is, where no title is so long: %j", (content) => {
    const post = capture({ title: long, content });
    expect(post).toMatchObject({ kind: "article", metadata: { title: long }, detail: { text: long } });
    const spans = post?.kind === "article" ? post.detail.spans.filter(({ field }) => field === "content") : [];
    expectTiled(spans, content);
  });

  it("is a row of a list where it has no frame either", () => {
    expect(capture({ title: long })).toMatchObject({ kind: "gone", reason: "no-body" });
    expect(capture({ title: long, content: "该内容已被发布者删除" })).toMatchObject({ kind: "gone", reason: "deleted" });
  });

  it.each(["柳湾旧事又开张了", '<p><img data-src="https://mmbiz.qpic.cn/a/640"></p><p>柳湾旧事</p>', "<p>柳湾旧事</p><hr><p>完</p>"])(
    "keeps a body that says more, or shows a picture: %j",
    (content) => {
      expect(capture({ title: short, content })).toMatchObject({ kind: "article" });
    },
  );
});

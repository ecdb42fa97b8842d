import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { captureDump, type Capture } from "../../../../src/import/capture.ts";
import { defaultLimits } from "../../../../src/import/limits.ts";
import { expectTiled } from "../expect-tiled.ts";

const title = "今年的菱角熟得早";
const capture = (content: string): Capture | undefined =>
  captureDump({ path: "rows.json", bytes: strToU8(JSON.stringify([{ title, content }])) }, defaultLimits).captures[0];

function read(content: string): string {
  const one = capture(content);
  if (one?.kind !== "article") throw new Error(`no article: ${one?.kind ?? "nothing"}`);
  expectTiled(
    one.detail.spans.filter(({ field }) => field === "content"),
    content,
  );
  return one.detail.markdown.trim();
}

describe("a text beside its title", () => {
  it.each([`${title}，采菱的船还没有补好。`, `${title}。`, title, ` ${title}\n`, `${title}啊，采菱的船还没有补好。`])(
    "keeps a first sentence that begins with the title: %j",
    (content) => {
      expect(read(content)).toBe(content.trim());
    },
  );

  it.each([`${title}，采菱的**船**还没有[补好](https://example.org/)。\n\n水也涨了。`])("keeps it in Markdown: %j", (content) => {
    expect(read(content)).toBe(content);
  });

  it.each([`# ${title}\n\n采菱的船还没有**补好**。`, `**${title}**\n\n采菱的船还没有**补好**。`])(
    "loses a heading above Markdown: %j",
    (content) => {
      expect(read(content)).toBe("采菱的船还没有**补好**。");
    },
  );

  it.each([`${title}\n采菱的船还没有补好。`, `${title}\n\n${title}\n采菱的船还没有补好。`, `${title}\n2021-08-09\n采菱的船还没有补好。`])(
    "loses the title where it is a line of its own above the text: %j",
    (content) => {
      expect(read(content)).toBe("采菱的船还没有补好。");
    },
  );
});

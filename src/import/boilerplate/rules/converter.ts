import type { BoilerplateRule } from "../rule.ts";

/** Marks that programs leave around what they made plain text of. */
export const converter: readonly BoilerplateRule[] = [
  {
    id: "converter/code-mark",
    certainty: "residue",
    phrases: ["[code]", "[/code]"],
    apart: true,
    spares: ["论坛里的代码写在[code]和[/code]之间。", "[code]int a;[/code]"],
  },
  {
    // What elinks says of the head of a page, above its text.
    id: "converter/link-line",
    certainty: "frame",
    patterns: [
      "Link:(?:\\[\\d{1,3}\\])?(?:dns-prefetch|prefetch|preconnect|preload|modulepreload|stylesheet|canonical|alternate|manifest|mask-icon|apple-touch-icon(?:-precomposed)?|(?:shortcut)?icon)(?:\\([^()]{1,60}\\))?",
    ],
    takes: ["Link: [1]dns-prefetch", "Link: shortcut icon", "Link: [12]stylesheet (style)"],
    spares: ["Link: 渡口水站的主页", "页面里的 Link: dns-prefetch 一行可以删去。"],
  },
  {
    id: "converter/feed-note",
    certainty: "frame",
    phrases: ["今天看啥 - 高品质阅读平台"],
    patterns: ["ThisentrypassedthroughtheFull-TextRSSservice\\.?", "本文地址：https?://www\\.jintiankansha\\.me/t/\\w{4,20}"],
    takes: ["This entry passed through the Full-Text RSS service.", "本文地址：http://www.jintiankansha.me/t/AbCdEf"],
    spares: ["水站的消息今天看啥平台都有。", "本文地址：https://example.org/t/AbCdEf"],
  },
];

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
    id: "converter/feed-note",
    certainty: "frame",
    phrases: ["今天看啥 - 高品质阅读平台"],
    patterns: ["ThisentrypassedthroughtheFull-TextRSSservice\\.?", "本文地址：https?://www\\.jintiankansha\\.me/t/\\w{4,20}"],
    takes: ["This entry passed through the Full-Text RSS service.", "本文地址：http://www.jintiankansha.me/t/AbCdEf"],
    spares: ["水站的消息今天看啥平台都有。", "本文地址：https://example.org/t/AbCdEf"],
  },
];

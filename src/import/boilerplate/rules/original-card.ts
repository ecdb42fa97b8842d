import type { BoilerplateRule } from "../rule.ts";

/** Cards that name the article a page repeats. */
export const originalCard: readonly BoilerplateRule[] = [
  {
    id: "repost/card",
    certainty: "frame",
    phrases: [
      "以下文章来源于",
      "The following article is from",
      "内容转载自公众号",
      "文章转载自公众号",
      "本文转载自公众号",
      "Forwarded from Official Account",
    ],
    before: { role: "boilerplate", rule: "repost/name", longest: 40, form: "[^，。,！？；]{1,40}" },
    spares: ["以下文章来源于网络，仅供学习。"],
  },
];

import type { BoilerplateRule } from "../rule.ts";

/** The card of an account that a page shows inside an article, its own or another's; where its name stands, `account-cards.ts` tells. */
export const accountCard: readonly BoilerplateRule[] = [
  {
    id: "card/account",
    certainty: "residue",
    role: "boilerplate",
    apart: true,
    patterns: ["\\d{1,5}篇原创内容(?:公众号|OfficialAccount)[,，]?"],
    takes: ["195篇原创内容 公众号", "12篇原创内容 Official Account", "88篇原創內容公眾號"],
    spares: [
      "这个公众号发过195篇原创内容。",
      "一年下来，共写成195篇原创内容",
      "一年下来，共写成195篇原创内容 公众号今年三岁。",
      "她写了195篇原创内容公众号文章，没有一篇转载。",
    ],
  },
];

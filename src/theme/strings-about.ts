interface Counts {
  articles: number;
  accounts: number;
  recovered: number;
  edited: number;
}

/** What the page about the archive says. */
export const about = {
  unofficial: "本站保存微信公众号公开发表过的文章，由第三方整理，不是任何公众号或机构的官方网站，也不代表它们的立场。",
  holds: ({ articles, accounts, recovered, edited }: Counts, first?: string, last?: string) =>
    [
      `现存 ${articles} 篇文章，来自 ${accounts} 个公众号`,
      first === undefined ? "" : `，发表于 ${first}${last === undefined || last === first ? "" : ` 至 ${last}`}`,
      "。",
      recovered === 0 ? "" : `其中 ${recovered} 篇的段落由程序还原。`,
      edited === 0 ? "" : `${edited} 篇经人工校订。`,
    ].join(""),
  sections: [
    {
      heading: "文字从哪里来",
      paragraphs: [
        "每篇文章都来自一个抓取文件：有人在文章公开时保存下来的网页或文字。抓取文件按原样保存，一个字节也不改。",
        "本站无法证明抓取文件与微信服务器上的页面完全一致，只能保证从抓取文件到本页没有增删改动文章的字。",
      ],
    },
    {
      heading: "文字怎样整理",
      paragraphs: [
        "抓取文件里除了文章，还有微信页面的按钮、提示和程序。整理时按公开的规则去掉这些，文章的字一个不改、一个不少、一个不添。",
        "每篇文章都附有“来源与整理记录”，列出抓取文件的每一段归到哪里、因哪条规则去掉，并给出 SHA-256 供核对。",
        "有的抓取文件丢失了分段。这样的文章由程序按文字还原段落和小标题，页面上会注明；点“原始排版”可以看不分段的原文。",
      ],
    },
    {
      heading: "阅读与隐私",
      paragraphs: [
        "本站没有统计、没有广告、不使用 Cookie，不向其他网站发送请求。只有在您点“显示图片”之后，浏览器才会向微信的图片服务器请求图片。",
        "字号、高对比的选择和读到的地方只存放在您自己的浏览器里。不开启脚本也能阅读全部文章。",
      ],
    },
    {
      heading: "错误与撤下",
      paragraphs: ["发现文字与原文不符，或对某篇文章的收录有异议，请联系整理者。撤下的文章会留下说明，写明日期和原因。"],
    },
  ],
  rights: "权利声明",
  contact: "联系方式",
} as const;

/** Sentences that the starter may have to say before anything else is loaded. */
export const starterStrings = {
  fromDisk: "网页直接从磁盘打开时，浏览器不允许读取检索索引。请通过网站（或本机的 npm run serve）打开，或者到全部文章里查找。",
  notLoaded: "检索程序没有加载成功。",
  retry: "重试",
  allArticles: "全部文章",
};

/** Every other sentence of the search interface. */
export const searchStrings = {
  label: "检索全部文章",
  placeholder: "输入要找的字句",
  submit: "检索",
  suggestions: "检索结果",
  working: "正在检索……",
  found: (total: number): string => (total === 0 ? "没有找到文章" : `找到 ${total} 篇文章`),
  shown: (shown: number, total: number): string => `已显示 ${shown} 篇，共 ${total} 篇`,
  all: (total: number): string => `查看全部 ${total} 篇结果`,
  more: "显示更多结果",
  year: "年份",
  account: "公众号",
  sort: "排序",
  anyYear: "全部年份",
  anyAccount: "全部公众号",
  relevance: "最相关的在前",
  newest: "最新的在前",
  option: (value: string, count: number): string => `${value}（${count}）`,
  byline: { account: "公众号：", author: "作者：", source: "来源：" },
  untitled: "（无标题）",
  supplied: "〔无题〕",
  nothing: "没有文章包含这些字句。可以试试：",
  fewer: "少输入几个字，或者只留最有特点的词",
  spelling: "换一种写法，例如简称、别名，数字写成汉字",
  apart: "几个词之间的空格表示“都要出现”，去掉一个词试试",
  unfiltered: "取消年份和公众号的限制",
  browse: "按年份浏览",
  failed: "检索索引没有加载成功，可能是网络中断了。",
  ask: '可以用空格隔开几个词，用引号（"…"）括住带空格的短语，用减号（-词）排除。',
};

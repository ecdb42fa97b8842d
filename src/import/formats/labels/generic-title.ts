/** Words of which titles of programs' pages are made: what they keep, what they did, where it is from. */
const words =
  "微信|公众[号號]|我的|本地|原创|网页|文章|推文|图文|资讯|笔记|收藏夹?|剪藏|摘录|全文|正文|原文|内容|详情|信息|基本|元?数据|列表|目录|备份|存档|归档|导出|抓取|采集|爬取|下载|提取|转换|生成|处理|同步|保存|已|成功|完成|结果|记录|分享|转发|转载|阅读|稍后读?|待读|未命名|无?标题|新建|文档|页面|文件|来自|来源|平台|网站|的|一?篇|\\d";
const latin =
  "an?|the|my|from|of|to|read|later|untitled|articles?|posts?|notes?|saved?|clippings?|clipped|wechat|weixin|official|accounts?|contents?|markdown|html|text|pages?|web|inbox|bookmarks?|documents?|exported|export|downloaded|download|metadata|info|title|success|done|\\d{1,4}";
const made = new RegExp(`^(?:${words}|[\\p{P}\\p{S}\\s])+$`, "u");
const madeInLatin = new RegExp(`^(?:(?:${latin})(?=$|[\\p{P}\\p{S}\\s])[\\p{P}\\p{S}\\s]*)+$`, "iu");
const part = /^第\s?[一二三四五六七八九十百零〇\d]{1,5}\s?(?:[章节節回卷]|[期讲講辑輯部集篇]$)/u;
/** What a notice, a talk or a column says in one line of a label and a name. */
const labelled =
  /^[\p{L} ]{0,8}(?:对象|人|[作读学记]?者|员|老师|嘉宾|导师|主[编播创讲]|[编责]辑|地[点址]|时[间长]|日期|电话|单位|机构|部门|栏目|专栏|类[型别]|分类|编号|字数|版本|状态|平台|来源|出处|职[位务]|书名|署名|笔名|出品|受访|采访|口述|讲述|整理|策划|插图|绘图|供图)\s?[:：]/u;
const shortValue = /^[\p{L} ]{2,8}[:：]\s{0,4}\S{1,3}$/u;

/** True for a line that heads no article: a program's or a folder's words, a part's number, a label with a name. */
export function isGenericTitle(line: string): boolean {
  const text = line.trim();
  return [made, madeInLatin, part, labelled, shortValue].some((kind) => kind.test(text));
}

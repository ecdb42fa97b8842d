/** A field's name taken apart: the name that the table may know, and what is said about it. */
export interface DerivedName {
  name: string;
  /** True where the name's first part says that an account is spoken of. */
  ofAccount: boolean;
}

/** What exporters put before every name of one kind, normalised; those of accounts also stand before an article's names. */
const articlePrefix =
  /^(?:msg|article|post|news|doc|page|item|raw|wx|weixin|wechat|(?:爬取|抓取|采集|获取)(?:到)?的|公众号文章|微信文章|文章|推文|图文|推送|新闻|稿件)(?=.)/;
const accountPrefix = /^(?:account|profile|biz|wx|weixin|wechat|gzh|mp|公众号|公众帐号|公众账号|微信公众号|微信)(?=.)/;
/** How a value is written; a time in UTC without a zone would be read wrongly, so that its name stays unknown. */
const suffix = /(?<=.)(?:str|string|raw|clean|cleaned|formatted|timestamp|ts|ms|cst|display|北京时间)$/;

/** Simpler names that a normalised one may stand for, best first: `msgtitle` for title, `publishtimestr` for publishtime. */
export function derivedNames(name: string): DerivedName[] {
  const short = name.replace(suffix, "");
  const names = short === name ? [name] : [name, short];
  return [
    ...(short === name ? [] : [{ name: short, ofAccount: false }]),
    ...names.filter((one) => accountPrefix.test(one)).map((one) => ({ name: one.replace(accountPrefix, ""), ofAccount: true })),
    ...names.filter((one) => articlePrefix.test(one)).map((one) => ({ name: one.replace(articlePrefix, ""), ofAccount: false })),
  ];
}

/** The parts of a name in two languages (`标题title`, `链接url`); undefined for any other. */
export function bilingualParts(name: string): [string, string] | undefined {
  const found = /^(?:(?<chinese>\p{Script=Han}+)(?<latin>[a-z\d]+)|(?<latinFirst>[a-z\d]+)(?<chineseLast>\p{Script=Han}+))$/u.exec(
    name,
  )?.groups;
  const { chinese, chineseLast = "", latin, latinFirst = "" } = found ?? {};
  return found === undefined ? undefined : [chinese ?? chineseLast, latin ?? latinFirst];
}

/** When a program took an article: 采集时间, `crawled_at`, `spider_time`. */
const takenBy =
  "crawl(?:ed|er)?|fetch(?:ed)?|scrap(?:e|ed)|spider|grab|collect(?:ed|ion)?|captur(?:e|ed)|download(?:ed)?|export(?:ed)?|insert(?:ed)?|record(?:ed)?|archiv(?:e|ed)|retriev(?:e|ed|al)|snapshot|saved?|sync(?:ed)?|clip(?:ped)?|import(?:ed)?|采集|抓取|爬取|下载|导[出入]|保存|收录|同步|存档|归档|剪藏|入库|提取|整理|转换|生成|处理|数据更新|采集入库";
const captureName = new RegExp(`^(?:${takenBy})(?:时间|日期|time|date|datetime|timestamp|at|on|ts)$`);

/** True for the name of the time when a dump was made. */
export function isCaptureName(name: string): boolean {
  return captureName.test(name);
}

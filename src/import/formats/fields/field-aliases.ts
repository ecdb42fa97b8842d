import type { Role } from "../../../entry/span.ts";
import { bilingualParts, derivedNames, isCaptureName } from "./derived-names.ts";

/** What a column or key holds: a role of the ledger, told apart further where one role feeds several metadata. */
export type FieldMeaning =
  | "title"
  | "account-name"
  | "account-alias"
  | "account-gh"
  | "account-biz"
  | "account-description"
  | "published"
  | "created"
  | "captured"
  | "author"
  | "original"
  | "copyright-stat"
  | "digest"
  | "url"
  | "cover"
  | "album"
  | "ip-location"
  | "read-count"
  | "like-count"
  | "count"
  | "message-id"
  | "message-index"
  | "message-both"
  | "source-credit"
  | "file"
  | "comment"
  | "page"
  | "markdown"
  | "body"
  | "text";

/**
 * Names that exporters and spiders give to one thing, best first, lower-case and without `_`, `-` and spaces: the history
 * API, the back-end's lists, wechat-article-exporter, wechatDownload, we-mp-rss, wewe-rss, feeds and Chinese headers.
 */
const names: Readonly<Record<FieldMeaning, string>> = {
  title:
    "title fulltitle 标题 標題 文章标题 内容标题 msgtitle articletitle 题目 题名 newstitle posttitle 文章名称 文章名 标题名称 wxtitle doctitle 原标题 headline ogtitle twittertitle name",
  "account-name":
    "accountname 公众号 公号 公众号名称 nickname mpname 公众号昵称 account 账号 帐号 账号名称 帐号名称 公众号名 wechatname gzh gzhname officialaccount officialaccountname ofiicialaccountname profilenickname jsname mpnickname bizname feedname 来源公众号 所属公众号 发布账号 微信公众号 微信名称 昵称 wechataccount accountnickname rounick channelname wxname sourcessource sourceaccount sourcedisplayname feedtitle medianame 媒体名称 公眾號",
  "account-alias": "alias 微信号 wechatid weixinid wxid accountalias 公众号微信号 公众号id wechatnumber 公众号账号",
  "account-gh": "username ghid rawid originalid accountid 原始id 公众号原始id sourceusername",
  "account-biz": "biz bizuin fakeid accountbiz mpbiz mpid feedid",
  "account-description":
    "signature 功能介绍 accountdescription 公众号简介 公众号描述 公众号介绍 accountintro profilesignature mpintro 账号简介",
  published:
    "publishtime 发布时间 发布 发布于 原始发布时间 publishedat published publishdate pubdate pubtime 发布日期 publisheddate datepublished publishat ct sendtime 发表时间 发表日期 发文时间 发文日期 推送时间 posttime postdate 文章日期 文章时间 推文日期 oriSendTime orisendtime publishtimestamp releasetime releasedate publishtimestr pubtimestr issuedate published_parsed publishedtime articletime articledate pdate wxtime newstime newsdate publicdate publictime 发稿时间 推送日期 publishedon sourcepublished 發佈時間 發布時間 dcdate dctermsissued dctermscreated dcissued articlepublishedtime ogarticlepublishedtime",
  created:
    "createtime 创建时间 createdat datetime date 日期 时间 time created createdate datecreated crdate timestamp updatetime updatedat updated datemodified modified lastmodified modifytime addtime updated_parsed",
  captured: "capturedat 采集时间 获取时间 获取日期 gettime timeadded saveddate dateadded dateaddedtoinstapaper 收藏时间 剪藏时间",
  author:
    "author 作者 authorname 文章作者 writer 原创作者 creator dccreator authors 署名 编者 bylineauthor byline 撰稿人 撰文 postauthor newsauthor wxauthor publishedby 作者姓名 作者名称",
  original: "isoriginal 是否原创 original 原创 原创标识 copyright isorigin hascopyright 原创状态",
  "copyright-stat": "copyrightstat copyrighttype",
  digest:
    "digest 摘要 文章摘要 description 简介 文章简介 summary desc 描述 abstract 导语 contentsnippet excerpt msgdesc synopsis 内容摘要 内容简介 文章描述 des snippet ogdescription",
  url: "contenturl url 链接 link 文章链接 内容url 内容链接 href articleurl 网址 地址 文章地址 原文链接 原文网址 原始链接 原始网址 原始地址 永久链接 msglink sourceurl 文章url 微信链接 详情链接 longurl shorturl pageurl weburl origurl originalurl originallink originlink sourcelink articlelink wechatlink wxlink mplink 文章网址 externalurl wxurl newsurl posturl docurl 标题链接 标题网址 页面网址 页面链接 网页地址 网页链接 链接地址 跳转链接 finalurl permalink infourl ogurl noteattributessourceurl titleurl cleanurl canonicalurl mainentityofpage@id mainentityofpage source 連結 網址",
  cover:
    "cover 封面 文章封面 picurl coverurl thumb image 封面图 头图 coverimg coverimage piccdnurl2351 piccdnurl169 piccdnurl11 thumburl thumbnail cdnurl msgcdnurl 封面链接 封面图链接 封面地址 封面图地址 封面图片 缩略图 headimage bannerimage ogimage leadimageurl leadimage topimage coverimg11",
  album: "album 合集 所属合集 baseinfotitle albumtitle appmsgalbuminfotitle appmsgalbuminfostitle 专辑 collection 话题",
  "ip-location": "ipwording iplocation ip属地 属地 provincename ipwordingprovincename 发布省份 文章发布省份 发布地 publishlocation region",
  "read-count":
    "readnum 阅读数 阅读量 阅读 readcount views viewcount reads readtotal 总阅读次数 总阅读数 总阅读量 总阅读人数 pv 浏览量 点击量 阅读次数 阅读数量 阅读人数 閱讀數",
  "like-count":
    "oldlikenum likenum 点赞数 点赞 点赞量 likecount likes 赞 总点赞数 总点赞量 praisenum oldlikecount 喜欢数 点赞次数 点赞数量",
  count:
    "sharenum 总分享次数 总分享人数 总分享数 总在看数 总留言数 分享数 分享 转发数 转发 sharecount commentnum commentcount 留言数 留言 评论数 评论 在看数 在看 looknum looks wow wownum 收藏数 收藏 collectnum favnum 喜欢 rewardnum 赞赏数 推荐数 转发量 分享量 在看量 留言量 评论量 收藏 收藏量 electedcommentnum 字数 wordcount textlength contentlength elementcommentcount",
  "message-id": "mid appmsgid msgid",
  "message-index": "idx itemidx msgidx 文章位置",
  "message-both": "aid",
  "source-credit": "来源 文章来源 信息来源 出处 sourcename mediasource",
  file: "slug filename file filepath localpath localfile savepath savedpath htmlpath mdpath markdownpath txtpath path 文件名 文件 文件路径 本地路径 本地文件 保存路径 存储路径",
  comment: "comments comm commreply 精选留言 精选评论 评论内容 留言内容 commentlist commentcontent commenttext electedcomment",
  page: "html rawhtml pagehtml fullhtml sourcehtml pagesource htmlsource 网页源码 源码 网页内容 responsetext htmlraw 原始html outerhtml 页面源码 网页html htmlcode",
  markdown: "markdown contentmd mdcontent md contentmarkdown markdowncontent bodymd",
  body: "contentnoencode contenthtml content 正文 内容 文章内容 正文内容 contentencoded body article htmlcontent 全文 文章正文 正文html fullcontent articlecontent articlebody contentraw richcontent newscontent maincontent pagecontent 正文html内容 wxcontent postcontent doccontent contents blocks cont richmediacontent jscontent innerhtml bodyhtml htmlbody htmlstring htmltext texthtml cleanedhtml cleanhtml readablehtml descriptionhtml summaryhtml entrycontent contentcn richtext mainbody articledetail detailcontent infocontent noticecontent zhengwen html正文 网页正文 微信正文 原文内容 內容 内容正文 正文全文 全文内容 contenttxt 文章详情 正文详情 contentxml 原文",
  text: "text contenttext fulltext textcontent plaintext 纯文本 文本 文本内容 plaincontent rawtext cleantext articletext bodytext maintext 正文文本 rawcontent texts paragraphs 段落 chunk chunks chunktext chunkcontent passage passagetext",
};

const meanings = new Map(
  (Object.entries(names) as [FieldMeaning, string][]).flatMap(([meaning, list]) =>
    list.split(" ").map((name, rank) => [normalise(name), { meaning, rank }] as const),
  ),
);

function normalise(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/^((?:文章)?标题)\((?:超?链接|网址)\)$/, "$1")
    .replace(/[\s_\-:：*()[\]（）【】$]/g, "");
}

/** What a field's name says, its rank among the names for that, and how deep in the row it stands. */
export interface NamedField {
  meaning: FieldMeaning;
  rank: number;
  depth: number;
}

const index = /^(?:\d+|\$\w+|value|cdata|_text|#text|_source|__cdata|rendered|_?seconds|iso)$/i;

/** What a column or a dotted path says it holds, by its last names; undefined for a name that the table does not have. */
export function fieldToMeaning(field: string): NamedField | undefined {
  if (remembered.has(field)) return remembered.get(field);
  const found = readFieldName(field);
  if (remembered.size < mostRemembered) remembered.set(field, found);
  return found;
}

const remembered = new Map<string, NamedField | undefined>();
const mostRemembered = 10_000;

function readFieldName(field: string): NamedField | undefined {
  const name = field.replace(/#\d+$/, "");
  const whole = (/\s/.test(name) ? [name] : name.split(".")).filter((part) => part !== "");
  const path = whole.filter((part, at) => (at === 0 && whole.length === 1) || !index.test(part));
  const last = path.at(-1) ?? whole.at(-1);
  if (last === undefined) return undefined;
  const found = namedBelow(path.slice(0, -1), last);
  return found === undefined ? undefined : { ...found, depth: path.length };
}

type Named = Omit<NamedField, "depth">;

/** What the table says of a name, or of a simpler one that it stands for. */
function lookUp(field: string): Named | undefined {
  const name = normalise(field);
  const known = meanings.get(name);
  if (known !== undefined) return known;
  if (isCaptureName(name)) return { meaning: "captured", rank: leastRank };
  return lookUpDerived(name) ?? lookUpBilingual(name);
}

/** Behind every name that the table has. */
const leastRank = 100;

function lookUpDerived(name: string): Named | undefined {
  for (const derived of derivedNames(name)) {
    if (derived.name === (derived.ofAccount ? "title" : "name")) continue;
    const found = derived.ofAccount ? namedOfAccount(derived.name) : meanings.get(derived.name);
    if (found !== undefined) return { ...found, rank: found.rank + leastRank };
  }
  return undefined;
}

/** Two languages that say the same. */
function lookUpBilingual(name: string): Named | undefined {
  const [chinese, latin] = bilingualParts(name)?.map((part) => meanings.get(part)) ?? [];
  return chinese !== undefined && chinese.meaning === latin?.meaning ? chinese : undefined;
}

const people = /^(?:authors?|作者|creator|writer)$/i;
const accounts = /^(?:account|mp|gzh|公众号|biz|profile|feed|channel|wechat|official_?account|account_?info|biz_?info)$/i;
const comments = /comment|留言|评论|reply/i;
const commentText = /^(?:content|text|message|内容|留言内容|评论内容|c)$/i;
/** What a row says of other articles is nothing about its own. */
const otherArticles = /relat|recommend/i;
/** What search engines answer beside a row: its fields once more, cut short, with the words found marked. */
export const searchCopies = /^(?:_formatted|_?highlight|_highlight_?result|_snippet_?result)$/i;
/** When an article was changed. */
const changes = /^(?:history|histories|revisions?|change_?log)$/i;
const others =
  /album|合集|tag|categor|imag|pic|photo|cover|video|audio|enclosure|relat|recommend|share|user|editor|attach|ad_?info|link|note-attributes|resource|publisher/i;
const own = /^(?:name|title|nick_?name|display_?name)$/i;

/** Below readers' comments and other articles nothing is said of the article itself, however deep it stands. */
function namedBelow(parents: readonly string[], last: string): Named | undefined {
  const parent = parents.at(-1);
  if (parent === undefined) return lookUp(last);
  if (parents.some((one) => comments.test(one))) return commentText.test(last) ? { meaning: "comment", rank: 0 } : undefined;
  const found = parents.some((one) => otherArticles.test(one) || searchCopies.test(one)) ? undefined : namedWithin(parent, last);
  const isOfChange = parents.some((one) => changes.test(one)) && (found?.meaning === "created" || found?.meaning === "published");
  return isOfChange ? undefined : found;
}

/** WeRead keeps what it knows of an article under this name: its title, and in `content` how it begins. */
const weRead = /^mp_?info$/i;

function namedByWeRead(last: string): Named | undefined {
  if (/^content$/i.test(last)) return { meaning: "digest", rank: 0 };
  return /^(?:original_?id|id)$/i.test(last) ? undefined : (namedOfOwnAccount(last) ?? lookUp(last));
}

/** Some have the account under the same name, whose `name` is its own. */
function namedOfOwnAccount(last: string): Named | undefined {
  return /^title$/i.test(last) ? undefined : namedOfAccount(last);
}

/** `author.name` is an author and `account.name` an account, but `album.title` or `image.url` say nothing of the article. */
function namedWithin(parent: string, last: string): Named | undefined {
  const joined = meanings.get(normalise(parent + last));
  if (joined !== undefined) return joined;
  if (people.test(parent)) return own.test(last) ? { meaning: "author", rank: 0 } : undefined;
  if (weRead.test(parent)) return namedByWeRead(last);
  if (accounts.test(parent)) return namedOfAccount(last);
  return others.test(parent) ? undefined : lookUp(last);
}

function namedOfAccount(last: string): Named | undefined {
  if (own.test(last)) return { meaning: "account-name", rank: 1 };
  if (/^(?:id|alias|wechat_?id)$/i.test(last)) return { meaning: "account-alias", rank: 1 };
  if (/^(?:description|desc|intro|signature)$/i.test(last)) return { meaning: "account-description", rank: 1 };
  const found = meanings.get(normalise(last));
  return found?.meaning.startsWith("account-") ? found : undefined;
}

const rolesOf: Readonly<Partial<Record<FieldMeaning, Role>>> = {
  "account-alias": "account-id",
  "account-gh": "account-id",
  "account-biz": "account-id",
  published: "date",
  created: "date",
  captured: "date",
  "copyright-stat": "original",
  "read-count": "counts",
  "like-count": "counts",
  count: "counts",
  "message-id": "url",
  "message-index": "url",
  "message-both": "url",
  file: "url",
  page: "body",
  markdown: "body",
  text: "body",
};

/** The ledger's role of a field that means this. */
export function meaningToRole(meaning: FieldMeaning): Role {
  return rolesOf[meaning] ?? (meaning as Role);
}

/** True for the meanings that a body is read from. */
export function isBodyMeaning(meaning: FieldMeaning): boolean {
  return meaning === "page" || meaning === "markdown" || meaning === "body" || meaning === "text";
}

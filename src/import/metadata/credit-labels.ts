import { foldPattern } from "../boilerplate/fold-text.ts";

/** A line end within a label that a tag tore. */
const torn = "(?:[ \\t]{0,4}\\n\\s{0,4})?";
const sourceLabel = `(?:(?:本文|文章|稿件|资讯|信息|内容|素材|原文|新闻|消息|报告|图文|文字|综合|转载|转发|部分内容|内容综合|文稿|本文内容|文章内容)${torn})?(?:来源于|来源自|来源公众?号|来源|源自|出处)|原出处|原文来自|稿源|信源|稿件来源|原载于?|选自|(?:本文|文章|内容|稿件)?(?:转载[自于]|转自|摘自|摘编自|综合自|转发自|编译自|整理自)|综合整理|综合|(?:本文|文章|稿件)来自|来自|转载(?=\\s{0,6}[:：]\\s{0,6}(?!\\d))`;
const editorLabel =
  "(?:本期|值班|执行|见习|实习|微信|新媒体|公众号|文字|图文|责任|责|编|网络|轮值|内容|视觉|美术|助理|总)?(?:编辑|编审|美编|责编|审核|审校|校对|校审|审读|审签|审定|监制|统筹|排版|主编|副主编|总编|编委|责校|主任)|责编|美编|小编|编校|复审|初审|终审|(?:一|二|三)(?:审|校)|核稿|编发|签发|审发|审批|微编|责任校对|编务|总监制|总编辑|副总编辑|值班总编|值班主任|值班编委|执行主编|(?:图文)?(?:编排|制作|制图|设计|美工|策划|出品人?|发布)";
const otherLabel =
  "(?:本报|特约|首席|见习|实习|全媒体|本台|融媒体|视频|摄影|文字)?(?:记者|通讯员)|作者|原文(?:链接|地址|标题)?|(?<!原)文字?|图片?|图文|摄影|摄像|撰文|撰稿|供稿|供图|文案|拍摄|剪辑|海报|插画|配音|朗诵|视频|翻译|编译|校译|图片来源|图源|资料来源|数据来源|参考资料|投稿邮箱|封面|图片资料来源|联系电话|素材|参与(?:报道|采写)";
const join = "(?:[、和/／&+·]|丨)?";
/** Colons and bars, and what is typed for them. */
export const signs = ":：∶|｜丨∣︱│┃❘/／▏";
const separator = `\\s{0,6}[${signs}]`;

/** Words of two characters that are often set apart (来 源：). */
const spaced = /来源|编辑|审核|校对|责编|监制|主编|复审|初审|终审|记者|作者|美编|审校|排版|统筹/g;
const withSpaces = (source: string) => source.replace(spaced, (word) => `${word.charAt(0)}\\s{0,4}${word.charAt(1)}`);

/** Matched against folded text: labels are written with traditional characters, too. */
export const labels = new RegExp(
  foldPattern(
    withSpaces(
      `(?:(?<source>${sourceLabel})|(?<editor>(?:${editorLabel})(?:${join}(?:${editorLabel})){0,3})|(?<other>(?:${otherLabel})(?:${join}(?:${otherLabel}|${editorLabel})){0,3}))(?:${separator})`,
    ),
  ),
  "gu",
);
/** A source named without a colon (转自河桥日报), up to its name. */
export const bareSource =
  /^(?:本文|文章|内容|稿件|以上内容)?(?:转载[自于]|转自|摘自|摘编自|综合自)(?:微信公众号|公众号)?\s{0,4}[:：]?\s{0,4}(?=[《“"【「\p{L}])/u;

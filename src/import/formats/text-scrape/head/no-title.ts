/** Who wrote, drew or printed it first, behind a colon or a stroke; behind a bar alone some of these head a column's titles. */
const credit =
  /^[\p{P}\p{S}]{0,3}(?:(?:本文|原文|文章|稿件|图片|资料|内容|素材)?(?:原?作者|来源|出处)|撰文|撰稿|供稿|供图|图文|文图|文字|文|图|摄影|采写|整理|编[辑译写]|责编|美编|翻译|译者?|记者|通讯员|主播|朗读|审核|校对|排版|监制|转载?自|摘自)(?:[&＆和、/／·+](?:图|文|摄影|编辑|整理|供图|编译))?\s{0,4}[:：∶/／]\s{0,4}\S/u;
const barred = /^[\p{P}\p{S}]{0,3}(?:作者|来源|撰文|图文|文图|文|图|摄影|编辑|责编|记者)\s{0,4}[|｜丨∣]\s{0,4}\S{1,12}$/u;
/** What an article calls its first part. */
const section =
  /^[\p{P}\p{S}]{0,4}(?:前言|序言|引言|导[言语读]|编者按语?|编者的话|编前语?|按语|摘要|内容[提摘]要|内容简介|核心提示|本文目录|文章目录|目录|正文|楔子|开篇|写在(?:前面|最?前)(?:的话)?|本文(?:要点|导读)|part\.?\s?0?\d{1,2}|chapter\s?0?\d{1,2})[\p{P}\p{S}]{0,4}$/iu;
/** An account's slogan or statement above each of its articles. */
const slogan =
  /^[\p{P}\p{S}]{0,6}(?:(?:欢迎)?关注.{1,12}?[，,、\s|｜·]{0,3}(?:关注|带你|陪你|读懂|了解).{1,14}|(?:本文|本故事|故事|以上|以下)?(?:内容|情节|人物)?(?:纯属|均属)虚构.{0,16}|(?:版权|免责)声明.{0,40}|.{0,20}(?:未经授权|侵权必究|侵删|谢绝转载|禁止转载).{0,20})[\p{P}\p{S}]{0,6}$/u;
/** An address, a label before it or none. */
const address = /^[\p{P}\p{S}]{0,3}(?:[\p{L} ]{1,12}[:：]\s{0,4})?https?:\/\/[^\s。，！？]{4,60}$/u;
const kinds = [credit, barred, section, slogan, address];

/** True for a short first line that is no article's title, be it as short as one: a credit, the name of a part, an account's slogan, an address. */
export function isNoTitle(line: string): boolean {
  const text = line.trim();
  return text.length <= 64 && kinds.some((kind) => kind.test(text));
}

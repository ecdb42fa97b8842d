/** What stands in the panel of a page's reward, hidden or not, in both languages: converters take it for a name, and it is none. */
const rewardPanel =
  /^(?:关闭更多)?(?:Give ?Author|Like ?the ?Author|Other ?Amount|Name ?cleared|名称已清空|微信扫一扫赞赏作者|喜欢作者|其它金额|赞赏金额|系统错误.{0,8})$/iu;

/** True for words of WeChat's own dialogs, which are no author's, account's, album's or outlet's name. */
export function isDialogWord(text: string): boolean {
  return rewardPanel.test(text.trim());
}

/** What WeChat calls its pages where one has no title of its own: no article's title, and no account's name. */
const siteName = /^(?:微信公众平台|微信公眾平台|(?:Weixin|WeChat) Official Accounts? Platform)$/iu;

/** True for the name of WeChat's own site. */
export function isSiteName(text: string): boolean {
  return siteName.test(text.trim());
}

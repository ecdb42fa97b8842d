import type { GoneReason } from "../../../entry/outcome.ts";
import { collapse, textOf } from "./nodes.ts";
import type { Page } from "./page.ts";

/** What WeChat's own notices say, in the order of their force. */
const notices: readonly [GoneReason, RegExp][] = [
  ["verification", /环境异常|完成验证后即可继续访问|去验证|访问过于频繁|操作频繁|请输入验证码|unusual activity|verify to continue/i],
  [
    "deleted",
    /该内容已被发布者删除|内容已被发布者删除|此内容已被发布者删除|该文章已被作者删除|This content has been deleted by the author|deleted by (?:its|the) (?:author|publisher)/i,
  ],
  [
    "account-closed",
    /此帐号已自主注销|此账号已自主注销|账号已注销|帐号已注销|此账号已被屏蔽|此帐号已被屏蔽|账号已被屏蔽|帐号已被屏蔽|该账号已冻结|账号已停止使用|账号已被永久封禁|此账号已被封禁|该公众号已被封禁|account has been (?:blocked|closed|deleted)/i,
  ],
  [
    "migrated",
    /该公众号已迁移|公众号已迁移|账号已迁移|帐号已迁移|原账号已回收|原帐号已回收|账号迁移时未将文章素材|帐号迁移时未将文章素材|has been migrated/i,
  ],
  [
    "violation",
    /此内容因违规无法查看|因违规无法查看|涉嫌违反|(?:内容|[账帐]号)违反《|违反相关法律法规|违反.{0,12}(?:规定|法规).{0,20}(?:无法查看|查看对应规则)|此内容被投诉|内容被投诉且经审核|被.{0,4}人投诉|经平台审核|此内容发送失败无法查看|涉嫌侵权|content has been reported|violat/i,
  ],
  ["expired", /链接已过期|该链接已过期|此链接已过期|临时链接已失效|链接已失效|预览链接已过期|link (?:has )?expired/i],
  [
    "unavailable",
    /该内容暂时无法查看|内容暂时无法查看|此内容暂时无法查看|该内容无法查看|此内容暂无法查看|参数错误|系统错误|内容审核中|未知错误|该页面不存在|页面不存在|无法查看该内容|请在微信客户端打开链接|暂无权限查看|temporarily unavailable|Parameter error/i,
  ],
];

const verificationScripts = /secitptpage\/(?:template\/)?verify|\bpoc_token\s*:|\bcap_appid\b|TencentCaptcha\(/;
const otherPages = /aboutbiz|mp\/profile_ext|profile_history|mp\/homepage|appmsgalbum|weixin\.sogou\.com|\babout-page\b/;
const articleFrame = ["js_article", "img-content", "page-content", "js_base_container", "activity-name", "js_content"];
const longestNotice = 3000;

/**
 * Why a page without a body is no article: what its notice says, else what kind of page it is. `empty-shell` has WeChat's
 * article frame and no title, `no-body` a title too, `not-an-article` neither.
 */
export function pageToGone(page: Page, title: string | undefined): GoneReason {
  const text = collapse(textOf(page.document)).slice(0, longestNotice);
  const heading = collapse((page.tags.get("title") ?? []).map((element) => textOf(element)).join(" "));
  const said = notices.find(([, pattern]) => pattern.test(text) || pattern.test(heading))?.[0];
  if (said !== undefined) return said;
  if (verificationScripts.test(page.html)) return "verification";
  if (page.variables.has("transferTargetLink")) return "migrated";
  if (otherPages.test(page.html) && !page.ids.has("js_content")) return "not-an-article";
  if (!articleFrame.some((id) => page.ids.has(id))) return "not-an-article";
  return title === undefined ? "empty-shell" : "no-body";
}

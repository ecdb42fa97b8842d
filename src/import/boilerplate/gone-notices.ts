import type { GoneReason } from "../../entry/outcome.ts";

/**
 * What WeChat prints in place of an article, on folded text without white space; the first that matches counts. Readers of flat text
 * ask besides whether the text says nothing else; a page is asked only when it has no body.
 */
export const goneNotices: readonly (readonly [GoneReason, RegExp])[] = [
  [
    "verification",
    /(?:用户您好,)?您的访问过于频繁,为确认本次访问为正常用户行为,需要您协助验证|(?:当前)?环境异常|完成验证后即可继续访问|去验证|访问过于频繁|操作(?:过于)?频繁|请输入验证码|verifytocontinue|unusualactivity/u,
  ],
  [
    "deleted",
    /[该此]?(?:内容|文章)已被(?:发布者|作者|发送[人者])删除|[该此](?:内容|文章)已被删除|^deleted$|deletedby(?:the|its)(?:author|publisher)/u,
  ],
  [
    "account-closed",
    /[该此]?[账帐]号已(?:自主|系统)?注销|[该此]?[账帐]号已被系统回收|[该此]?(?:[账帐]号|公众号)已被?(?:屏蔽|封[禁停号]|永久封禁|冻结|停止使用)(?:,?内容无法查看)?|[该此](?:[账帐]号|公众号)已被封|accounthasbeen(?:blocked|closed|deleted)/u,
  ],
  [
    "migrated",
    /[该此]?(?:公众号|[账帐]号)已迁移(?:至新的[账帐]号)?|[账帐]号已申请(?:公众号)?[账帐]号迁移|[账帐]号处于[账帐]号迁移流程中(?:[,，]暂时无法查看内容)?|原[账帐]号已回收|[账帐]号迁移时未将文章素材(?:同步至新[账帐]号)?|hasbeenmigrated/u,
  ],
  [
    "violation",
    /(?:[该此]内容)?因违规无法(?:查看|检视)|被投诉[且并]经审核(?:涉嫌侵权)?,?(?:无法查看)?|已停止访问该网页|此[账帐]号存在违规行为|[该此](?:文章|内容)被第三方评估为不实信息|被.{0,4}人投诉.{0,30}无法(?:进行)?查看|发送失败无法查看|由用户投诉并经平台审核,涉嫌|接相关投诉,此(?:内容|[账帐]号)(?:涉嫌)?违反|涉嫌(?:违反|侵权)|(?:内容|[账帐]号)违反(?:《|相关法律法规)|违反.{0,12}(?:规定|法规).{0,20}(?:无法查看|查看对应规则)|contenthasbeenreported|violat/u,
  ],
  ["expired", /(?:[该此]|预览|临时)?(?:链接|连结)已(?:过期|失效)|link(?:has)?expired/u],
  [
    "unavailable",
    /[该此]?内容(?:暂时|暂)?无法查看|无法查看该内容|参数错误|系统(?:错误|出错|繁忙)|未知错误|内容审核中|[该此]?页面不存在|[该此](?:文章|内容|链接)(?:已?不存在|已不可访问)|暂无权限查看|已被(?:发布者|作者)?设为私密|仅(?:作者的?)?(?:粉丝|关注者)可(?:见|查看)|请在微信(?:客户端|用户端)打开(?:链接|连结|[该此]?网页)|^请在微信中打开(?=$|\P{L}|请在微信|微信公众平台|确定)|temporarilyunavailable|parametererror/u,
  ],
  [
    "not-an-article",
    /关于(?:服务号|公众号|订阅号)(?:服务号|公众号|订阅号)简介|基础信息微信号.{0,40}(?:认证类型|主体类型)|(?:认证类型|主体类型).{0,20}认证主体/u,
  ],
];

/** What stands beside a notice on its page. */
export const noticeFurniture =
  /访问文章|提交后没解决问题\?欢迎反馈。?|公众号迁移说明|微信公众平台运营中心|去验证|(?:查看|检视)(?:详细内容|对应规则|详情)|若需访问原文章(?:链接|连结)[,，]请点击下方按钮。?|至新的[账帐]号[,，]?|[《》]|互联网用户公众[账帐]号信息服务管理规定|涉嫌违反相关法律法规和政策|(?:涉嫌)?违反.{0,40}?(?=查看|$)|确定|返回|关闭|微信公众平台|内容无法(?:查看|检视)|请重新打开|环境异常|当前/gu;

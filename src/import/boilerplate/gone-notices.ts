import type { GoneReason } from "../../entry/outcome.ts";

/** What WeChat prints in place of an article, as text without white space; the first that matches counts. */
export const goneNotices: readonly (readonly [GoneReason, RegExp])[] = [
  [
    "verification",
    /(?:当前)?环境异常[,，]?(?:完成验证后即可继续访问)|^环境异常|完成验证后即可继续访问|访问过于频繁[,，]请用微信打开|请输入验证码|Verifytocontinue/iu,
  ],
  ["deleted", /(?:该|此)(?:内容|文章)已被(?:发布者|作者)删除|Thiscontenthasbeendeletedby(?:the|its)author/iu],
  ["account-closed", /(?:此|该)[账帐]号已(?:自主)?注销|(?:此|该)[账帐]号已被(?:屏蔽|封禁|永久封禁|冻结|停止使用)[,，]?(?:内容无法查看)?/u],
  ["migrated", /该(?:公众号|[账帐]号)已迁移(?:至新的[账帐]号)?|原[账帐]号已回收|原[账帐]号迁移时未将文章素材同步至新[账帐]号/u],
  [
    "violation",
    /(?:此|该)内容(?:因违规|被投诉且经审核涉嫌侵权[,，]?|被多人投诉[,，]?.{0,30}|发送失败)无法查看|由用户投诉并经平台审核[,，]涉嫌|接相关投诉[,，]此(?:内容|[账帐]号)(?:涉嫌)?违反/u,
  ],
  ["expired", /(?:该|此|预览|临时)?链接已(?:过期|失效)/u],
  ["unavailable", /(?:该|此)内容(?:暂时|暂)?无法查看|^参数错误|^系统错误|(?:该|此)页面不存在|请在微信客户端打开链接/u],
  ["not-an-article", /关于(?:服务号|公众号|订阅号)(?:服务号|公众号|订阅号)简介|基础信息微信号.{0,40}认证类型|认证类型.{0,20}认证主体/u],
];

/** What stands beside a notice on its page. */
export const noticeFurniture =
  /访问文章|公众号迁移说明|微信公众平台运营中心|去验证|查看(?:详细内容|对应规则)|若需访问原文章链接[,，]请点击下方按钮。?|至新的[账帐]号[,，]?|[《》]|互联网用户公众[账帐]号信息服务管理规定|涉嫌违反相关法律法规和政策|(?:涉嫌)?违反.{0,40}?(?=查看|$)|确定|返回|关闭|微信公众平台|内容无法查看|请重新打开|环境异常|当前/gu;

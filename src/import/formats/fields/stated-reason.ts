import type { GoneReason } from "../../../entry/outcome.ts";
import { foldText } from "../../boilerplate/fold-text.ts";
import { goneReasonOf } from "../../boilerplate/gone-reason.ts";

const namesOfReason =
  /(?:^|[._])(?:(?:fetch|crawl|download|content|article|msg|scrape|http)_?)?(?:err(?:or)?(?:_?(?:msg|message|info|reason|text))?|(?:fail(?:ed|ure)?_?)?reason|status(?:_?(?:msg|text|message))?|state|message|msg|note|remark)$|(?:错误|失败|异常)(?:信息|原因|提示)?$|状态$|^备注$/i;
/** `del_flag` is none: WeChat's lists have 1 there for an article that stands. */
const flagOfDeleted = /(?:^|[._])(?:is_?)?deleted$|^(?:是否|已)(?:被)?删除$/i;
const yes = /^(?:1|true|yes|y|是)$/i;

/** What programs call the reasons, where they do not quote the notice; on folded text. */
const codes: readonly (readonly [GoneReason, RegExp])[] = [
  [
    "deleted",
    /^(?:文章|内容|该文)?已?被?(?:作者|发布者)?(?:自行)?删除$|^(?:article|content)?[ _-]?(?:is[ _-])?(?:deleted|removed)(?:[ _-]by[ _-].{1,20})?$/u,
  ],
  ["violation", /^(?:文章|内容)?(?:因?违规(?:,?无法查看)?|被投诉|涉嫌侵权)$|^(?:violation|violated)$/u],
  ["account-closed", /^(?:账号|帐号|公众号)?已?(?:被封|封号|被?封禁|已?注销|被?屏蔽)$|^(?:account[ _-])?(?:banned|blocked|closed)$/u],
  ["migrated", /^(?:账号|帐号|公众号)?已迁移$|^(?:account[ _-])?(?:migrated|transferred)$/u],
  ["verification", /^(?:需要?|触发)?(?:验证码?|人机验证|滑块验证|环境异常|风控)$|^(?:captcha|verification|verify|need[ _-]verify)$/u],
  ["expired", /^(?:链接)?已?(?:过期|失效)$|^(?:link[ _-])?expired$/u],
  ["unavailable", /^(?:内容|文章)?(?:暂时|暂)?(?:无法查看|无法访问|不存在)$|^(?:unavailable|not[ _-]found|404)$/u],
];

/** Why an article is gone, as its row says beside the body that it lacks (`fetch_error: 违规无法查看`, `is_deleted: 1`). */
export function statedReason(fields: readonly { field?: string; text: string }[]): GoneReason | undefined {
  for (const { field = "", text } of fields) {
    if (flagOfDeleted.test(field) && yes.test(text.trim())) return "deleted";
    const said = namesOfReason.test(field) ? readReason(text) : undefined;
    if (said !== undefined) return said;
  }
  return undefined;
}

function readReason(text: string): GoneReason | undefined {
  const notice = goneReasonOf(text);
  if (notice !== undefined && notice !== "empty-shell" && notice !== "not-an-article") return notice;
  const folded = foldText(text.trim()).replace(/[.!。]$/, "");
  return codes.find(([, code]) => code.test(folded))?.[0];
}

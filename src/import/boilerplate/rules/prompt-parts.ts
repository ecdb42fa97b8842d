// Pieces of patterns that the rules of prompts are made of.

export const ornaments = "[\\p{P}\\p{S}\\p{M}\\p{Cf}]{0,8}";
export const some = (most: number) => `[^。！？]{0,${most}}`;
export const end = "[。！!~～]{0,3}" + ornaments;
/** Stands for the name of the account that published the text. */
export const ownName = "\ue000";
export const name = "[“《\\[][^”》\\]]{1,20}[”》\\]]";
export const code = "[“《\\[]?[^”》\\]。！？,，]{1,12}[”》\\]]?";

/** What stands behind whom to join: a word or two, or what it is good for; no predicate of a sentence. */
export const joined =
  "(?![的了后是就也都着过])[^。！？,，的了]{0,12}(?:[,，](?:申请|拉|进群|加入|验证|赠|送|领|邀请|即可|可|精彩|一起|和|与|获取|领取|不|更多|交流|学习|免费|共同|参与|讨论|探讨|回复|备注)[^。！？]{0,12})?";
export const card = "(?:上方|下方)?(?:蓝字|卡片|名片)?[👆👇⬆⬇↑↓]?";
/** What following is good for. */
export const soThat = "(?:获取|一起|长期|第一时间|了解|查看|学习|掌握|每[天日周]|分享|带你|和|与|进行|更多|免费|订阅|添加星标)";

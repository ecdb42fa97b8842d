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
/** What calls to do it now. */
export const hurry = "(?:还在等什么[?？]?)?(?:赶紧|赶快|快来?|速速|立即|现在就)?";
/** Where on the page the reader finds what to press, and what it is. */
export const where = "[👆👇⬆⬇↑↓️]{0,6}(?:上方|下方|标题下方?|右上角|文末|图中)?";
export const pressed = "(?:[“\\[]?(?:蓝字|蓝色(?:文字|字体|小字|微信名|字)|公众号|名片|小?卡片|二维码)[”\\]]?)?";
/** How a code is read, for what, and what it is good for. */
export const scan =
  "(?:扫码|微信扫一扫|扫一扫|(?:扫描?|长按(?:识别|扫描)?|识别)(?:上方|下方|上面|下面|以下|图中|上图|下图|文末|海报中|右方|右侧|左侧)?的?(?:二维码|小程序码))";
export const forWhat =
  "(?:添加|加入|报名|预约|咨询|联系|领取|获取|学习|体验|试用|提问|订阅|注册|申请|(?:查看|了解|观看)(?:更多|详情|课程))";
export const forYou =
  "(?:[为带与和][您你]|我们|获取|领取|一起|更多|及时|了解|学习|每[天日周]|第一时间|不错过|不迷路|精彩|免费|提升|抢先|福利|优惠|拉你|只更)";
/** Days and forms are what the author tells, whatever button leads there. */
export const factsApart = "(?![^。！？]{0,48}(?:截止|填写|提取码|密码|提交|材料|捐|\\d{1,2}[月日点]))";

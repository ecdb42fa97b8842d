const between = /[，,、\s/／·•|｜丨&＆+＋；;]+|(?<=.)[和及](?=.)/u;
/** What a speaker says, and no name has: `编辑：后来呢`. */
const spoken = /[了是这那几就也都吗呢吧啊呀嘛您你我他她它们谁什怎么哪很吗]|[。！？!?]/u;
/** Amounts and days: `审核：三个工作日`, `初审：3月1日至3月5日`. */
const counted = /\d{1,4}\s?(?:年|月|日|号|名|人|个|天|点|时|小时|分钟)|[一二三四五六七八九十两]\s?(?:个|名|天|日|年|月|小时)/u;
const office =
  /(?:部|处|科|室|局|中心|社|站|组|办|办公室|院|委|会|报|网|台|公司|工作室|团队|学校|大学|学院|支队|大队|中队|所|团|厅|署|馆|协会|媒体|君|号)$/u;
const longestName = 8;
const longestOffice = 24;

/** True for names of people and offices, one or several, as editors are credited. */
export function areStaff(value: string): boolean {
  if (spoken.test(value) || counted.test(value)) return false;
  const names = value
    .replace(/[（(【[][^）)】\]]{0,20}[）)】\]]/gu, "")
    .split(between)
    .filter((name) => name !== "");
  return names.length > 0 && names.every((name) => isName(name) || (name.length <= longestOffice && office.test(name)));
}

function isName(name: string): boolean {
  const letters = name.replace(/[^\p{Script=Han}]/gu, "").length;
  return letters > 0 ? letters <= longestName : /^[\p{L}\p{N}_.@-]{1,30}$/u.test(name);
}

/** True for one to three names of two or three characters: what labels of other uses too (一审, 制作, 主任) must have behind them. */
export function arePersons(value: string): boolean {
  const names = value.split(between).filter((name) => name !== "");
  const joined = names.join("").length <= 3 ? [names.join("")] : names;
  return (
    joined.length <= 6 &&
    joined.every((name) => /^\p{Script=Han}{2,3}$/u.test(name) || /^[A-Za-z][\w.-]{1,19}$/.test(name)) &&
    areStaff(value)
  );
}

/** The account of an article, labelled and nothing else, right below its title: the line's number, and the name. */
export interface LoneAccount {
  line: number;
  name: string;
}

const labelled = /^\s*(?:微信)?公众号(?:名称?)?\s?[:：]\s*([^\s，。！？；：、,!?;:|｜@#][^，。！？；：,!?;:|｜@#\n]{0,29})$/u;
const asking = /^(?:请|点击|关注|搜索|回复|扫码|长按|后台|微信)/u;
/** What stands there where no account is known, a name with more behind it, and what an account is called in a sentence. */
const noName = /^(?:暂无|未知|不详|待定|无|略|见.{1,8})$|\p{Script=Han}\s+\p{Script=Han}|原创|20\d\d[-年/.]|^[一这那每]|.的./u;
/** Beside another label it is one of an address book's lines. */
const otherLabel = /^\s*\p{L}{2,8}\s?[:：]\s*\S/u;
const fewestLines = 3;

/** The line that names the account, among the first two of a text that goes on below. */
export function findLoneAccount(lines: readonly string[]): LoneAccount | undefined {
  const shown = [...lines.entries()].filter(([, text]) => text.trim() !== "");
  const at = shown.slice(0, 2).findIndex(([, text]) => labelled.test(text));
  const [line, text = ""] = shown[at] ?? [];
  const name = labelled.exec(text)?.[1]?.trim();
  if (line === undefined || name === undefined || asking.test(name) || noName.test(name) || shown.length < at + fewestLines)
    return undefined;
  const isListed = shown.slice(at + 1).some(([, other]) => labelled.test(other));
  return isListed || otherLabel.test(shown[at + 1]?.[1] ?? "") ? undefined : { line, name };
}

import type { ReadField } from "./field-setters.ts";

/** Names beside a comment's text for who wrote it, best first. */
const names = [
  /\.(?:user\.)?(?:nick_?name|昵称|用户昵称)$/i,
  /\.(?:user\.)?(?:user_?name|用户名|用户名称|留言人|留言者|评论人|评论者)$/i,
  /\.(?:user\.name|author\.name|name|author|user)$/i,
];
const longest = 60;
/** What says that the account itself wrote, not its name. */
const flag = /^(?:[01]|true|false)$/i;

/** Comments with the names of who wrote them before their texts, as pages and texts have them; `of` are the fields that name them. */
export function withCommenters(
  read: readonly ReadField[],
  fields: readonly { field?: string; text: string }[],
): { read: readonly ReadField[]; of: readonly string[] } {
  if (!read.some(({ meaning, field }) => meaning === "comment" && field.includes("."))) return { read, of: [] };
  const known = new Map<string, { field: string; name: string }>();
  for (const pattern of names)
    for (const { field = "", text } of fields) {
      const name = text.trim();
      const comment = field.replace(pattern, "");
      if (comment === field || known.has(comment) || name === "" || name.length > longest || /\n/.test(name) || flag.test(name)) continue;
      known.set(comment, { field, name });
    }
  const of: string[] = [];
  const named = read.map((one) => {
    const found = one.meaning === "comment" ? known.get(one.field.slice(0, Math.max(0, one.field.lastIndexOf(".")))) : undefined;
    if (found === undefined || one.text.trim() === "") return one;
    of.push(found.field);
    return { ...one, text: `${found.name}：${one.text}` };
  });
  return { read: named, of };
}

import table from "opencc-js/dict/TSCharacters";

let simplifiedOf: Map<string, string> | undefined;

function readTable(): Map<string, string> {
  const pairs = table.split("|").map((entry): [string, string] => {
    const [traditional = "", simplified = ""] = entry.split(" ");
    return [traditional, simplified];
  });
  return new Map(pairs);
}

/** The simplified form of one character, by OpenCC's table of single characters (its first choice); any other comes back as it is. */
export function toSimplified(character: string): string {
  simplifiedOf ??= readTable();
  return simplifiedOf.get(character) ?? character;
}

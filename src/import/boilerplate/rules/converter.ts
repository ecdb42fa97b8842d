import type { BoilerplateRule } from "../rule.ts";

/** Marks that programs leave around what they made plain text of. */
export const converter: readonly BoilerplateRule[] = [
  {
    id: "converter/code-mark",
    certainty: "residue",
    phrases: ["[code]", "[/code]"],
    apart: true,
    spares: ["论坛里的代码写在[code]和[/code]之间。", "[code]int a;[/code]"],
  },
];

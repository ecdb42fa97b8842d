import type { BoilerplateRule } from "./rule.ts";
import { accountCard } from "./rules/account-card.ts";
import { appeals } from "./rules/appeals.ts";
import { comment } from "./rules/comment.ts";
import { converter } from "./rules/converter.ts";
import { english } from "./rules/english.ts";
import { look } from "./rules/look.ts";
import { openInWechat } from "./rules/open-in-wechat.ts";
import { originalCard } from "./rules/original-card.ts";
import { pageEnd } from "./rules/page-end.ts";
import { placed } from "./rules/placed.ts";
import { player } from "./rules/player.ts";
import { prompts } from "./rules/prompts.ts";
import { reader } from "./rules/reader.ts";
import { related } from "./rules/related.ts";
import { reward } from "./rules/reward.ts";
import { shareBar } from "./rules/share-bar.ts";

/** Every rule; of two that match the same words the first wins. */
export const allRules: readonly BoilerplateRule[] = [
  ...reward,
  ...look,
  ...openInWechat,
  ...pageEnd,
  ...reader,
  ...player,
  ...accountCard,
  ...comment,
  ...converter,
  ...related,
  ...originalCard,
  ...english,
  ...shareBar,
  ...prompts,
  ...appeals,
  ...placed,
];

const byId = new Map(allRules.map((rule) => [rule.id, rule]));

/** The rule of an id; throws a RangeError where there is none. */
export function ruleOf(id: string): BoilerplateRule {
  const rule = byId.get(id);
  if (rule === undefined) throw new RangeError(`no boilerplate rule ${id}`);
  return rule;
}

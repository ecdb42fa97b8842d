import type { GoneReason } from "../../entry/outcome.ts";
import { compactText, type CompactText } from "./compact-text.ts";
import { foldText } from "./fold-text.ts";
import { goneNotices, noticeFurniture } from "./gone-notices.ts";
import { scanTokens, type Token } from "./tokens.ts";

const longestNotice = 400;
const longestTitle = 80;
const longestPage = 20_000;

/** A text as the rules read it. */
export interface ReadText {
  compact: CompactText;
  tokens: readonly Token[];
}

function readText(text: string): ReadText {
  const compact = compactText(text.length > longestPage ? "" : text);
  return { compact, tokens: scanTokens(compact.text) };
}

/**
 * Why a page is no article, told by the notice that it consists of; undefined for a text that says anything besides a notice and a
 * title, so that an article about deleted articles is none of these. `empty-shell` = nothing but the page's own words. `known` spares
 * reading the text once more.
 */
export function goneReasonOf(text: string, known: ReadText = readText(text)): GoneReason | undefined {
  if (text.length > longestPage) return undefined;
  if (known.compact.text === "") return undefined;
  const own = foldText(withoutFrame(known));
  if (own === "") return "empty-shell";
  if (own.length > longestNotice) return undefined;
  const said = goneNotices.find(([, notice]) => notice.test(own));
  if (said === undefined) return undefined;
  return isNotice(own, said[1]) ? said[0] : undefined;
}

/** Text without certain page words, and without plain ones that stand apart. */
function withoutFrame({ compact: { text, breaks }, tokens }: ReadText): string {
  let own = "";
  let reached = 0;
  for (const { start, end, rule } of tokens) {
    const apart = (breaks[start] ?? 0) > 0 || start === reached;
    const closed = (breaks[end] ?? 0) > 0 || rule.certainty !== "word";
    if (rule.certainty === "word" && !(apart && closed)) continue;
    own += text.slice(reached, start);
    reached = end;
  }
  return own + text.slice(reached);
}

function isNotice(own: string, notice: RegExp): boolean {
  const found = notice.exec(own);
  if (found === null || /["']$/.test(own.slice(0, found.index))) return false;
  if (notice.source.includes("认证类型")) return true;
  const rest = own.replace(notice, "").replace(noticeFurniture, "");
  return rest.replace(/[\p{P}\p{S}]/gu, "").length <= longestTitle && !/[。；]\P{L}{0,3}\p{L}{3}/u.test(rest);
}

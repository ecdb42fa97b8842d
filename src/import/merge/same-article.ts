import type { AccountBook } from "../../entry/account-book.ts";
import type { ArticleCapture } from "../capture.ts";
import { saysMost } from "../shared-shingles.ts";
import { accountMarks, idsConflict, wechatKeys } from "./identity.ts";

/** 80 % of the shorter body's 8-character shingles are in the longer. */
export function mostlySameBody(one: ArticleCapture, other: ArticleCapture): boolean {
  if (one.bodyHash === other.bodyHash) return true;
  const [shorter, longer] = one.bodyLength <= other.bodyLength ? [one, other] : [other, one];
  return saysMost(bare(longer.detail.text), bare(shorter.detail.text));
}

/**
 * True for captures that may be one article, were only title, account and day known of both: nothing that they say conflicts, and
 * WeChat's own keys or the bodies are the same.
 */
export function mayBeOne(one: ArticleCapture, other: ArticleCapture, accounts: AccountBook): boolean {
  if (one === other) return true;
  const keys = wechatKeys(one.metadata);
  if (idsConflict(one.metadata, other.metadata)) return false;
  if (wechatKeys(other.metadata).some((key) => keys.includes(key))) return true;
  return !accounts.conflict(accountMarks(one.metadata), accountMarks(other.metadata)) && mostlySameBody(one, other);
}

/** Text without white space. */
export function bare(text: string): string {
  return text.replace(/\s+/g, "");
}

import type { BoilerplateRule } from "../rule.ts";

/** What goes because of where it stands; readers cite these, no words find them. */
export const placed: readonly BoilerplateRule[] = [
  { id: "page/after-content", certainty: "placed" },
  { id: "page/head-picture", certainty: "placed" },
  { id: "page/empty-picture", certainty: "placed" },
  { id: "page/leftover-mark", certainty: "placed" },
  { id: "page/button", certainty: "placed" },
  { id: "page/print-edge", certainty: "placed" },
  { id: "page/site-name", certainty: "placed" },
  { id: "page/text-browser", certainty: "placed" },
  { id: "picture/placeholder", certainty: "placed" },
  { id: "reader/preface", certainty: "placed" },
  { id: "reward/message", certainty: "placed" },
  { id: "repost/name", certainty: "placed" },
  ...["deleted", "violation", "migrated", "verification", "expired", "unavailable", "account-closed", "not-an-article"].map(
    (reason): BoilerplateRule => ({ id: `gone/${reason}`, certainty: "placed" }),
  ),
];

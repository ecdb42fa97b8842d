/** Something that is not as the archive claims: where, what was expected, what was found, what to do. */
export interface Difference {
  /** Path under the verified folder, with `/`. */
  file: string;
  expected: string;
  found: string;
  remedy: string;
}

/** One claim that was examined: how many things, and which of them differ. */
export interface Check {
  /** What is claimed, as the table's row says it. */
  claim: string;
  examined: number;
  differences: Difference[];
}

/** Remedies that several checks name. */
export const remedies = {
  import: "npm run import, then look at what git says changed",
  build: "npm run build",
  restore: "restore the file from version control or a backup",
  acknowledge: "npm run import acknowledges an edit; restore the file if it was none",
  remove: "remove the file, or find out who put it there",
  picture: "put back what lay beside its page, or remove the file",
  list: "npm run import puts it on the list; remove the file if it does not belong there",
  entry:
    "put its dump back; without it, npm run import -- --prune removes the entry where nobody edited it, and one that somebody did stays as one of your own once identity and dump are out of its front matter",
  lost: "restore the file from version control or a backup; where it is gone for good, npm run import -- --prune",
  prune: "remove the file (npm run import -- --prune removes what has lost its dump), or find out who put it there",
} as const;

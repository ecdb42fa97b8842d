import type { Container, Leaf, Look, Run } from "./leaf.ts";
import { isFull } from "./leaf.ts";

/** Gathers runs into leaves; a leaf ends wherever a block begins or ends. */
export interface LeafBuilder {
  leaves: Leaf[];
  /** Containers that are open, outermost first. */
  path: Container[];
  /** Adds to the leaf that is open, opening one where none is. */
  add: (run: Run, look: Look) => void;
  /** Ends the open leaf; the next one is of this kind. */
  end: (next?: Pick<Leaf, "kind" | "level">) => void;
  /** Ends the open leaf where a block begins or ends within it; of a heading, its line. */
  part: () => void;
  /** Adds a leaf that is whole. */
  put: (leaf: Omit<Leaf, "path">) => void;
}

/** A leaf that still grows, and the length of its text. */
type OpenLeaf = Leaf & { written: number };

/** Builds leaves; two or more line breaks in a row end a paragraph. */
export function buildLeaves(): LeafBuilder {
  let open: OpenLeaf | undefined;
  let next: Pick<Leaf, "kind" | "level"> = { kind: "paragraph" };
  let breaks = 0;
  const builder: LeafBuilder = {
    leaves: [],
    path: [],
    add(run, look) {
      const blank = isBlank(run);
      if (run.kind === "break") breaks += 1;
      else if (!blank) {
        if (breaks > 1 && open?.kind === "paragraph") finish();
        breaks = 0;
      }
      open ??= { ...next, runs: [], path: [...builder.path], look: {}, written: 0 };
      open.runs.push(run);
      if (run.kind === "text" && !blank) mergeLook(open, look, run.text.length);
    },
    end(following = { kind: "paragraph" }) {
      finish();
      next = following;
      breaks = 0;
    },
    part() {
      if (open?.kind !== "heading") finish();
      else if (open.runs.findLast((run) => !isBlank(run))?.kind !== "break") open.runs.push({ kind: "break", marks: {} });
      breaks = 0;
    },
    put(leaf) {
      finish();
      breaks = 0;
      builder.leaves.push({ ...leaf, path: [...builder.path] });
    },
  };
  const finish = (): void => {
    if (open !== undefined && isFull(open)) builder.leaves.push(trimBreaks(open));
    open = undefined;
  };
  return builder;
}

function isBlank(run: Run): boolean {
  return run.kind === "text" && !/\S/.test(run.text);
}

/** A leaf looks like the longer part of its text. */
function mergeLook(leaf: OpenLeaf, look: Look, length: number): void {
  if (leaf.written <= length) leaf.look = { ...look };
  leaf.written += length;
}

function trimBreaks({ written: _written, ...leaf }: OpenLeaf): Leaf {
  const shows = (run: Run): boolean => run.kind === "picture" || (run.kind === "text" && /\S/.test(run.text));
  const first = leaf.runs.findIndex(shows);
  const last = leaf.runs.findLastIndex(shows);
  return { ...leaf, runs: leaf.runs.filter((run, index) => run.kind !== "break" || (index > first && index < last)) };
}

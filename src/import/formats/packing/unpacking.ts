import type { Fault } from "../../fault.ts";
import type { Limits } from "../../limits.ts";
import type { BrokenRecord, Dump, DumpReading, DumpRecord } from "../../record.ts";

/** What unpacking one dump may still use up, and how deep in archives it stands. */
export interface Unpacking {
  limits: Limits;
  budget: UnpackBudget;
  depth: number;
}

/** Bytes that may still be unpacked, and of those the bytes of files that grow more than the ratio; both count down over the whole dump. */
export interface UnpackBudget {
  left: number;
  grown: number;
}

/** Reads what an archive holds as a dump of its own. */
export type ReadInner = (dump: Dump, unpacking: Unpacking) => DumpReading;

/** Files this small may grow more than the ratio: an empty page of a megabyte harms nobody, a thousand of them do. */
const harmless = 1024 ** 2;
const harmlessTogether = 32 * harmless;

/** What a dump, or something that is unpacked apart from it, may use up. */
export function newBudget(left: number): UnpackBudget {
  return { left, grown: harmlessTogether };
}

/** Bytes that a packed file of `packed` bytes may unpack to, and the fault of one that would be larger. */
export function allowance({ limits, budget: { left, grown } }: Unpacking, packed: number): { most: number; fault: Fault } {
  const byRatio = Math.max(Math.min(harmless, grown), packed * limits.unpackRatio);
  return byRatio < left
    ? { most: byRatio, fault: { code: "limit-ratio", facts: { limit: "unpackRatio", expected: limits.unpackRatio, found: "more" } } }
    : { most: left, fault: { code: "limit-bytes", facts: { limit: "unpackedBytes", expected: limits.unpackedBytes, found: "more" } } };
}

/** Takes a file that has been unpacked off the budget. */
export function spend({ limits, budget }: Unpacking, packed: number, unpacked: number): void {
  budget.left -= unpacked;
  if (unpacked > packed * limits.unpackRatio) budget.grown -= unpacked;
}

/** The same budget, one archive deeper. */
export function deeper(unpacking: Unpacking): Unpacking {
  return { ...unpacking, depth: unpacking.depth + 1 };
}

/** A reading that is one fault. */
export function brokenReading(format: string, fault: Fault): DumpReading {
  return { format, records: [{ number: 1, fault }], between: [] };
}

/** A record of a file inside an archive, which it or its fault names. */
export function within(name: string, record: DumpRecord | BrokenRecord): DumpRecord | BrokenRecord {
  if (!("fault" in record)) return { ...record, inside: record.inside === undefined ? name : `${name}/${record.inside}` };
  const inside = record.fault.facts["inside"];
  return {
    ...record,
    fault: { ...record.fault, facts: { ...record.fault.facts, inside: inside === undefined ? name : `${name}/${inside}` } },
  };
}

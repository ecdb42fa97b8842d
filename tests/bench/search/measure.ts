import type { Engine } from "./engines.ts";
import type { CountingServer } from "./counting-server.ts";

/** Means over the queries of one set; shares from 0 to 1. */
export interface SetFigures {
  queries: number;
  recall: number;
  precision: number;
  /** Share of queries whose results were exactly the truth. */
  exactSet: number;
  coldBytes: number;
  coldRequests: number;
  warmBytes: number;
  /** What loading the first ten results adds. */
  resultBytes: number;
  medianMs: number;
  p95Ms: number;
}

interface QueryFigures {
  recall: number;
  precision: number;
  isExact: boolean;
  ms: number;
  coldBytes: number;
  coldRequests: number;
  warmBytes: number;
  resultBytes: number;
}

async function measureQuery(query: string, truth: ReadonlySet<string>, engine: Engine, server: CountingServer): Promise<QueryFigures> {
  const opened = await engine.open(server.address);
  server.take();
  const begin = performance.now();
  const found = new Set(await opened.find(query));
  const ms = performance.now() - begin;
  const cold = server.take();
  await opened.find(query);
  const warmBytes = server.take().bytes;
  await opened.show(query);
  const right = [...found].filter((one) => truth.has(one)).length;
  return {
    recall: truth.size === 0 ? 1 : right / truth.size,
    precision: found.size === 0 ? 1 : right / found.size,
    isExact: right === truth.size && right === found.size,
    ms,
    coldBytes: cold.bytes,
    coldRequests: cold.requests,
    warmBytes,
    resultBytes: server.take().bytes,
  };
}

const mean = (values: readonly number[]): number => (values.length === 0 ? 0 : values.reduce((sum, one) => sum + one, 0) / values.length);

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function toFigures(queries: readonly QueryFigures[]): SetFigures {
  const meanOf = (key: Exclude<keyof QueryFigures, "isExact">): number => mean(queries.map((one) => one[key]));
  const times = queries.map(({ ms }) => ms);
  return {
    queries: queries.length,
    recall: meanOf("recall"),
    precision: meanOf("precision"),
    exactSet: mean(queries.map(({ isExact }) => (isExact ? 1 : 0))),
    coldBytes: Math.round(meanOf("coldBytes")),
    coldRequests: meanOf("coldRequests"),
    warmBytes: Math.round(meanOf("warmBytes")),
    resultBytes: Math.round(meanOf("resultBytes")),
    medianMs: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
  };
}

/** The set of all queries of two characters or more, beside the sets that were drawn. */
export const ALL_LONGER = "twoOrMore";

/** Asks every query in a client that has nothing cached, then again, then for its first results. */
export async function measureSets(
  sets: Readonly<Record<string, readonly string[]>>,
  truths: ReadonlyMap<string, ReadonlySet<string>>,
  engine: Engine,
  server: CountingServer,
): Promise<Record<string, SetFigures>> {
  const figures: Record<string, SetFigures> = {};
  const longer: QueryFigures[] = [];
  for (const [name, queries] of Object.entries(sets)) {
    const measured: QueryFigures[] = [];
    for (const query of queries) measured.push(await measureQuery(query, truths.get(query) ?? new Set(), engine, server));
    figures[name] = toFigures(measured);
    if (name !== "substring1") longer.push(...measured);
  }
  return { ...figures, [ALL_LONGER]: toFigures(longer) };
}

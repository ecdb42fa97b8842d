import { defaultLimits, type Limits } from "./limits.ts";

/** Flags of the limits: `dumpBytes` is raised by `--dump-bytes N`. */
export const limitFlags = Object.keys(defaultLimits).map(limitToFlag);

/** The flag of a limit, without its dashes. */
export function limitToFlag(limit: string): string {
  return limit.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The limits with those flags applied that were given; calls `fail` where one is no positive whole number. */
export function raiseLimits(
  flags: Readonly<Record<string, string | boolean | string[] | undefined>>,
  fail: (message: string) => never,
): Limits {
  const limits = { ...defaultLimits };
  for (const limit of Object.keys(limits) as (keyof Limits)[]) {
    const given = flags[limitToFlag(limit)];
    if (given === undefined) continue;
    const value = Number(given);
    if (!Number.isSafeInteger(value) || value < 1)
      fail(`--${limitToFlag(limit)} – expected a whole number above 0 – found ${given.toString()}`);
    limits[limit] = value;
  }
  return limits;
}

/** Loaded before a program (`node --import`): its clock is 1,000 days ahead. */
const ahead = 1000 * 24 * 60 * 60 * 1000;
const RealDate = Date;

class LaterDate extends RealDate {
  constructor(...args: [] | [value: number | string | Date]) {
    if (args.length === 0) super(RealDate.now() + ahead);
    else super(...args);
  }
  static override now(): number {
    return RealDate.now() + ahead;
  }
}

globalThis.Date = new Proxy(LaterDate, {
  construct: (target, args, newTarget) => Reflect.construct(args.length > 1 ? RealDate : target, args, newTarget) as object,
}) as unknown as DateConstructor;

import { benchArguments } from "./bench-arguments.ts";
import { adversarialUnits, findGrowth, growthShapes } from "../hostile/growth.ts";

const { values } = benchArguments("npm run bench:growth -- [--minutes N] [--seed S]", {
  minutes: { type: "string", default: "1" },
  seed: { type: "string", default: "1" },
});
const end = performance.now() + Number(values.minutes) * 60_000;
let tried = 0;
let found = 0;
for (const unit of adversarialUnits(Number(values.seed))) {
  if (performance.now() > end) break;
  for (const shape of growthShapes) {
    tried += 1;
    const growth = findGrowth(shape, unit);
    if (growth === undefined) continue;
    found += 1;
    process.stdout.write(`${shape}: ${JSON.stringify(unit)} – ${growth.toFixed(0)} times the work for 8 times the text\n`);
  }
}
process.stdout.write(`seed ${values.seed}: ${tried} repeated texts tried, ${found} of them more than linear\n`);
process.exitCode = found === 0 ? 0 : 1;

import { parseArgs } from "node:util";
import { printable } from "../src/entry/printable.ts";
import { fetchPictures } from "../src/import/fetch-pictures/fetch-pictures.ts";
import { disk } from "../src/import/files/disk.ts";

const help = `npm run fetch-pictures

Downloads the pictures that entries have on WeChat's servers (*.qpic.cn) into content/pictures, for good.
Entries stay as they are; the site then shows the kept pictures. Stop it at any time: the next run goes on.

Exit code: 0 every picture is kept; 1 some could not be fetched (each is named); 2 wrong usage.
`;

process.exitCode = await run();

async function run(): Promise<number> {
  if (process.argv.includes("--help")) {
    process.stdout.write(help);
    return 0;
  }
  try {
    parseArgs({ options: {} });
  } catch {
    process.stderr.write(`npm run fetch-pictures takes no flags but --help\n`);
    return 2;
  }
  const { known, fetched, failures } = await fetchPictures(disk, process.env["JUANZONG_CONTENT"] ?? "content");
  for (const { url, failure } of failures) {
    process.stdout.write(
      `${printable(url)} – not fetched – expected a picture – found: ${printable(failure)} – run again later, or keep the page's own copy beside the dump\n`,
    );
  }
  process.stdout.write(
    `${known + fetched + failures.length} pictures: ${known} kept before, ${fetched} fetched, ${failures.length} failed\n`,
  );
  return failures.length === 0 ? 0 : 1;
}

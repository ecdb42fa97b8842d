import { defineConfig } from "vitest/config";

/** Folders whose tests start programs or a browser: they get time, and come first, so that small ones fill both cores to the end. */
const heavy = ["tests/{browser,hostile,kill,verify,site}/**/*.test.ts"];
const fixtures = ["**/node_modules/**", "**/fixtures/**", "tests/bench/**"];

export default defineConfig({
  test: {
    reporters: ["default"],
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: [...fixtures, ...heavy, "tests/long/**"],
          testTimeout: 30_000,
          // The stages keep no state between calls, and loading the same modules once a file took half of the time.
          isolate: false,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: "heavy",
          include: heavy,
          exclude: fixtures,
          testTimeout: 240_000,
          hookTimeout: 240_000,
          globalSetup: "tests/site/shared-folder.ts",
          maxWorkers: 2,
        },
      },
    ],
  },
});

import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { showProgress } from "../../scripts/progress.ts";

const lines: string[] = [];
beforeEach(() => {
  lines.length = 0;
  vi.spyOn(process.stderr, "write").mockImplementation((text) => lines.push(String(text)) > 0);
  vi.useFakeTimers({ toFake: ["performance"] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it("shows a line now and then, and the end once", () => {
  const tell = showProgress("rendering", "pages");
  vi.advanceTimersByTime(60_000);
  for (let done = 0; done <= 120; done++) {
    vi.advanceTimersByTime(100);
    tell(Math.min(done, 100), 100);
  }
  expect(lines.map((line) => line.trim())).toEqual([
    "rendering: 50 of 100 pages, 10 a second, 5 s left",
    "rendering: 100 of 100 pages, 10 a second, 0 s left",
  ]);
});

it("does not speak of work that is done before the first line is due", () => {
  const tell = showProgress("rendering", "pages");
  tell(3, 3);
  tell(3, 3);
  expect(lines).toEqual([]);
});

it("says no time where nothing has been done since the first line", () => {
  const tell = showProgress("reading", "dumps");
  for (const done of [0, 0, 4000, 10_000]) {
    tell(done, 100_000);
    vi.advanceTimersByTime(6_000);
  }
  expect(lines.map((line) => line.trim().split(", ").at(-1))).toEqual(["time left not known yet", "4 min 48 s left", "2 min 42 s left"]);
});

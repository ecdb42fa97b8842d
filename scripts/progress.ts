/** Told how much of how much is done. */
export type Progress = (done: number, of: number) => void;

const barWidth = 24;
/** Milliseconds between two draws on a terminal, and between two lines elsewhere. */
const drawEvery = 100;
const lineEvery = 5000;

/**
 * Shows progress of long work on standard error: a bar with rate and time left on a terminal, now and then a plain line
 * elsewhere; both count from the first that is told. Work that is done before the first line is due is not spoken of.
 */
export function showProgress(label: string, unit: string): Progress {
  const { stderr } = process;
  let first: { at: number; done: number } | undefined;
  let last: number | undefined;
  let ended = false;
  return (done, of) => {
    const now = performance.now();
    first ??= { at: now, done };
    const isEnd = done >= of && last !== undefined;
    if (ended || (!isEnd && now - (last ?? first.at) < (stderr.isTTY ? drawEvery : lineEvery))) return;
    last = now;
    ended = isEnd;
    const rate = (done - first.done) / ((now - first.at) / 1000);
    const facts = `${done} of ${of} ${unit}, ${rate.toFixed(0)} a second, ${timeLeft((of - done) / rate)}`;
    stderr.write(stderr.isTTY ? `\r${label} ${bar(done / of)} ${facts}\u001b[K${isEnd ? "\n" : ""}` : `${label}: ${facts}\n`);
  };
}

function bar(share: number): string {
  const full = Math.round(share * barWidth);
  return `[${"#".repeat(full)}${".".repeat(barWidth - full)}]`;
}

function timeLeft(seconds: number): string {
  if (!Number.isFinite(seconds)) return "time left not known yet";
  const whole = Math.ceil(seconds);
  return `${whole < 60 ? "" : `${Math.floor(whole / 60)} min `}${whole % 60} s left`;
}

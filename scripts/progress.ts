/** Told how much of how much is done. */
export type Progress = (done: number, of: number) => void;

const barWidth = 24;
/** Milliseconds between two draws on a terminal, and between two lines elsewhere. */
const drawEvery = 100;
const lineEvery = 5000;

/**
 * Shows progress of long work on standard error: a bar with rate and time left on a terminal, now and then a plain line
 * elsewhere. Work that is done before the first line is due is not spoken of.
 */
export function showProgress(label: string, unit: string): Progress {
  const { stderr } = process;
  const start = performance.now();
  let last = start;
  return (done, of) => {
    const now = performance.now();
    const isEnd = done >= of && last > start;
    if (!isEnd && now - last < (stderr.isTTY ? drawEvery : lineEvery)) return;
    last = now;
    const rate = done / ((now - start) / 1000);
    const facts = `${done} of ${of} ${unit}, ${rate.toFixed(0)} a second, ${timeLeft((of - done) / rate)} left`;
    stderr.write(stderr.isTTY ? `\r${label} ${bar(done / of)} ${facts}\u001b[K${isEnd ? "\n" : ""}` : `${label}: ${facts}\n`);
  };
}

function bar(share: number): string {
  const full = Math.round(share * barWidth);
  return `[${"#".repeat(full)}${".".repeat(barWidth - full)}]`;
}

function timeLeft(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

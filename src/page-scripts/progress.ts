import { onScroll } from "./contents.ts";

/** Shows how much of the body has been read as a line along the top of the window. */
export function setUpProgress(body: HTMLElement): void {
  const bar = document.querySelector<HTMLElement>("[data-progress]");
  if (bar === null) return;
  onScroll(() => {
    const { top, height } = body.getBoundingClientRect();
    const distance = height - window.innerHeight;
    const read = distance <= 0 ? Number(top <= 0) : Math.min(1, Math.max(0, -top / distance));
    bar.style.setProperty("--read", read.toFixed(4));
  });
}

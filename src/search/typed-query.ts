/** Milliseconds without a key after which a query is asked: an answer is there within 100 ms of the last key. */
const PAUSE = 60;

/**
 * Calls `ask` when typing pauses, never while an input method is composing (what it holds is not yet text); gives a function that asks
 * at once and forgets what was pending.
 */
export function onTyped(input: HTMLInputElement, ask: (query: string) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isComposing = false;
  const askNow = (): void => {
    clearTimeout(timer);
    ask(input.value);
  };
  const askSoon = (): void => {
    clearTimeout(timer);
    if (!isComposing) timer = setTimeout(askNow, PAUSE);
  };
  input.addEventListener("compositionstart", () => {
    isComposing = true;
    clearTimeout(timer);
  });
  input.addEventListener("compositionend", () => {
    isComposing = false;
    askSoon();
  });
  input.addEventListener("input", (event) => {
    if (!event.isComposing) askSoon();
  });
  return askNow;
}

/** Whether a key belongs to an input method, as browsers say it (Safari only by key code 229). */
export function isComposingKey(event: KeyboardEvent): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- Safari reports the Enter that ends a composition in no other way.
  return event.isComposing || event.keyCode === 229;
}

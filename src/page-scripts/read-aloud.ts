import { findSentences, type Sentence } from "./sentences.ts";

/** Reads the body aloud sentence by sentence with the browser's own voice; where there is no Chinese voice the button stays hidden. */
export function setUpReadAloud(body: HTMLElement): void {
  const button = document.querySelector<HTMLButtonElement>("[data-read-aloud]");
  const stop = document.querySelector<HTMLButtonElement>("[data-read-stop]");
  const player = document.querySelector<HTMLElement>("[data-player]");
  if (button === null || stop === null || player === null || !("speechSynthesis" in window)) return;
  const offer = (): void => {
    player.hidden = chineseVoice() === undefined;
  };
  offer();
  // Voices load late in most browsers.
  speechSynthesis.addEventListener("voiceschanged", offer);
  const reader = new Reader(body, button, stop);
  button.addEventListener("click", () => reader.press());
  stop.addEventListener("click", () => reader.stop());
  addEventListener("pagehide", () => speechSynthesis.cancel());
}

function chineseVoice(): SpeechSynthesisVoice | undefined {
  const voices = speechSynthesis.getVoices().filter(({ lang }) => /^(?:zh|cmn)\b/i.test(lang));
  return (
    voices.find(({ lang, localService }) => localService && /CN|Hans/i.test(lang)) ??
    voices.find(({ lang }) => /CN|Hans/i.test(lang)) ??
    voices[0]
  );
}

class Reader {
  private readonly body: HTMLElement;
  private readonly button: HTMLButtonElement;
  private readonly stopButton: HTMLButtonElement;
  private readonly labels: { read: string; pause: string; resume: string };
  private sentences: Sentence[] = [];
  private place = 0;
  /** Grows with every utterance, so that the end of a cancelled one moves nothing. */
  private turn = 0;
  private state: "idle" | "reading" | "paused" = "idle";

  constructor(body: HTMLElement, button: HTMLButtonElement, stopButton: HTMLButtonElement) {
    this.body = body;
    this.button = button;
    this.stopButton = stopButton;
    this.labels = { read: button.textContent, pause: button.dataset["pause"] ?? "", resume: button.dataset["resume"] ?? "" };
  }

  press(): void {
    if (this.state === "reading") this.pause();
    else this.start();
  }

  stop(): void {
    this.enter("idle");
    this.turn++;
    this.place = 0;
    speechSynthesis.cancel();
    mark(undefined);
  }

  /** Pausing cancels and resuming begins the sentence again: `pause()` of many engines never comes back. */
  private pause(): void {
    this.enter("paused");
    this.turn++;
    speechSynthesis.cancel();
  }

  private start(): void {
    if (this.state === "idle") {
      this.sentences = findSentences(this.body);
      this.place = firstInView(this.sentences);
    }
    this.enter("reading");
    this.speak();
  }

  private speak(): void {
    const sentence = this.sentences[this.place];
    if (sentence === undefined) {
      this.stop();
      return;
    }
    const turn = ++this.turn;
    mark(sentence.range);
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    const voice = chineseVoice();
    utterance.lang = voice?.lang ?? "zh-CN";
    utterance.voice = voice ?? null;
    utterance.addEventListener("end", () => {
      if (turn === this.turn) this.next();
    });
    utterance.addEventListener("error", () => {
      if (turn === this.turn) this.stop();
    });
    speechSynthesis.cancel();
    speechSynthesis.speak(utterance);
  }

  private next(): void {
    this.place++;
    this.speak();
  }

  private enter(state: Reader["state"]): void {
    this.state = state;
    this.button.textContent = { idle: this.labels.read, reading: this.labels.pause, paused: this.labels.resume }[state];
    this.stopButton.hidden = state === "idle";
    // While it reads, the buttons stay in the window.
    document.documentElement.classList.toggle("aloud", state !== "idle");
  }
}

/** At the top and bottom of the window lines may cover the text: the folded contents, the player. In pixels. */
const covered = 90;

/** Reading begins where the reader is, or at the beginning where nothing has been scrolled. */
function firstInView(sentences: readonly Sentence[]): number {
  if (scrollY < innerHeight / 2) return 0;
  return Math.max(
    0,
    sentences.findIndex(({ range }) => range.getBoundingClientRect().top >= covered),
  );
}

/** Marks a sentence without touching the text: with a highlight, or its whole block where the browser has none. */
function mark(range: Range | undefined): void {
  for (const block of document.querySelectorAll(".speaking")) block.classList.remove("speaking");
  if ("highlights" in CSS) CSS.highlights.delete("speaking");
  if (range === undefined) return;
  if ("highlights" in CSS) CSS.highlights.set("speaking", new Highlight(range));
  else range.startContainer.parentElement?.closest("[id]")?.classList.add("speaking");
  const { top, bottom } = range.getBoundingClientRect();
  if (top < covered || bottom > innerHeight - covered)
    range.startContainer.parentElement?.scrollIntoView({ block: "center", behavior: motion() });
}

function motion(): ScrollBehavior {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
}

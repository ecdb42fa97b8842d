import { starterStrings } from "./search-strings.ts";

/** Where search finds its files and pages, as absolute addresses. */
export interface SearchPlaces {
  /** The site's root, with its slash. */
  root: string;
  /** The folder of the index. */
  index: string;
}

/** What the module that is loaded on demand offers. */
export interface SearchUi {
  startBox: (form: HTMLFormElement, places: SearchPlaces) => void;
  startPage: (container: HTMLElement, places: SearchPlaces) => void;
}

/** The module that search-ui.ts is bundled to. */
async function importUi(address: string): Promise<SearchUi> {
  return ((await import(/* @vite-ignore */ address)) as { default: SearchUi }).default;
}

/** How a page reaches search: the box's form says where everything is. */
interface Start {
  form: HTMLFormElement;
  script: string;
  places: SearchPlaces;
}

function readStart(): Start | undefined {
  const form = document.querySelector<HTMLFormElement>("[data-search-box]");
  const { searchScript, searchIndex, searchRoot } = form?.dataset ?? {};
  if (!form || searchScript === undefined || searchIndex === undefined || searchRoot === undefined) return undefined;
  const absolute = (address: string): string => new URL(address, document.baseURI).href;
  return { form, script: absolute(searchScript), places: { root: absolute(searchRoot), index: absolute(searchIndex) } };
}

function say(container: HTMLElement, sentence: string, root: string, retry?: () => void): void {
  const help = document.createElement("p");
  help.className = "search-help";
  const list = document.createElement("a");
  list.href = `${root}years.html`;
  list.textContent = starterStrings.allArticles;
  help.append(sentence, " ", list);
  if (retry) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "search-retry";
    button.textContent = starterStrings.retry;
    button.addEventListener("click", retry);
    help.append(" ", button);
  }
  container.replaceChildren(help);
}

function startPage(container: HTMLElement, start: Start, load: () => Promise<SearchUi>): void {
  load().then(
    (ui) => ui.startPage(container, start.places),
    () => say(container, starterStrings.notLoaded, start.places.root, () => startPage(container, start, load)),
  );
}

const isEditable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** `/` outside fields, Ctrl-K or ⌘K anywhere. */
function opensSearch(event: KeyboardEvent): boolean {
  if (event.isComposing || event.altKey) return false;
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === "k" && !event.shiftKey;
  return event.key === "/" && !isEditable(event.target);
}

/** Focuses the search page's own field, else the box. */
function focusSearch(form: HTMLFormElement): void {
  const input = document.querySelector<HTMLInputElement>("[data-search-page] .search-input") ?? form.querySelector("input");
  input?.focus();
  input?.select();
}

/**
 * Starts the box when the focus enters it. Until then Escape leaves it, and `data-search-composing` says that an input method is at work,
 * which whoever starts later could not know.
 */
function watchBox(form: HTMLFormElement, start: () => Promise<void>): void {
  let isStarted = false;
  let isStarting = false;
  form.addEventListener("compositionstart", () => form.toggleAttribute("data-search-composing", true));
  form.addEventListener("compositionend", () => form.toggleAttribute("data-search-composing", false));
  form.addEventListener("keydown", (event) => {
    if (!isStarted && !event.isComposing && event.key === "Escape" && event.target instanceof HTMLElement) event.target.blur();
  });
  form.addEventListener("focusin", () => {
    if (isStarting) return;
    isStarting = true;
    start().then(
      () => (isStarted = true),
      // The next focus tries again.
      () => (isStarting = false),
    );
  });
}

/**
 * Makes search ready without loading any of it: the box, or `/` or Ctrl-K, or the search page itself, bring the rest. From `file://`,
 * where no browser lets a page read the index, the search page says so.
 */
export function setUpSearch(): void {
  const start = readStart();
  if (!start) return;
  const { form, places } = start;
  document.addEventListener("keydown", (event) => {
    if (!opensSearch(event)) return;
    event.preventDefault();
    focusSearch(form);
  });
  const page = document.querySelector<HTMLElement>("[data-search-page]");
  if (location.protocol === "file:") {
    if (page) say(page, starterStrings.fromDisk, places.root);
    return;
  }
  let attempt = 0;
  let loading: Promise<SearchUi> | undefined;
  const load = (): Promise<SearchUi> => {
    const address = attempt === 0 ? start.script : `${start.script}?again=${attempt}`;
    loading ??= importUi(address).catch((cause: unknown) => {
      // Browsers remember a module that failed to load; only another address is asked for again.
      attempt += 1;
      loading = undefined;
      throw cause;
    });
    return loading;
  };
  watchBox(form, async () => (await load()).startBox(form, places));
  if (page) startPage(page, start, load);
}

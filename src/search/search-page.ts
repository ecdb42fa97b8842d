import { createElement, setAttributes } from "./create-element.ts";
import { LazyIndex } from "./lazy-index.ts";
import { type PageState, readState, writeState } from "./page-state.ts";
import { resultToItem } from "./result-to-item.ts";
import type { SearchAnswer } from "./search-client.ts";
import { SearchFilters } from "./search-filters.ts";
import { askingHelp, failureHelp, fruitlessHelp } from "./search-help.ts";
import { searchStrings as strings } from "./search-strings.ts";
import type { SearchPlaces } from "./start-search.ts";
import { onTyped } from "./typed-query.ts";

const RESULTS = 10;
/** Milliseconds after which a search that has not answered says that it is at work. */
const PATIENCE = 300;

function createInput(): HTMLInputElement {
  const input = createElement("input", "search-input");
  const attributes = { type: "search", name: "q", autocomplete: "off", enterkeyhint: "search" };
  setAttributes(input, { ...attributes, "aria-label": strings.label, placeholder: strings.placeholder });
  return input;
}

/** The search page: its address is the whole state, everything shown follows from it. */
class SearchPage {
  private readonly places: SearchPlaces;
  private readonly index: LazyIndex;
  private readonly input = createInput();
  private readonly form = createElement("form", "search-form", this.input, createElement("button", "", strings.submit));
  private readonly status = createElement("p", "search-status");
  private readonly filters = new SearchFilters((filter, value) => this.go({ ...this.state, [filter]: value }, "push"));
  private readonly results = createElement("ol", "search-results");
  private readonly more = createElement("button", "search-more", strings.more);
  private readonly help = createElement("div", "search-help");
  private state: PageState = readState(location.search);
  /** Counts searches, so that a late answer to an earlier one is not shown. */
  private asked = 0;

  constructor(container: HTMLElement, places: SearchPlaces) {
    this.places = places;
    this.index = new LazyIndex(places.index);
    setAttributes(this.form, { role: "search", method: "get" });
    setAttributes(this.status, { role: "status" });
    setAttributes(this.more, { type: "button", hidden: "" });
    container.replaceChildren(this.form, this.status, this.filters.element, this.results, this.more, this.help);
    this.listen();
    this.input.value = this.state.query;
    void this.show(this.shownBefore());
  }

  private listen(): void {
    onTyped(this.input, (query) => {
      if (query !== this.state.query) this.go({ ...this.state, query }, "replace");
    });
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.go({ ...this.state, query: this.input.value }, "push");
    });
    this.more.addEventListener("click", () => void this.showMore());
    addEventListener("popstate", () => {
      this.state = readState(location.search);
      this.input.value = this.state.query;
      void this.show(this.shownBefore());
    });
  }

  /** How many results were shown when the reader left this entry of the history. */
  private shownBefore(): number {
    const shown: unknown = (history.state as { shown?: unknown } | null)?.shown;
    return typeof shown === "number" ? Math.min(Math.max(shown, RESULTS), 200) : RESULTS;
  }

  private go(state: PageState, how: "push" | "replace"): void {
    this.state = state;
    const address = location.pathname + writeState(state);
    const isSame = writeState(state) === location.search;
    if (how === "push" && !isSame) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
    void this.show(RESULTS);
  }

  private async ask(offset: number, limit: number): Promise<SearchAnswer> {
    const { query, year, account, sort } = this.state;
    return await this.index.search(query, { sort, offset, limit, ...(year && { year }), ...(account && { account }) });
  }

  /** Shows the first results of the state; says so when that takes a while, or fails. */
  private async show(count: number): Promise<void> {
    const asked = ++this.asked;
    if (this.state.query.trim() === "") {
      this.showNothingAsked();
      return;
    }
    const patience = setTimeout(() => (this.status.textContent = strings.working), PATIENCE);
    try {
      const answer = await this.ask(0, count);
      if (asked === this.asked) this.showAnswer(answer);
    } catch {
      if (asked === this.asked) this.showFailure();
    } finally {
      clearTimeout(patience);
    }
  }

  private showNothingAsked(): void {
    this.filters.hide();
    this.fill([], 0);
    this.status.textContent = "";
    this.help.replaceChildren(...askingHelp());
  }

  private showAnswer(answer: SearchAnswer): void {
    this.filters.show(answer, this.state);
    this.fill(
      answer.results.map((result) => resultToItem(result, this.places.root)),
      answer.total,
    );
    this.status.textContent = strings.found(answer.total);
    this.help.replaceChildren(...(answer.total === 0 ? fruitlessHelp(this.state, this.places.root) : []));
  }

  private showFailure(): void {
    this.fill([], 0);
    this.status.textContent = strings.failed;
    this.help.replaceChildren(...failureHelp(this.places.root, () => void this.show(RESULTS)));
  }

  private fill(items: HTMLLIElement[], total: number): void {
    this.results.replaceChildren(...items);
    this.more.hidden = items.length >= total;
  }

  /** Adds the next results and moves the focus to the first of them, for those who do not see the list grow. */
  private async showMore(): Promise<void> {
    const asked = this.asked;
    const before = this.results.children.length;
    try {
      const { results, total } = await this.ask(before, RESULTS);
      if (asked !== this.asked) return;
      this.results.append(...results.map((result) => resultToItem(result, this.places.root)));
      const shown = this.results.children.length;
      this.more.hidden = shown >= total;
      this.status.textContent = strings.shown(shown, total);
      history.replaceState({ shown }, "");
      this.results.children[before]?.querySelector("a")?.focus();
    } catch {
      this.status.textContent = strings.failed;
    }
  }
}

/** Fills the search page; the address says what to search for. */
export function startPage(container: HTMLElement, places: SearchPlaces): void {
  new SearchPage(container, places);
}

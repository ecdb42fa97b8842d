import { createElement, partsToNodes, setAttributes } from "./create-element.ts";
import { LazyIndex } from "./lazy-index.ts";
import { dayOf, resultAddress } from "./result-link.ts";
import { titleNodes } from "./result-to-item.ts";
import type { SearchAnswer, SearchResult } from "./search-client.ts";
import { searchStrings as strings } from "./search-strings.ts";
import type { SearchPlaces } from "./start-search.ts";
import { isComposingKey, onTyped } from "./typed-query.ts";

const SUGGESTIONS = 6;
const LIST_ID = "search-suggestions";

/** The list under the box, a listbox that the input controls. */
class SuggestionList {
  private readonly input: HTMLInputElement;
  private readonly list = createElement("div", "search-suggestions");
  private readonly announcement = createElement("p", "search-announcement");
  private chosen = -1;

  constructor(form: HTMLFormElement, input: HTMLInputElement) {
    this.input = input;
    setAttributes(this.list, { id: LIST_ID, role: "listbox", "aria-label": strings.suggestions, hidden: "" });
    setAttributes(this.announcement, { role: "status" });
    setAttributes(input, { role: "combobox", "aria-autocomplete": "list", "aria-controls": LIST_ID, "aria-expanded": "false" });
    form.append(this.list, this.announcement);
  }

  get isOpen(): boolean {
    return !this.list.hidden;
  }

  show(options: HTMLAnchorElement[], said: string): void {
    options.forEach((option, at) => {
      setAttributes(option, { id: `${LIST_ID}-${at}`, role: "option", tabindex: "-1", "aria-selected": "false" });
    });
    this.list.replaceChildren(...options);
    this.list.hidden = options.length === 0;
    this.input.setAttribute("aria-expanded", String(this.isOpen));
    this.announcement.textContent = said;
    this.choose(-1);
  }

  hide(): void {
    this.show([], "");
  }

  /** Moves the choice; beyond either end nothing is chosen and the typed text counts. */
  move(step: number): void {
    const count = this.list.children.length;
    this.choose(((this.chosen + 1 + step + count + 1) % (count + 1)) - 1);
  }

  /** The chosen option, or undefined. */
  get choice(): HTMLAnchorElement | undefined {
    return (this.list.children[this.chosen] as HTMLAnchorElement | undefined) ?? undefined;
  }

  private choose(at: number): void {
    this.choice?.setAttribute("aria-selected", "false");
    this.chosen = at;
    const { choice } = this;
    choice?.setAttribute("aria-selected", "true");
    choice?.scrollIntoView({ block: "nearest" });
    if (choice) this.input.setAttribute("aria-activedescendant", choice.id);
    else this.input.removeAttribute("aria-activedescendant");
  }
}

function toOption(result: SearchResult, root: string): HTMLAnchorElement {
  const [passage] = result.passages;
  const option = createElement("a", "search-suggestion", createElement("span", "search-title", ...titleNodes(result)));
  option.append(createElement("span", "search-meta", [dayOf(result.published), result.account].filter(Boolean).join(" ")));
  if (passage?.parts.some(({ hit }) => hit)) option.append(createElement("span", "search-passage", ...partsToNodes(passage.parts)));
  option.href = resultAddress(root, result.address, passage?.textFragment ? passage : undefined);
  return option;
}

function toOptions(answer: SearchAnswer, query: string, form: HTMLFormElement, root: string): HTMLAnchorElement[] {
  const options = answer.results.map((result) => toOption(result, root));
  if (answer.total <= options.length) return options;
  const all = createElement("a", "search-suggestion", strings.all(answer.total));
  all.href = `${form.action.replace(/[?#].*$/, "")}?q=${encodeURIComponent(query)}`;
  return [...options, all];
}

/** Keys of the list; what the input method takes is left alone. */
function onKey(event: KeyboardEvent, list: SuggestionList, input: HTMLInputElement): void {
  if (isComposingKey(event)) return;
  if (event.key === "Escape") {
    event.preventDefault();
    if (list.isOpen) list.hide();
    else input.blur();
  }
  if (!list.isOpen) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    list.move(event.key === "ArrowDown" ? 1 : -1);
  }
  if (event.key === "Enter" && list.choice) {
    event.preventDefault();
    list.choice.click();
    list.hide();
  }
}

/** Brings the box of every page to life: suggestions while typing, the form's own way to the search page with Enter. */
export function startBox(form: HTMLFormElement, places: SearchPlaces): void {
  const input = form.querySelector<HTMLInputElement>("input[name=q]");
  if (!input) return;
  const index = new LazyIndex(places.index);
  const list = new SuggestionList(form, input);
  let asked = "";
  const ask = async (query: string): Promise<void> => {
    asked = query;
    if (query.trim() === "") {
      list.hide();
      return;
    }
    const answer = await index.search(query, { limit: SUGGESTIONS });
    if (asked !== query || document.activeElement !== input) return;
    list.show(toOptions(answer, query, form, places.root), strings.found(answer.total));
  };
  const askNow = onTyped(input, (query) => {
    ask(query).catch(() => list.show([], strings.failed));
  });
  input.addEventListener("keydown", (event) => onKey(event, list, input));
  input.addEventListener("focus", () => {
    if (input.value.trim() !== "") askNow();
  });
  form.addEventListener("focusout", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) list.hide();
  });
  // A pressed option would take the focus and close the list before the click arrives.
  form.addEventListener("mousedown", (event) => {
    if (event.target instanceof Element && event.target.closest(`#${LIST_ID}`)) event.preventDefault();
  });
  index.warm();
  if (input.value.trim() !== "" && !form.hasAttribute("data-search-composing")) askNow();
}

import { createElement } from "./create-element.ts";
import type { PageState } from "./page-state.ts";
import type { SearchAnswer } from "./search-client.ts";
import { searchStrings as strings } from "./search-strings.ts";

type Filter = "year" | "account" | "sort";

function toOptions(counts: ReadonlyMap<string, number>, chosen: string, byCount: boolean): [string, string][] {
  const entries = [...counts].sort(([a, many], [b, more]) => (byCount && more !== many ? more - many : a < b ? 1 : -1));
  if (chosen !== "" && !counts.has(chosen)) entries.push([chosen, 0]);
  return entries.map(([value, count]) => [value, strings.option(value, count)]);
}

/** Year, account and order as labelled selects; they keep their elements, so that the focus stays where it is. */
export class SearchFilters {
  readonly element = createElement("div", "search-filters");
  private readonly selects: Record<Filter, HTMLSelectElement>;

  constructor(onChange: (filter: Filter, value: string) => void) {
    const add = (filter: Filter): HTMLSelectElement => {
      const select = createElement("select", "");
      select.addEventListener("change", () => onChange(filter, select.value));
      this.element.append(createElement("label", "search-filter", strings[filter], select));
      return select;
    };
    this.selects = { year: add("year"), account: add("account"), sort: add("sort") };
    this.element.hidden = true;
  }

  /** Shows the counts of an answer, and what is chosen. */
  show(answer: SearchAnswer, state: PageState): void {
    this.fill("year", [["", strings.anyYear], ...toOptions(answer.years, state.year, false)], state.year);
    this.fill("account", [["", strings.anyAccount], ...toOptions(answer.accounts, state.account, true)], state.account);
    const orders: [string, string][] = [
      ["relevance", strings.relevance],
      ["date", strings.newest],
    ];
    this.fill("sort", orders, state.sort);
    this.element.hidden = answer.total === 0 && state.year === "" && state.account === "";
  }

  hide(): void {
    this.element.hidden = true;
  }

  private fill(filter: Filter, options: readonly [string, string][], chosen: string): void {
    const select = this.selects[filter];
    select.replaceChildren(...options.map(([value, text]) => new Option(text, value, false, value === chosen)));
  }
}

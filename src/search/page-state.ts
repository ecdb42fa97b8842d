/** What the address of the search page says. */
export interface PageState {
  query: string;
  year: string;
  account: string;
  sort: "relevance" | "date";
}

/** Reads an address's `?q=…&year=…&account=…&sort=date`. */
export function readState(search: string): PageState {
  const values = new URLSearchParams(search);
  const get = (name: string): string => values.get(name) ?? "";
  return { query: get("q"), year: get("year"), account: get("account"), sort: get("sort") === "date" ? "date" : "relevance" };
}

/** The `?…` of a state; what is empty or usual is left out. */
export function writeState({ query, year, account, sort }: PageState): string {
  const values = new URLSearchParams();
  if (query !== "") values.set("q", query);
  if (year !== "") values.set("year", year);
  if (account !== "") values.set("account", account);
  if (sort !== "relevance") values.set("sort", sort);
  const text = values.toString();
  return text === "" ? "" : `?${text}`;
}

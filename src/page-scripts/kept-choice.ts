/** Sets a choice of the reader's (`data-<key>` on the root) and keeps it for the next page, where the browser keeps anything. */
export function keepChoice(key: "size" | "contrast", value: string | undefined): void {
  const { dataset } = document.documentElement;
  if (value === undefined) document.documentElement.removeAttribute(`data-${key}`);
  else dataset[key] = value;
  try {
    if (value === undefined) localStorage.removeItem(`juanzong-${key}`);
    else localStorage.setItem(`juanzong-${key}`, value);
  } catch {
    // Private windows may refuse; the choice then holds for this page.
  }
}

/** The reader's choice, or undefined. */
export function keptChoice(key: "size" | "contrast"): string | undefined {
  return document.documentElement.dataset[key];
}

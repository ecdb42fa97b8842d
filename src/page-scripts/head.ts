/** Runs before the first paint: says that scripts run, and restores the reader's text size and contrast. */
const root = document.documentElement;
root.classList.add("js");
try {
  for (const key of ["size", "contrast"]) {
    const kept = localStorage.getItem(`juanzong-${key}`);
    if (kept !== null) root.dataset[key] = kept;
  }
} catch {
  // A browser that keeps nothing: the page shows its defaults.
}

/** Puts text on the clipboard, also where the page was opened from disk and has no clipboard of its own. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "unseen";
  document.body.append(field);
  field.select();
  // The old way is the only one left here: pages of file: addresses and of plain http have no clipboard.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const copied = document.execCommand("copy");
  field.remove();
  return copied;
}

/** Shows on a button for two seconds that its work is done. */
export function showDone(button: HTMLButtonElement, done: string): void {
  const label = button.textContent;
  if (label === done) return;
  button.textContent = done;
  setTimeout(() => {
    button.textContent = label;
  }, 2000);
}

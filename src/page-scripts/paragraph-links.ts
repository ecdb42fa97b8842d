import { copyText, showDone } from "./copy-text.ts";

/** Longest quotation that is copied whole with its link, in characters. */
const longestQuote = 300;

/**
 * One button, outside the text, that copies a link to a paragraph with its words. It comes to the paragraph under the
 * pointer, to selected words, and to the paragraph that the address names.
 */
export function setUpParagraphLinks(body: HTMLElement): void {
  const button = document.querySelector<HTMLButtonElement>("[data-copy-paragraph]");
  if (button === null) return;
  let block: Element | undefined;
  const show = (next: Element | null | undefined, bottom?: number): void => {
    if (next === null || next === undefined || next === body || !body.contains(next)) return;
    block = next;
    button.hidden = false;
    place(button, next, bottom);
  };
  body.addEventListener("pointerover", ({ target, pointerType }) => {
    if (pointerType === "mouse" && getSelection()?.isCollapsed !== false && target instanceof Element) show(target.closest("[id]"));
  });
  document.addEventListener("selectionchange", () => {
    const range = selectedRange();
    if (range !== undefined) show(range.startContainer.parentElement?.closest("[id]"), range.getBoundingClientRect().bottom);
  });
  const showTarget = (): void => show(location.hash === "" ? null : document.getElementById(location.hash.slice(1)));
  addEventListener("hashchange", showTarget);
  showTarget();
  // The selection must outlive the press of the button.
  button.addEventListener("pointerdown", (event) => event.preventDefault());
  button.addEventListener("click", () => {
    if (block === undefined) return;
    void copyText(blockToQuote(block)).then((copied) => {
      if (copied) showDone(button, button.dataset["copied"] ?? "");
    });
  });
}

function selectedRange(): Range | undefined {
  const selection = getSelection();
  return selection === null || selection.isCollapsed || selection.rangeCount === 0 ? undefined : selection.getRangeAt(0);
}

/** Beside the block where the window has room, else under the selection or at the block's end. */
function place(button: HTMLButtonElement, block: Element, bottom: number | undefined): void {
  const box = block.getBoundingClientRect();
  const beside = box.right + button.offsetWidth + 16 < document.documentElement.clientWidth;
  const left = beside ? box.right + 12 : Math.max(0, box.right - button.offsetWidth);
  const top = beside ? box.top : (bottom ?? box.bottom);
  button.style.left = `${left + scrollX}px`;
  button.style.top = `${top + scrollY}px`;
}

function blockToQuote(block: Element): string {
  const selected = getSelection()?.toString().trim() ?? "";
  const words = selected === "" ? block.textContent.trim() : selected;
  const quote = words.length > longestQuote ? `${words.slice(0, longestQuote)}…` : words;
  const title = document.querySelector("h1")?.textContent.trim() ?? "";
  return `“${quote}”\n——《${title}》 ${location.href.replace(/#.*/s, "")}#${block.id}${textDirective(selected)}`;
}

/** A text fragment leads browsers that know it to the very words; others go to the paragraph. */
function textDirective(selected: string): string {
  const words = selected.split("\n")[0] ?? "";
  if (words === "") return "";
  const encode = (text: string): string => encodeURIComponent(text).replaceAll("-", "%2D");
  return words.length <= 40 ? `:~:text=${encode(words)}` : `:~:text=${encode(words.slice(0, 16))},${encode(words.slice(-16))}`;
}

import { accessedMark, addressMark } from "../archive/citation.ts";
import { copyText, showDone } from "./copy-text.ts";

/** Fills the reader's date and, where the archive has no known address, the page's own into the citations; copies and saves them. */
export function setUpCitations(): void {
  for (const citation of document.querySelectorAll<HTMLElement>("[data-citation]")) {
    const dated = fillIn(citation.textContent, accessedMark, localDay(new Date()));
    citation.textContent = fillIn(dated, addressMark, location.href.replace(/#.*/s, ""));
    const buttons = citation.parentElement;
    const copy = buttons?.querySelector<HTMLButtonElement>("[data-copy]");
    copy?.addEventListener("click", () => {
      void copyText(citation.textContent).then((copied) => {
        if (copied) showDone(copy, copy.dataset["copied"] ?? "");
      });
    });
    buttons
      ?.querySelector("[data-save]")
      ?.addEventListener("click", () => saveText(citation.textContent, citation.dataset["file"] ?? "citation.txt"));
  }
}

/** Only the last mark is one: a title may hold the same words. */
function fillIn(text: string, mark: string, value: string): string {
  const place = text.lastIndexOf(mark);
  return place === -1 ? text : text.slice(0, place) + value + text.slice(place + mark.length);
}

function localDay(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function saveText(text: string, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

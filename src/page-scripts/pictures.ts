/** Asks WeChat's servers for the article's pictures once the reader says so. */
export function setUpPictures(body: HTMLElement): void {
  const button = document.querySelector<HTMLButtonElement>("[data-show-pictures]");
  button?.addEventListener("click", () => {
    for (const picture of body.querySelectorAll<HTMLImageElement>("img[data-src]")) {
      picture.src = picture.dataset["src"] ?? "";
      picture.removeAttribute("data-src");
      picture.closest(".stand-in")?.classList.remove("stand-in");
    }
    button.hidden = true;
  });
}

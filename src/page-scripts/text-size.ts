import { keepChoice, keptChoice } from "./kept-choice.ts";

/** Four text sizes and high contrast, each a pressed button. */
export function setUpTextSize(): void {
  const sizes = document.querySelectorAll<HTMLButtonElement>("[data-set-size]");
  const contrast = document.querySelector<HTMLButtonElement>("[data-set-contrast]");
  const show = (): void => {
    const size = keptChoice("size") ?? "1";
    for (const button of sizes) button.setAttribute("aria-pressed", String(button.dataset["setSize"] === size));
    contrast?.setAttribute("aria-pressed", String(keptChoice("contrast") === "high"));
  };
  for (const button of sizes) {
    button.addEventListener("click", () => {
      const size = button.dataset["setSize"];
      keepChoice("size", size === "1" ? undefined : size);
      show();
    });
  }
  contrast?.addEventListener("click", () => {
    keepChoice("contrast", keptChoice("contrast") === "high" ? undefined : "high");
    show();
  });
  show();
}

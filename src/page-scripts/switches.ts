/** The buttons that only switch something: the dump's own unbroken text, and printing. */
export function setUpSwitches(): void {
  const flat = document.querySelector<HTMLButtonElement>("[data-flat]");
  flat?.addEventListener("click", () => {
    const pressed = document.documentElement.classList.toggle("flat");
    flat.setAttribute("aria-pressed", String(pressed));
  });
  document.querySelector("[data-print]")?.addEventListener("click", () => window.print());
}

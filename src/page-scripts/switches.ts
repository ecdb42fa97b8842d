/** The buttons that only switch something: the dump's own unbroken text, and printing; and the address that a print carries. */
export function setUpSwitches(): void {
  const flat = document.querySelector<HTMLButtonElement>("[data-flat]");
  flat?.addEventListener("click", () => {
    const pressed = document.documentElement.classList.toggle("flat");
    flat.setAttribute("aria-pressed", String(pressed));
  });
  const address = document.querySelector<HTMLElement>("[data-address-here]");
  if (address?.textContent.trim() === "")
    address.textContent = `${address.dataset["addressHere"] ?? ""}：${location.href.replace(/#.*/s, "")}`;
  document.querySelector("[data-print]")?.addEventListener("click", () => window.print());
}

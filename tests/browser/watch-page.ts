import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";

/** A page under watch: what it did that no page of an archive may do is in `faults`, in order. */
export interface WatchedPage {
  page: Page;
  /** Dialogs, requests to elsewhere, console errors, policy violations, foreign frames, pop-ups, downloads and unasked navigation. */
  faults: string[];
  /** Opens an address of the watched origin; a navigation that nobody asked for is a fault. */
  open: (address: string) => Promise<void>;
  close: () => Promise<void>;
}

/** Opens a page that may speak to `origin` and to nothing else: its browser knows no other host. */
export async function watchPage(browser: Browser, origin: string, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({ serviceWorkers: "block", ...options });
  const faults: string[] = [];
  noteOtherHosts(context, new URL(origin).origin, faults);
  await context.exposeFunction("reportViolation", (violation: string) => faults.push(`securitypolicyviolation ${violation}`));
  await context.addInitScript(reportViolations);
  const page = await context.newPage();
  context.on("page", (other) => faults.push(`pop-up ${other.url()}`));
  let asked = "about:blank";
  watchEvents(page, faults, () => asked);
  const open = async (address: string): Promise<void> => {
    asked = address;
    await page.goto(address, { waitUntil: "load" });
  };
  return { page, faults, open, close: () => context.close() };
}

/** That a page asks another host is a fault. Requests are heard of, not held up: where they are held up, the browser keeps nothing. */
function noteOtherHosts(context: BrowserContext, origin: string, faults: string[]): void {
  context.on("request", (request) => {
    const url = request.url();
    if (new URL(url).origin !== origin && !/^(data|blob|about):/.test(url)) faults.push(`request to ${url.slice(0, 200)}`);
  });
}

function watchEvents(page: Page, faults: string[], asked: () => string): void {
  page.on("dialog", (dialog) => {
    faults.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console error ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`script error ${error.message}`));
  page.on("websocket", (socket) => faults.push(`socket to ${socket.url()}`));
  page.on("download", (download) => faults.push(`download ${download.url()}`));
  page.on("frameattached", (frame) => faults.push(`frame ${frame.name()}`));
  page.on("framenavigated", (frame) => {
    if (toPage(frame.url()) !== toPage(asked())) faults.push(`navigation to ${frame.url()}`);
  });
}

/** The page of an address: a page may write its own query and fragment (a search does). */
function toPage(address: string): string {
  return address.replace(/[?#].*$/s, "");
}

function reportViolations(): void {
  const report = (globalThis as unknown as { reportViolation: (violation: string) => void }).reportViolation;
  document.addEventListener("securitypolicyviolation", (event) => report(`${event.violatedDirective} ${event.blockedURI}`));
}

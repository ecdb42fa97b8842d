/** What of a page no dump may change; runs inside the browser. */
export interface PageFrame {
  /** Elements around the content, policies, and what stands in the masthead and the footer. */
  around: string[];
  /** Elements, attributes and addresses that no page of an archive has. */
  forbidden: string[];
  /** True where the names that scripts use still mean what they should. */
  unshadowed: boolean;
  /** Pixels by which the page is wider than the window. */
  overflow: number;
}

/** Describes the frame of the page it runs in; takes nothing from outside, for it is sent to the browser as text. */
export function describeFrame(): PageFrame {
  const shape = (element: Element): string => {
    const { x, width } = element.getBoundingClientRect();
    return `${element.tagName}#${element.id}.${element.className} ${Math.round(x)}+${Math.round(width)}`;
  };
  const all = [...document.querySelectorAll("*")];
  const policies = [...document.querySelectorAll("meta[http-equiv], base")].map(
    (meta) => `${meta.tagName} ${meta.getAttribute("http-equiv") ?? ""}`,
  );
  const words = [...document.querySelectorAll<HTMLElement>("body > header, body > footer")].map((part) => part.innerText);
  const elements =
    "iframe, frame, object, embed, svg:not(.bar, figure.strip > svg), svg:has(:not(rect)), [data-body] svg, math, style, dialog, video, audio, template, portal, [style]:not([data-progress]), [contenteditable], [autofocus], [popover]";
  const foreign = [...document.querySelectorAll(elements)].map((element) => element.outerHTML.slice(0, 100));
  const handlers = all.flatMap((element) =>
    element
      .getAttributeNames()
      .filter((name) => name.startsWith("on"))
      .map((name) => `${element.tagName} ${name}`),
  );
  const links = [...document.querySelectorAll<HTMLAnchorElement>("a[href]")].filter(({ href }) => !/^(https?|mailto):/.test(href));
  const careless = [...document.querySelectorAll<HTMLAnchorElement>("main a[href^=http]")].filter(({ href, rel }) => {
    return new URL(href).origin !== location.origin && !/noopener.*noreferrer.*nofollow/.test(rel);
  });
  const unshadowed =
    document.body instanceof HTMLBodyElement && document.documentElement instanceof HTMLHtmlElement && document.defaultView === window;
  return {
    around: [...[...document.body.children].map(shape), ...policies, ...words, getComputedStyle(document.body).display],
    forbidden: [...foreign, ...handlers, ...links.map(({ href }) => href), ...careless.map(({ outerHTML }) => outerHTML.slice(0, 100))],
    unshadowed: unshadowed && document.getElementById instanceof Function && typeof location.href === "string",
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  };
}

/** The texts of the page's JSON-LD that no JSON parser reads, or that speak of another vocabulary. */
export function brokenLinkedData(): string[] {
  return [...document.querySelectorAll("script[type='application/ld+json']")]
    .map(({ textContent }) => textContent)
    .filter((text) => {
      try {
        return (JSON.parse(text) as Record<string, unknown>)["@context"] !== "https://schema.org";
      } catch {
        return true;
      }
    });
}

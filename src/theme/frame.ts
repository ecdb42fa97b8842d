/** What every page needs from its route, whatever it shows. */
export interface Frame {
  /** Address of this page relative to the site's root: `articles/2018/x.html`. */
  address: string;
  title: string;
  description?: string;
  /** Makes an address relative to this page. */
  link: (to: string) => string;
  archive: { title: string; description: string; notice: string; contact: string; siteUrl?: string };
  /** Files of `assets/` and inline scripts by name; see `virtual:page-assets`. */
  style: string;
  script: string;
  /** The search, loaded on demand. */
  searchScript: string;
  head: { text: string; hash: string };
  /** Which section of the site this is, for the masthead. */
  section?: "home" | "years" | "accounts" | "search" | "about";
  /** Steps between the home page and this page. */
  crumbs?: readonly Crumb[];
  /** What the breadcrumb calls this page, where the title would only be said twice. */
  here?: string;
  /** The page has reading tools of its own; elsewhere the foot offers text size and contrast. */
  hasTools?: boolean;
  /** The development server's own scripts would break the policy, so there alone it is left out. */
  development: boolean;
  /** Widens the security policy: `pictures` may ask WeChat's picture servers. */
  allows?: { pictures?: boolean };
}

/** A step of the breadcrumb. */
export interface Crumb {
  text: string;
  to: string;
}

/** The page's Content-Security-Policy: nothing but the site's own files, and what `allows` adds. */
export function framePolicy(frame: Pick<Frame, "head" | "allows">): string {
  const scripts = ["'self'", `'${frame.head.hash}'`];
  const pictures = ["'self'", "data:", ...(frame.allows?.pictures ? ["https://*.qpic.cn"] : [])];
  return [
    "default-src 'none'",
    `script-src ${scripts.join(" ")}`,
    "style-src 'self'",
    `img-src ${pictures.join(" ")}`,
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join("; ");
}

/** Absolute address of a page where the site's is known; `siteUrl` may end in `/` or not. */
export function absoluteAddress(siteUrl: string | undefined, address: string): string | undefined {
  return siteUrl === undefined ? undefined : `${siteUrl.replace(/\/+$/, "")}/${address}`;
}

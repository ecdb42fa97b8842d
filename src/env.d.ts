/// <reference types="astro/client" />

declare module "virtual:page-assets" {
  /** Files of `dist/assets` that pages link, by logical name: `site.css`, `article.css`, `page.js`, `search.js`. */
  export const assets: Readonly<Record<string, { file: string; text: string }>>;
  /** Scripts that stand in the page itself, with the hash that the policy names. */
  export const inline: Readonly<Record<string, { text: string; hash: string }>>;
}

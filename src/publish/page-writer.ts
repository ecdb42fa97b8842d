import type { AstroIntegration } from "astro";
import { buildUnderWay } from "../archive/build-under-way.ts";

const routes = "src/pages/articles/";

/**
 * Writes the pages of articles itself where a build asks for it, with one call of the system each and a hash for the manifest;
 * Astro, which would make sure of folders and conflicts for every page, is told that there is nothing to write.
 */
export function pageWriter(): AstroIntegration {
  return {
    name: "page-writer",
    hooks: {
      "astro:build:start": ({ setPrerenderer }) => {
        setPrerenderer((usual) => ({
          ...usual,
          async render(request, options) {
            const rendered = await usual.render(request, options);
            const { write } = buildUnderWay();
            const response = rendered instanceof Response ? rendered : rendered.response;
            if (write === undefined || !options.routeData.component.startsWith(routes) || !response.ok) return rendered;
            const { pathname } = new URL(request.url);
            write(`${decodeURI(pathname).replace(/^\/|\.html$/g, "")}.html`, Buffer.from(await response.arrayBuffer()));
            return new Response(null);
          },
        }));
      },
    },
  };
}

import type { AstroIntegration, AstroPrerenderer, PathWithRoute } from "astro";
import { buildUnderWay } from "../archive/build-under-way.ts";

const routes = "src/pages/articles/";
/** Pages are rendered for no host: their links are relative. */
const nowhere = "http://localhost/";

/**
 * Renders and writes the pages of articles itself where a build asks for it, with one call of the system each and a hash for the
 * manifest, and leaves the few other pages to Astro, which would look at folders, conflicts and files in `public/` for every page.
 */
export function pageWriter(): AstroIntegration {
  return {
    name: "page-writer",
    hooks: {
      "astro:build:start": ({ setPrerenderer }) => {
        setPrerenderer((usual) => ({ ...usual, getStaticPaths: () => othersThanArticles(usual) }));
      },
    },
  };
}

/** Writes the pages of articles, and gives the paths of the others. */
async function othersThanArticles(usual: AstroPrerenderer): Promise<PathWithRoute[]> {
  const paths = await usual.getStaticPaths();
  if (buildUnderWay().write === undefined) return paths;
  for (const path of paths) if (isArticle(path)) await writePage(path, usual);
  return paths.filter((path) => !isArticle(path));
}

function isArticle({ route }: PathWithRoute): boolean {
  return route.component.startsWith(routes);
}

async function writePage({ pathname, route }: PathWithRoute, usual: AstroPrerenderer): Promise<void> {
  const file = `${pathname.replace(/^\//, "")}.html`;
  try {
    const rendered = await usual.render(new Request(new URL(encodeURI(file), nowhere)), { routeData: route });
    const response = rendered instanceof Response ? rendered : rendered.response;
    if (!response.ok) throw new Error(`status ${response.status}`);
    buildUnderWay().write?.(file, Buffer.from(await response.arrayBuffer()));
  } catch (cause) {
    throw new Error(`${file} could not be rendered: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

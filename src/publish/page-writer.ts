import { setImmediate } from "node:timers/promises";
import type { AstroIntegration, AstroPrerenderer, PathWithRoute } from "astro";
import { buildUnderWay } from "../archive/build-under-way.ts";

/** Pages are rendered for no host: their links are relative. */
const nowhere = "http://localhost/";
/** Pages after which other threads' messages, timers and signals have their turn. */
const atOnce = 16;

/**
 * Renders and writes itself, where a build asks for it, the pages of which there are many (articles, accounts, years), with one call of the
 * system each and a hash for the manifest. Astro is left the few others: for each page it would make sure of folders, conflicts and
 * files in `public/`, and wait for the disk four times.
 */
export function pageWriter(): AstroIntegration {
  return {
    name: "page-writer",
    hooks: {
      "astro:build:start": ({ setPrerenderer }) => {
        setPrerenderer((usual) => ({ ...usual, getStaticPaths: () => fewOthers(usual) }));
      },
    },
  };
}

/** Writes the pages of routes with parameters, and gives the paths of the others. */
async function fewOthers(usual: AstroPrerenderer): Promise<PathWithRoute[]> {
  const paths = await usual.getStaticPaths();
  if (buildUnderWay().write === undefined) return paths;
  for (const [index, path] of paths.filter(isOneOfMany).entries()) {
    if (index % atOnce === 0) await setImmediate();
    await writePage(path, usual);
  }
  return paths.filter((path) => !isOneOfMany(path));
}

function isOneOfMany({ route }: PathWithRoute): boolean {
  return route.type === "page" && route.params.length > 0;
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

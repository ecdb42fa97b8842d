import type { AstroPrerenderer, PathWithRoute } from "astro";
import { afterEach, describe, expect, it } from "vitest";
import { buildUnderWay } from "../../src/archive/build-under-way.ts";
import { pageWriter } from "../../src/publish/page-writer.ts";

afterEach(() => (buildUnderWay().write = undefined));

const path = (pathname: string, params: string[], type = "page") =>
  ({ pathname, route: { type, params, component: "" } }) as unknown as PathWithRoute;
const articles = Array.from({ length: 300 }, (_, number) => path(`/articles/2019/${number}`, ["year", "id"]));
const others = [path("/index", []), path("/feed.xml", ["name"], "endpoint")];

/** The prerenderer that a build uses, over one that gives each page its address. */
function prerenderer(render: (address: string) => Response): AstroPrerenderer {
  const usual = {
    name: "usual",
    getStaticPaths: () => Promise.resolve([...articles, ...others]),
    render: ({ url }: Request) => Promise.resolve(render(new URL(url).pathname)),
  };
  let made: AstroPrerenderer | undefined;
  const setPrerenderer = (make: (usual: AstroPrerenderer) => AstroPrerenderer): void => void (made = make(usual));
  const start = pageWriter().hooks["astro:build:start"] as (options: { setPrerenderer: typeof setPrerenderer }) => void;
  start({ setPrerenderer });
  if (made === undefined) throw new Error("no prerenderer");
  return made;
}

describe("pageWriter", () => {
  it("writes the pages of which there are many, and leaves the others", async () => {
    const written = new Map<string, string>();
    buildUnderWay().write = (address, content) => written.set(address, Buffer.from(content).toString());
    expect(await prerenderer((address) => new Response(address)).getStaticPaths()).toEqual(others);
    expect([...written].slice(0, 2)).toEqual([
      ["articles/2019/0.html", "/articles/2019/0.html"],
      ["articles/2019/1.html", "/articles/2019/1.html"],
    ]);
    expect(written.size).toBe(300);
  });

  it("lets timers and messages through while it writes", async () => {
    let pages = 0;
    const seen: number[] = [];
    buildUnderWay().write = () => (pages += 1);
    const timer = setInterval(() => seen.push(pages), 0);
    await prerenderer(() => new Response("")).getStaticPaths();
    clearInterval(timer);
    expect(seen.some((count) => count > 0 && count < 300)).toBe(true);
  });

  it("names the page that cannot be rendered", async () => {
    buildUnderWay().write = () => undefined;
    await expect(prerenderer(() => new Response("", { status: 500 })).getStaticPaths()).rejects.toThrow("articles/2019/0.html");
  });

  it("leaves all to Astro where no build asks", async () => {
    expect(await prerenderer(() => new Response("")).getStaticPaths()).toHaveLength(302);
  });
});

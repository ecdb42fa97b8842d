import type { APIRoute } from "astro";
import { assets } from "virtual:page-assets";

/** The bundled styles and scripts, under the names that pages link. */
export function getStaticPaths() {
  return Object.values(assets).map(({ file, text }) => ({ params: { file: file.replace("assets/", "") }, props: { text } }));
}

export const GET: APIRoute = ({ props, params }) =>
  new Response(String(props["text"]), {
    headers: { "content-type": params["file"]?.endsWith(".css") ? "text/css;charset=utf-8" : "text/javascript;charset=utf-8" },
  });

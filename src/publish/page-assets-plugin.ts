import { bundlePageAssets } from "./page-assets.ts";

/** The part of Vite's plugin interface that is used here. */
interface PageAssetsPlugin {
  name: string;
  resolveId: (id: string) => string | undefined;
  load: (this: { addWatchFile: (file: string) => void }, id: string) => Promise<string | undefined>;
}

const name = "virtual:page-assets";

/** Gives routes the bundled styles and scripts as the module `virtual:page-assets`, in a build and in development alike. */
export function pageAssetsPlugin(root: string): PageAssetsPlugin {
  return {
    name: "page-assets",
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    async load(id) {
      if (id !== `\0${name}`) return undefined;
      const { assets, inline, inputs } = await bundlePageAssets(root);
      for (const input of inputs) this.addWatchFile(input);
      return `export const assets = ${JSON.stringify(assets)};\nexport const inline = ${JSON.stringify(inline)};`;
    },
  };
}

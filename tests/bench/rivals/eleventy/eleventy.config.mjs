/** Eleventy as it comes; only the pass of Liquid over the Markdown is off, which would stumble over braces in the texts. */
export default function configure() {
  return {
    dir: { input: ".", output: "dist" },
    markdownTemplateEngine: false,
    htmlTemplateEngine: "njk",
  };
}

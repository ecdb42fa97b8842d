import { defineConfig } from "astro/config";

/** Astro as it comes. */
export default defineConfig({});

import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { z } from "astro/zod";

const schema = z.object({ title: z.string(), account: z.string(), published: z.string() });

export const collections = { articles: defineCollection({ loader: glob({ pattern: "*.md", base: "./articles" }), schema }) };

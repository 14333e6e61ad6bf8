import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";

export const collections = {
  articles: defineCollection({ loader: glob({ base: "./publication/articles", pattern: "**/*.md" }) }),
  pages: defineCollection({ loader: glob({ base: "./publication/pages", pattern: "*.md" }) }),
};

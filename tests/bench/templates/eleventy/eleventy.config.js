import { feedSize, listPages, newestFirst, periods, relatedOf } from "./lists.js";

// biome-ignore lint/style/noDefaultExport: Eleventy asks for it.
export default function configure(config) {
  // The newest first, sorted once for all collections that are made from it.
  let articles;
  const all = (api) => {
    articles ??= newestFirst(api.getFilteredByGlob("src/articles/**/*.md"));
    return articles;
  };
  config.on("eleventy.before", () => {
    articles = undefined;
  });
  config.addPassthroughCopy({ static: "/" });
  config.addCollection("articles", all);
  config.addCollection("latest", (api) => all(api).slice(0, feedSize));
  config.addCollection("related", (api) => relatedOf(all(api)));
  config.addCollection("lists", (api) => listPages(all(api)));
  config.addCollection("periods", (api) => periods(all(api)));
  return {
    dir: { input: "src", output: "_site" },
    templateFormats: ["md", "11ty.js"],
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
  };
}

import { getCollection } from "astro:content";
import { createHash } from "node:crypto";
import { listPages, newestFirst, periods, relatedOf } from "../lists.js";

function toArticle(entry) {
  const { id, data, digest } = entry;
  return { entry, url: `/articles/${id}/`, date: data.date, data, digest };
}

function keyOf(...parts) {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
}

async function open() {
  const articles = newestFirst((await getCollection("articles")).map(toArticle));
  return {
    articles,
    related: relatedOf(articles),
    lists: listPages(articles).map((list) => {
      const { articles: some, ...rest } = list;
      return {
        ...list,
        key: keyOf(
          rest,
          some.map(({ url, digest }) => [url, digest]),
        ),
      };
    }),
    periods: periods(articles).map((list) => ({ ...list, key: keyOf(list) })),
  };
}

let opened;

/** The whole archive, read and sorted once for all pages. */
export function archive() {
  opened ??= open();
  return opened;
}

/** What an article's page shows changes when this changes. */
export function articleKey(article, related) {
  return keyOf(
    article.digest,
    related.map(({ url, digest }) => [url, digest]),
  );
}

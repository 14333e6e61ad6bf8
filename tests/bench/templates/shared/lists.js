import { authors, categories, headings } from "./settings.js";

const listSize = 20;
const monthSize = 500;
const relatedCount = 4;
const rememberedPerTag = 24;
export const feedSize = 20;

export function newestFirst(articles) {
  return [...articles].sort((a, b) => b.date - a.date);
}

/** The related articles of each, by its address: earlier ones that share most tags, then the newest. */
export function relatedOf(articles) {
  const related = new Map();
  const recentByTag = new Map();
  for (const article of articles.toReversed()) {
    const shared = new Map();
    for (const tag of article.data.tags) {
      const recent = recentByTag.get(tag) ?? [];
      recentByTag.set(tag, recent);
      for (const other of recent) shared.set(other, (shared.get(other) ?? 0) + 1);
      recent.push(article);
      if (recent.length > rememberedPerTag) recent.shift();
    }
    const best = [...shared].sort(([a, sharedA], [b, sharedB]) => sharedB - sharedA || b.date - a.date);
    related.set(
      article.url,
      best.slice(0, relatedCount).map(([other]) => other),
    );
  }
  return related;
}

function group(articles, keysOf) {
  const groups = new Map();
  for (const article of articles) {
    for (const key of keysOf(article)) {
      const list = groups.get(key);
      if (list === undefined) groups.set(key, [article]);
      else list.push(article);
    }
  }
  return groups;
}

export function tagUrl(tag) {
  return `/tags/${tag.replaceAll(" ", "-")}/`;
}

export function authorUrl(name) {
  return `/authors/${authors.get(name).id}/`;
}

function pagesOf(url, heading, description, articles, size = listSize) {
  const last = Math.ceil(articles.length / size);
  const address = (number) => (number === 1 ? url : `${url}${number}/`);
  return Array.from({ length: last }, (_, index) => ({
    url: address(index + 1),
    heading,
    description,
    number: index + 1,
    last,
    total: articles.length,
    articles: articles.slice(index * size, (index + 1) * size),
    newer: index > 0 ? address(index) : undefined,
    older: index + 1 < last ? address(index + 2) : undefined,
  }));
}

export function monthOf(article) {
  return article.url.split("/").slice(2, 4).join("/");
}

/** Every page of the lists: categories, tags, authors and months. */
export function listPages(articles) {
  const byCategory = group(articles, ({ data }) => [data.category]);
  const byTag = group(articles, ({ data }) => data.tags);
  const byAuthor = group(articles, ({ data }) => data.byline);
  const byMonth = group(articles, (article) => [monthOf(article)]);
  return [
    ...categories.flatMap(({ id, name, description }) =>
      pagesOf(`/categories/${id}/`, name, description, byCategory.get(id) ?? []),
    ),
    ...[...byTag].flatMap(([tag, list]) =>
      pagesOf(tagUrl(tag), `وسم: ${tag}`, `كل ما نشرناه تحت وسم «${tag}».`, list),
    ),
    ...[...byAuthor].flatMap(([name, list]) => pagesOf(authorUrl(name), name, authors.get(name).role, list)),
    ...[...byMonth].flatMap(([month, list]) =>
      pagesOf(`/articles/${month}/`, month, undefined, list, monthSize),
    ),
  ];
}

function counted(articles, keyOf) {
  return [...group(articles, (article) => [keyOf(article)])].map(([name, list]) => ({
    name,
    url: `/articles/${name}/`,
    total: list.length,
  }));
}

/** The archive: its years, and each year's months. */
export function periods(articles) {
  const years = counted(articles, (article) => monthOf(article).slice(0, 4));
  const months = counted(articles, monthOf);
  return [
    { url: "/articles/", heading: headings.archive, periods: years },
    ...years.map(({ name, url }) => ({
      url,
      heading: `أرشيف ${name}`,
      periods: months.filter((month) => month.name.startsWith(name)),
    })),
  ];
}

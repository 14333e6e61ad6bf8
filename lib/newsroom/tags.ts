import { tagSlug } from "#lib/arabic/words/slug";
import type { Edition } from "#lib/articles";
import { urls } from "#lib/config/urls";
import type { Article } from "#lib/content/publication";
import type { Link } from "#lib/view-models/pages";

export type Tag = { slug: string; name: string; articles: Article[] };

function nameOf(slug: string, articles: readonly Article[]): string {
  return articles.at(-1)?.tags.find((tag) => tagSlug(tag) === slug) ?? slug;
}

/** Every tag in use, in the order of their slugs; its name is shown as it was first written. */
export function getTags(edition: Edition): Tag[] {
  return [...edition.byTag]
    .filter(([slug]) => slug !== "")
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([slug, articles]) => ({ slug, name: nameOf(slug, articles), articles }));
}

const namesOf = new WeakMap<Edition, Map<string, Link>>();

function tagLinks(edition: Edition): Map<string, Link> {
  const known = namesOf.get(edition);
  if (known !== undefined) return known;
  const links = new Map(getTags(edition).map(({ slug, name }) => [slug, { name, url: urls.tag(slug) }]));
  namesOf.set(edition, links);
  return links;
}

/** An article's tags, once each, under the name that the archive gives them. */
export function getTagLinks(edition: Edition, tags: readonly string[]): Link[] {
  const links = tagLinks(edition);
  return [...new Set(tags.map((tag) => tagSlug(tag) ?? ""))].flatMap((slug) => links.get(slug) ?? []);
}

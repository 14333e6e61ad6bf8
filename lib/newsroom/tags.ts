import { tagSlug } from "#lib/arabic/words/slug";
import type { Snapshot } from "#lib/articles";
import { urls } from "#lib/config/urls";
import type { Article } from "#lib/content/publication";
import type { Link } from "#lib/view-models/pages";

type Tag = { slug: string; name: string; articles: Article[] };

function nameOf(slug: string, articles: readonly Article[]): string {
  return articles.at(-1)?.tags.find((tag) => tagSlug(tag) === slug) ?? slug;
}

/** Returns every tag in use, sorted by slug. A tag has the name that its oldest article gives it. */
export function getTags(snapshot: Snapshot): Tag[] {
  return [...snapshot.byTag]
    .filter(([slug]) => slug !== "")
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([slug, articles]) => ({ slug, name: nameOf(slug, articles), articles }));
}

const linkCache = new WeakMap<Snapshot, Map<string, Link>>();

function tagLinks(snapshot: Snapshot): Map<string, Link> {
  const known = linkCache.get(snapshot);
  if (known !== undefined) return known;
  const links = new Map(getTags(snapshot).map(({ slug, name }) => [slug, { name, url: urls.tag(slug) }]));
  linkCache.set(snapshot, links);
  return links;
}

/** Returns links to tags, each slug once, under the name of {@link getTags}. */
export function getTagLinks(snapshot: Snapshot, tags: readonly string[]): Link[] {
  const links = tagLinks(snapshot);
  return [...new Set(tags.map((tag) => tagSlug(tag) ?? ""))].flatMap((slug) => links.get(slug) ?? []);
}

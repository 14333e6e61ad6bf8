import { isoInZone } from "#lib/arabic/dates/dates";
import { getStatus, type Snapshot } from "#lib/articles";
import { urls } from "#lib/config/urls";
import type { Article } from "#lib/content/publication";
import { getByline } from "#lib/newsroom/authors";
import { getSection } from "#lib/newsroom/categories";
import { getLeadPicture, type Renditions } from "#lib/newsroom/pictures";
import type { Teaser } from "#lib/view-models/pages";

function buildTeaser(snapshot: Snapshot, renditions: Renditions, article: Article): Teaser {
  const picture = getLeadPicture(snapshot, renditions, article);
  // Only the preview's snapshot has unpublished articles.
  const status = getStatus(article, snapshot.now);
  return {
    url: urls.article(article),
    title: article.title,
    summary: article.summary,
    date: isoInZone(new Date(article.date), snapshot.publication.site.timeZone),
    section: getSection(snapshot, article.category),
    byline: getByline(snapshot, article.byline),
    ...(picture && { picture }),
    ...(status && { status }),
  };
}

const teaserCache = new WeakMap<Snapshot, WeakMap<Renditions, Map<Article, Teaser>>>();

/** Returns the value at a key; builds and stores it first if it is missing. */
function getOrBuild<K extends object, V>(map: WeakMap<K, V> | Map<K, V>, key: K, build: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const built = build();
  map.set(key, built);
  return built;
}

/** Returns an article's teaser. All lists of one snapshot share the same object. */
export function toTeaser(snapshot: Snapshot, renditions: Renditions, article: Article): Teaser {
  const byRenditions = getOrBuild(teaserCache, snapshot, () => new WeakMap());
  const teasers = getOrBuild(byRenditions, renditions, () => new Map<Article, Teaser>());
  return getOrBuild(teasers, article, () => buildTeaser(snapshot, renditions, article));
}

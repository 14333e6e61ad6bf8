import { same } from "#lib/arabic/words/normalise";
import { tagSlug } from "#lib/arabic/words/slug";
import { urls } from "#lib/config/urls";
import { getTones } from "#lib/content/brand/category-tones";
import type { Article, Author, Category, Publication } from "#lib/content/publication";
import type { Section, Status } from "#lib/view-models/pages";

/** A publication at one moment: the articles that readers may see, newest first, and indexes of them. */
export type Snapshot = {
  publication: Publication;
  /** The moment that decides embargoes and expiry; milliseconds since 1970 (UTC). */
  now: number;
  articles: Article[];
  /** Categories by their id, in the order of the masthead. */
  sectionById: ReadonlyMap<string, Section>;
  /** Authors by their name, normalised by `same`. */
  authorByName: ReadonlyMap<string, Author>;
  byCategory: ReadonlyMap<string, Article[]>;
  byAuthor: ReadonlyMap<string, Article[]>;
  /** Key: the tag's slug. */
  byTag: ReadonlyMap<string, Article[]>;
  /** Key: `2016/12`. */
  byMonth: ReadonlyMap<string, Article[]>;
};

type SnapshotOptions = {
  now: number;
  /** The live preview also shows drafts and embargoed and expired articles. */
  includesUnpublished: boolean;
};

/** Caches the results of a pure function of one text. Names repeat across an archive, and normalising them is slow. */
function memoize<T>(compute: (text: string) => T): (text: string) => T {
  const results = new Map<string, T>();
  return (text) => {
    const known = results.get(text);
    if (known !== undefined) return known;
    const fresh = compute(text);
    results.set(text, fresh);
    return fresh;
  };
}

/** Returns why readers may not see an article at a moment; `undefined` if they may. */
export function getStatus({ draft, date, expires }: Article, now: number): Status | undefined {
  if (draft) return "draft";
  if (date > now) return "future";
  return expires !== undefined && expires <= now ? "expired" : undefined;
}

/** Returns true if readers may see an article at a moment. */
export function isPublished(article: Article, now: number): boolean {
  return getStatus(article, now) === undefined;
}

/** Returns an article without the update and the corrections that are dated after `now`. */
function withoutLaterChanges(article: Article, now: number): Article {
  const isUpdateLater = article.updated !== undefined && now < article.updated;
  if (!isUpdateLater && article.corrections.every(({ at }) => at <= now)) return article;
  const { updated, updateReason, ...rest } = article;
  const corrections = article.corrections.filter(({ at }) => at <= now);
  return { ...(isUpdateLater ? rest : article), corrections };
}

function newestFirst(a: Article, b: Article): number {
  return b.date - a.date || (a.id < b.id ? 1 : -1);
}

/** Appends an article to the group of a key. Two tags of one article can share a slug; it is then added once. */
function addToGroup(groups: Map<string, Article[]>, key: string, article: Article): void {
  const list = groups.get(key);
  if (list === undefined) groups.set(key, [article]);
  else if (list.at(-1) !== article) list.push(article);
}

/** Articles in groups; each group keeps the order of the list. */
type Groups = Pick<Snapshot, "byCategory" | "byAuthor" | "byTag" | "byMonth">;

function group(articles: readonly Article[], authorByName: ReadonlyMap<string, Author>): Groups {
  const nameKey = memoize(same);
  const slugOf = memoize((tag) => tagSlug(tag) ?? "");
  const byCategory = new Map<string, Article[]>();
  const byAuthor = new Map<string, Article[]>();
  const byTag = new Map<string, Article[]>();
  const byMonth = new Map<string, Article[]>();
  for (const article of articles) {
    addToGroup(byCategory, article.category, article);
    for (const name of article.byline) {
      const author = authorByName.get(nameKey(name));
      if (author !== undefined) addToGroup(byAuthor, author.id, article);
    }
    for (const tag of article.tags) addToGroup(byTag, slugOf(tag), article);
    addToGroup(byMonth, monthOf(article), article);
  }
  return { byCategory, byAuthor, byTag, byMonth };
}

function toSection({ id, name, description, kind }: Category, tone: number): Section {
  return {
    id,
    name,
    url: urls.category(id),
    tone,
    ...(description && { description }),
    ...(kind === "opinion" && { isOpinion: true }),
  };
}

/** Returns the month of an article's address: `2016/12`. */
export function monthOf({ year, month }: Pick<Article, "year" | "month">): string {
  return `${year}/${month}`;
}

/** Returns the snapshot of a publication at one moment. */
export function openSnapshot(publication: Publication, options: SnapshotOptions): Snapshot {
  const { now, includesUnpublished } = options;
  const articles = publication.articles
    .filter((article) => includesUnpublished || isPublished(article, now))
    .map((article) => (includesUnpublished ? article : withoutLaterChanges(article, now)))
    .sort(newestFirst);
  const tones = getTones(publication);
  const authorByName = new Map(publication.authors.map((author) => [same(author.name), author]));
  return {
    publication,
    now,
    articles,
    sectionById: new Map(
      publication.categories.map((category) => [
        category.id,
        toSection(category, tones.get(category.id) ?? 1),
      ]),
    ),
    authorByName,
    ...group(articles, authorByName),
  };
}

/** Returns the newest articles, newest first. */
export function getLatestArticles(snapshot: Snapshot, count: number): Article[] {
  return snapshot.articles.slice(0, count);
}

/** Returns all articles of a category, newest first. */
export function getArticlesByCategory(snapshot: Snapshot, id: string): Article[] {
  return snapshot.byCategory.get(id) ?? [];
}

/** Returns the time of the last publication, update or correction; milliseconds since 1970 (UTC). */
export function getLastChange(article: Article): number {
  const { date, updated = date, corrections } = article;
  return corrections.reduce((last, { at }) => Math.max(last, at), Math.max(date, updated));
}

/** The age, in milliseconds, after which an article carries the archive notice unless `brand.yaml` says otherwise: two years. */
export const oldAfter = 2 * 365.25 * 24 * 60 * 60 * 1000;

/** Returns the age, in milliseconds, after which an article of a publication carries the archive notice. */
export function getOldAfter({ brand }: Pick<Publication, "brand">): number {
  return brand?.oldArticleDays === undefined ? oldAfter : brand.oldArticleDays * 24 * 60 * 60 * 1000;
}

/**
 * Returns true if the article carries the archive notice.
 *
 * @param after {@link getOldAfter} of the publication.
 */
export function isOld(article: Article, now: number, after = oldAfter): boolean {
  return now - article.date > after;
}

/** The age limit of articles in a news sitemap, in milliseconds: two days (Google, "Create a News sitemap"). */
export const newsAge = 2 * 24 * 60 * 60 * 1000;

/** Returns true if the article belongs in the news sitemap. */
export function isNews(article: Article, now: number): boolean {
  return now - article.date <= newsAge;
}

/** The age limit of headlines in the breaking bar, in milliseconds: a week. */
export const latestAge = 7 * 24 * 60 * 60 * 1000;

const relatedCount = 4;
const candidatesPerTag = 24;

/** Returns the articles that are in most of the lists; newer ones first among equals. */
function mostShared(candidates: Iterable<readonly Article[]>): Article[] {
  const shared = new Map<Article, number>();
  for (const list of candidates) {
    for (const candidate of list) shared.set(candidate, (shared.get(candidate) ?? 0) + 1);
  }
  // Only four of a few dozen are wanted: inserting into a short list is faster than sorting all.
  const best: [Article, number][] = [];
  for (const entry of shared) {
    const index = best.findIndex(([article, count]) => {
      return entry[1] > count || (entry[1] === count && newestFirst(entry[0], article) < 0);
    });
    if (index !== -1) best.splice(index, 0, entry);
    else if (best.length < relatedCount) best.push(entry);
    if (best.length > relatedCount) best.pop();
  }
  return best.map(([article]) => article);
}

/** Counts the articles of a list (newest first) that are not older than an article, by binary search. */
function countNotOlder(list: readonly Article[], article: Article): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const candidate = list[middle];
    if (candidate !== undefined && newestFirst(candidate, article) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Returns up to four earlier articles that share the most tags with an article; newer ones first among equals. Under each tag
 * the 24 latest before the article are candidates. Only earlier articles count, so a new article never changes an older page.
 */
export function getRelatedArticles({ byTag }: Snapshot, article: Article): Article[] {
  return mostShared(
    article.tags.map((tag) => {
      const list = byTag.get(tagSlug(tag) ?? "") ?? [];
      const start = countNotOlder(list, article);
      return list.slice(start, start + candidatesPerTag);
    }),
  );
}

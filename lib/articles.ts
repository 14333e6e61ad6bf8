import { same } from "#lib/arabic/words/normalise";
import { tagSlug } from "#lib/arabic/words/slug";
import { urls } from "#lib/config/urls";
import type { Article, Author, Category, Publication } from "#lib/content/publication";
import type { Section, Status } from "#lib/view-models/pages";

/** A publication as it stands at one moment: what may be seen then, newest first, and ways to find it. */
export type Snapshot = {
  publication: Publication;
  /** "Now" for drafts, embargoes and expiry; milliseconds since 1970 (UTC). */
  now: number;
  articles: Article[];
  /** The categories as pages show them, in the order of the masthead. */
  sectionById: ReadonlyMap<string, Section>;
  /** Authors by their name in the form in which names are compared. */
  authorByName: ReadonlyMap<string, Author>;
  byCategory: ReadonlyMap<string, Article[]>;
  byAuthor: ReadonlyMap<string, Article[]>;
  /** By the tag's slug. */
  byTag: ReadonlyMap<string, Article[]>;
  /** By `2016/12`. */
  byMonth: ReadonlyMap<string, Article[]>;
};

export type EditionOptions = {
  now: number;
  /** The live preview shows drafts, embargoed and expired articles too. */
  includesUnpublished: boolean;
};

/** Remembers the answers of a pure function of one text; names repeat over a whole archive. */
function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const fresh = answer(text);
    answers.set(text, fresh);
    return fresh;
  };
}

/** Why readers may not see it at that moment; `undefined` when they may. */
export function getStatus({ draft, date, expires }: Article, now: number): Status | undefined {
  if (draft) return "draft";
  if (date > now) return "future";
  return expires !== undefined && expires <= now ? "expired" : undefined;
}

/** May readers see it at that moment? */
export function isPublished(article: Article, now: number): boolean {
  return getStatus(article, now) === undefined;
}

/** An article as it stands at that moment: without the update and the corrections that are dated later. */
function asOf(article: Article, now: number): Article {
  const isUpdateToCome = article.updated !== undefined && now < article.updated;
  if (!isUpdateToCome && article.corrections.every(({ at }) => at <= now)) return article;
  const { updated, updateReason, ...rest } = article;
  const corrections = article.corrections.filter(({ at }) => at <= now);
  return { ...(isUpdateToCome ? rest : article), corrections };
}

function newestFirst(a: Article, b: Article): number {
  return b.date - a.date || (a.id < b.id ? 1 : -1);
}

/** Puts an article, the next of a list, where its key says; once, however often. */
function putUnder(groups: Map<string, Article[]>, key: string, article: Article): void {
  const list = groups.get(key);
  if (list === undefined) groups.set(key, [article]);
  else if (list.at(-1) !== article) list.push(article);
}

/** All of a list's groups, in the order of the list. */
type Groups = Pick<Snapshot, "byCategory" | "byAuthor" | "byTag" | "byMonth">;

function group(articles: readonly Article[], authorByName: ReadonlyMap<string, Author>): Groups {
  const nameKey = remembered(same);
  const slugOf = remembered((tag) => tagSlug(tag) ?? "");
  const byCategory = new Map<string, Article[]>();
  const byAuthor = new Map<string, Article[]>();
  const byTag = new Map<string, Article[]>();
  const byMonth = new Map<string, Article[]>();
  for (const article of articles) {
    putUnder(byCategory, article.category, article);
    for (const name of article.byline) {
      const author = authorByName.get(nameKey(name));
      if (author !== undefined) putUnder(byAuthor, author.id, article);
    }
    for (const tag of article.tags) putUnder(byTag, slugOf(tag), article);
    putUnder(byMonth, monthOf(article), article);
  }
  return { byCategory, byAuthor, byTag, byMonth };
}

const tones = 8;

function toSection({ id, name, description }: Category, index: number): Section {
  const tone = (index % tones) + 1;
  return { id, name, url: urls.category(id), tone, ...(description && { description }) };
}

/** The month of an article's address: `2016/12`. */
export function monthOf({ year, month }: Pick<Article, "year" | "month">): string {
  return `${year}/${month}`;
}

/** What the publication shows at one moment. */
export function openSnapshot(publication: Publication, options: EditionOptions): Snapshot {
  const { now, includesUnpublished } = options;
  const articles = publication.articles
    .filter((article) => includesUnpublished || isPublished(article, now))
    .map((article) => (includesUnpublished ? article : asOf(article, now)))
    .sort(newestFirst);
  const authorByName = new Map(publication.authors.map((author) => [same(author.name), author]));
  return {
    publication,
    now,
    articles,
    sectionById: new Map(
      publication.categories.map((category, index) => [category.id, toSection(category, index)]),
    ),
    authorByName,
    ...group(articles, authorByName),
  };
}

/** The article at `2016/12/ankara-talks`, if it may be seen. */
export function getArticle(snapshot: Snapshot, id: string): Article | undefined {
  return snapshot.byMonth.get(id.slice(0, "2016/12".length))?.find((article) => article.id === id);
}

/** The newest articles. */
export function getLatestArticles(snapshot: Snapshot, count: number): Article[] {
  return snapshot.articles.slice(0, count);
}

/** All articles of a category, newest first. */
export function getArticlesByCategory(snapshot: Snapshot, id: string): Article[] {
  return snapshot.byCategory.get(id) ?? [];
}

/** When its page last changed for the reader: publication, update or correction, whichever is last. */
export function getLastChange(article: Article): number {
  const { date, updated = date, corrections } = article;
  return corrections.reduce((last, { at }) => Math.max(last, at), Math.max(date, updated));
}

/** After two years a reader has to be told; milliseconds. */
export const oldAfter = 2 * 365.25 * 24 * 60 * 60 * 1000;

/** Does a reader have to be told that this article is from the archive? */
export function isOld(article: Article, now: number): boolean {
  return now - article.date > oldAfter;
}

/** How long Google's news crawler takes an article for news (two days); milliseconds. */
export const newsAge = 2 * 24 * 60 * 60 * 1000;

/** Does the news sitemap name this article? */
export function isNews(article: Article, now: number): boolean {
  return now - article.date <= newsAge;
}

const relatedCount = 4;
const lookedAtPerTag = 24;

/** The articles that come most often among the candidates, then the newest of them. */
function mostShared(candidates: Iterable<readonly Article[]>): Article[] {
  const shared = new Map<Article, number>();
  for (const list of candidates) {
    for (const candidate of list) shared.set(candidate, (shared.get(candidate) ?? 0) + 1);
  }
  // Four of a few dozen: keeping the best in order is quicker than sorting all.
  const best: [Article, number][] = [];
  for (const entry of shared) {
    const place = best.findIndex(([article, count]) => {
      return entry[1] > count || (entry[1] === count && newestFirst(entry[0], article) < 0);
    });
    if (place !== -1) best.splice(place, 0, entry);
    else if (best.length < relatedCount) best.push(entry);
    if (best.length > relatedCount) best.pop();
  }
  return best.map(([article]) => article);
}

/** How many of a list, newest first, are not older than an article. */
function countNotOlder(list: readonly Article[], article: Article): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const one = list[middle];
    if (one !== undefined && newestFirst(one, article) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The earlier articles on an article's subject: those that share most tags, then the newest, among the latest before it
 * under each of its tags. It looks only backwards in time, so that publishing an article never changes an older page.
 */
export function getRelatedArticles({ byTag }: Snapshot, article: Article): Article[] {
  return mostShared(
    article.tags.map((tag) => {
      const list = byTag.get(tagSlug(tag) ?? "") ?? [];
      const start = countNotOlder(list, article);
      return list.slice(start, start + lookedAtPerTag);
    }),
  );
}

import { isoInZone } from "#lib/arabic/dates/dates";
import { getStatus } from "#lib/articles";
import { urls } from "#lib/config/urls";
import { capProblems } from "#lib/content/messages/limit-messages";
import { rules } from "#lib/content/messages/messages";
import type { Problem } from "#lib/content/messages/problems";
import type { Article, FrontEntry, Publication, References } from "#lib/content/publication";
import { meantCategory } from "#lib/content/schema/cross-check";
import { nearest } from "#lib/content/schema/nearest";
import { addressKey } from "#lib/content/schema/old-address";
import { isInForce } from "#lib/newsroom/front/named";

const path = "front.yaml";

type Named = Pick<Article, "year" | "month" | "slug">;

function idOf({ year, month, slug }: Named): string {
  return `${year}/${month}/${slug}`;
}

function addressOf(id: string): string {
  return `/articles/${id}/`;
}

/** Returns the address that a wrong one may mean: the same name in another month, or a similar name in the same month. */
function meantAddress(id: string, articles: readonly Named[]): string | undefined {
  const cut = id.lastIndexOf("/") + 1;
  const [folder, slug] = [id.slice(0, cut), id.slice(cut)];
  const moved = articles.find((article) => article.slug === slug);
  const neighbours = articles.filter((article) => idOf(article).startsWith(folder)).map((one) => one.slug);
  const alike = nearest(slug, neighbours, Math.floor(slug.length / 3));
  if (moved !== undefined) return urls.article(moved);
  return alike === undefined ? undefined : addressOf(folder + alike);
}

function missingProblem({ id, line }: FrontEntry, publication: Publication): Problem {
  const { articles, gone } = publication;
  const address = addressOf(id);
  const isSame = (one: { address: string }) => addressKey(one.address) === addressKey(address);
  const target = articles.find(({ aliases }) => aliases.some(isSame));
  if (target !== undefined) return rules.frontArticleMoved(path, line, address, urls.article(target));
  if (gone.some(isSame)) return rules.frontArticleGone(path, line, address);
  return rules.frontArticleMissing(path, line, address, meantAddress(id, articles));
}

/** Returns the problem of an article that readers may not see at this moment. */
function statusProblems(article: Article, { line }: FrontEntry, now: number, timeZone: string): Problem[] {
  const address = urls.article(article);
  const iso = (time: number) => isoInZone(new Date(time), timeZone);
  switch (getStatus(article, now)) {
    case "draft":
      return [rules.frontArticleDraft(path, line, address)];
    case "future":
      return [rules.frontArticleLater(path, line, address, iso(article.date))];
    case "expired":
      return [rules.frontArticleExpired(path, line, address, iso(article.expires ?? now))];
    default:
      return [];
  }
}

/** Returns true if the second of two equal entries can never show: the first one lasts as long, or longer. */
function isHidden(second: FrontEntry, first: FrontEntry): boolean {
  return first.until === undefined || (second.until !== undefined && second.until.at <= first.until.at);
}

function repeated(entries: readonly FrontEntry[], nameOf: (id: string) => string): Problem[] {
  const first = new Map<string, FrontEntry>();
  return entries.flatMap((entry) => {
    const other = first.get(entry.id);
    if (other === undefined || !isHidden(entry, other)) {
      first.set(entry.id, entry);
      return [];
    }
    return [rules.frontTwice(path, entry.line, nameOf(entry.id), other.line)];
  });
}

function sectionProblems({ front, categories }: Publication, now: number): Problem[] {
  const entries = front.sections.filter((section) => isInForce(section, now));
  const ids = categories.map(({ id }) => id);
  const unknown = entries.filter(({ id }) => !ids.includes(id));
  return [
    ...unknown.map(({ id, line }) => rules.frontCategory(path, line, id, meantCategory(id, categories), ids)),
    ...repeated(entries, (id) => id),
  ];
}

/**
 * Returns the problems of `front.yaml` that need the whole publication and the time. Entries whose time is over are not looked
 * at further.
 *
 * @param others Articles that have problems of their own, and so are not part of the publication.
 */
export function findFrontProblems(
  publication: Publication,
  now: number,
  others: readonly References[] = [],
): Problem[] {
  const { front, site, categories } = publication;
  const all = [...(front.lead ? [front.lead] : []), ...front.stories, ...front.opinion];
  const inForce = all.filter((entry) => isInForce(entry, now));
  const wanted = new Set(inForce.map(({ id }) => id));
  const found = new Map(publication.articles.filter(({ id }) => wanted.has(id)).map((one) => [one.id, one]));
  const unfit = new Set(others.map(idOf));
  const opinion = new Set(categories.flatMap(({ id, kind }) => (kind === "opinion" ? [id] : [])));
  const articleProblems = inForce.flatMap((entry): Problem[] => {
    const article = found.get(entry.id);
    if (article === undefined) return unfit.has(entry.id) ? [] : [missingProblem(entry, publication)];
    const { line } = entry;
    const isWrongPlace = front.opinion.includes(entry) && !opinion.has(article.category);
    const isBare = entry === front.lead && article.image === undefined;
    const category = categories.find(({ id }) => id === article.category)?.name ?? article.category;
    return [
      ...statusProblems(article, entry, now, site.timeZone),
      ...(isWrongPlace ? [rules.frontNotOpinion(path, line, urls.article(article), category)] : []),
      ...(isBare ? [rules.frontLeadPicture(path, line, urls.article(article))] : []),
    ];
  });
  const ended = [...all, ...front.sections].flatMap(({ until }) =>
    until === undefined || now < until.at
      ? []
      : [rules.frontUntilPast(path, until.line, isoInZone(new Date(until.at), site.timeZone))],
  );
  const hasNoLead = front.breaking !== undefined && front.lead === undefined;
  return capProblems([
    ...articleProblems,
    ...repeated(inForce, addressOf),
    ...sectionProblems(publication, now),
    ...ended,
    ...(hasNoLead && front.breaking ? [rules.frontLayoutLead(path, front.breaking.line)] : []),
  ]);
}

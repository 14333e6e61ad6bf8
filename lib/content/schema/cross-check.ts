import { alike, isAscii, same } from "#lib/arabic/words/normalise";
import { tagSlug } from "#lib/arabic/words/slug";
import { areListsOfOneKind, frontOfNumbered, urls } from "#lib/config/urls";
import { isPictureName } from "#lib/content/files/picture-names";
import { rules } from "#lib/content/messages/messages";
import type { Problem } from "#lib/content/messages/problems";
import { filePart, findPictureFile, isRemote } from "#lib/content/picture-files";
import type { PictureFile, References } from "#lib/content/publication";
import type { Indexed } from "#lib/content/reader/read-article";
import type { NamedFile } from "#lib/content/reader/read-settings";
import type { AddressHolder } from "#lib/content/schema/address-holders";
import { nearest } from "#lib/content/schema/nearest";
import { addressKey, type OldAddress } from "#lib/content/schema/old-address";

/** What an article refers to, and the lines of these values. */
type ReferringArticle = Indexed<References>;

/** Reports articles of one month whose slugs look alike to a reader. */
function alikeSlugs(articles: readonly ReferringArticle[]): Problem[] {
  // File names of one folder differ, so two ASCII slugs never look alike.
  const months = new Set<string>();
  for (const { article } of articles) if (!isAscii(article.slug)) months.add(folderOf(article.path));
  if (months.size === 0) return [];
  const seen = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { article } of articles) {
    if (!months.has(folderOf(article.path))) continue;
    const key = `${article.year}/${article.month}/${alike(article.slug)}`;
    const other = seen.get(key);
    if (other === undefined) seen.set(key, article.path);
    else problems.push(rules.alikeSlugs(article.path, other));
  }
  return problems;
}

/** The id of a category, its name if the file has a valid one, and its redirect sources. */
export type KnownCategory = { id: string; name?: string | undefined; aliases?: readonly OldAddress[] };

/** Returns the id of the category that an editor means: it has changed, its name is written instead, or it is misspelt. */
export function meantCategory(written: string, known: readonly KnownCategory[]): string | undefined {
  const former = urls.category(written);
  const renamed = known.find(({ aliases = [] }) => aliases.some(({ address }) => address === former));
  if (renamed !== undefined) return renamed.id;
  const named = known.find(({ name }) => name !== undefined && isSameName(written, name));
  const ids = known.map(({ id }) => id);
  return named?.id ?? nearest(written, ids, Math.floor(written.length / 3));
}

/** Compares names of categories as a reader does: without hamza, and with or without ال. */
function isSameName(one: string, other: string): boolean {
  const key = (name: string) => alike(name).replace(/^ال/, "");
  return key(one) === key(other);
}

function categories(articles: readonly ReferringArticle[], all: readonly KnownCategory[]): Problem[] {
  const ids = all.map(({ id }) => id);
  const known = new Set(ids);
  const problems: Problem[] = [];
  for (const { article, lines } of articles) {
    const { path, category } = article;
    if (category === undefined || known.has(category)) continue;
    const meant = meantCategory(category, all);
    problems.push(rules.unknownCategory(path, lines.category ?? 1, category, meant, ids));
  }
  return problems;
}

/** Reports tags without an address, and different tags with one address. Tags that look the same are one tag. */
function tags(articles: readonly ReferringArticle[]): Problem[] {
  const bySlug = new Map<string, string>();
  const checked = new Set<string>();
  const problems: Problem[] = [];
  for (const { article, lines } of articles) {
    for (const tag of article.tags) {
      if (checked.has(tag)) continue;
      const slug = tagSlug(tag);
      const line = lines.tags ?? 1;
      if (slug === undefined) {
        problems.push(rules.badTag(article.path, line, tag));
        continue;
      }
      const other = bySlug.get(slug);
      if (other !== undefined && same(other) !== same(tag)) {
        problems.push(rules.tagCollision(article.path, line, tag, other));
        continue;
      }
      bySlug.set(slug, other ?? tag);
      checked.add(tag);
    }
  }
  return problems;
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/"));
}

/** Returns a function that finds the name of the file beside an article that differs from `src` only in capitals or folder. */
function fileFinder(files: ReadonlyMap<string, PictureFile>) {
  let known: ReadonlyMap<string, string> | undefined;
  return (article: string, src: string): string | undefined => {
    if (isRemote(src)) return undefined;
    known ??= new Map([...files.keys()].map((path) => [path.toLowerCase(), path]));
    const name = filePart(src).split(/[\\/]/).at(-1) ?? "";
    const beside = `${folderOf(article)}/`;
    return known.get(beside + name.toLowerCase())?.slice(beside.length);
  };
}

function pictures(
  articles: readonly ReferringArticle[],
  files: ReadonlyMap<string, PictureFile>,
  refused: ReadonlyMap<string, string>,
): Problem[] {
  const showing = articles.filter(
    ({ article }) => article.image !== undefined || article.pictures.length > 0,
  );
  const fileMeant = fileFinder(files);
  return showing.flatMap(({ article, lines }) => {
    const src = article.image?.src;
    const cover = src === undefined ? [] : [{ src, line: lines.image ?? 1 }];
    const inside = article.pictures.map((src) => ({ src, line: lines[`picture ${src}`] ?? 1 }));
    return [...cover, ...inside].flatMap(({ src, line }) => {
      if (findPictureFile(files, article.path, src) ?? findPictureFile(refused, article.path, src)) return [];
      if (!isRemote(src) && !isPictureName(filePart(src)))
        return [rules.pictureKind(article.path, line, src)];
      return [rules.pictureMissing(article.path, line, src, fileMeant(article.path, src))];
    });
  });
}

function toHolder({ article }: ReferringArticle): AddressHolder {
  return { path: article.path, own: urls.article(article), aliases: article.aliases };
}

/**
 * Reports a redirect source that leads to two pages, or is the address of another article, or of another list of its kind.
 * `findAddressProblems` reports those that hide any other page.
 */
function aliases(
  articles: readonly ReferringArticle[],
  others: readonly AddressHolder[],
  gone: readonly OldAddress[],
): Problem[] {
  const isRenamed = ({ aliases }: { aliases: readonly OldAddress[] }) => aliases.length > 0;
  if (!others.some(isRenamed) && !articles.some(({ article }) => isRenamed(article))) return [];
  // Lists first: their numbered pages take addresses, too.
  const holders = [...others, ...articles.map(toHolder)];
  const lists = new Map(others.map(({ path, own }) => [addressKey(own), path]));
  const taken = new Map(articles.map(({ article }) => [addressKey(urls.article(article)), article.path]));
  // A renamed list also has its numbered pages.
  const removed = new Set(gone.flatMap(({ address }) => [address, frontOfNumbered(address) ?? address]));
  return holders.flatMap(({ path, own, aliases }) =>
    aliases
      // `readAliases` reports an alias that is the present address.
      .filter(({ address }) => addressKey(address) !== addressKey(own))
      .flatMap(({ address, line }) => {
        const key = addressKey(address);
        const other =
          taken.get(key) ??
          taken.get(addressKey(frontOfNumbered(address) ?? address)) ??
          (areListsOfOneKind(own, address) ? lists.get(key) : undefined);
        if (other !== undefined) return [rules.aliasTaken(path, line, address, other)];
        taken.set(key, path);
        return removed.has(address) ? [rules.aliasGone(path, line, address)] : [];
      }),
  );
}

function duplicateAuthors(authors: readonly NamedFile[]): Problem[] {
  const seen = new Map<string, string>();
  return authors.flatMap(({ name, path }) => {
    const other = seen.get(same(name));
    if (other !== undefined) return [rules.duplicateAuthor(path, name, other)];
    seen.set(same(name), path);
    return [];
  });
}

/** Puts published articles first, so that of two articles with one address the draft gets the warning. */
function draftsLast(articles: readonly ReferringArticle[]): readonly ReferringArticle[] {
  const drafts = articles.filter(({ article }) => article.draft);
  if (drafts.length === 0) return articles;
  return [...articles.filter(({ article }) => !article.draft), ...drafts];
}

/**
 * Returns the problems that only appear across files: wrong references, and addresses that are used twice. Invalid files
 * are included as far as they could be read. The problems of a draft are warnings.
 */
export function crossCheck(publication: {
  articles: readonly ReferringArticle[];
  /** The categories; undefined if `categories.yaml` cannot be read. */
  categories: readonly KnownCategory[] | undefined;
  authors: readonly NamedFile[];
  pictures: ReadonlyMap<string, PictureFile>;
  gone: readonly OldAddress[];
  /** Categories, tags, authors and pages, with their redirect sources. */
  holders: readonly AddressHolder[];
  /** Entries that are not read, by path. They have a problem already. */
  refused: ReadonlyMap<string, string>;
}): Problem[] {
  const articles = draftsLast(publication.articles);
  const drafts = new Set(articles.filter(({ article }) => article.draft).map(({ article }) => article.path));
  const problems = [
    ...alikeSlugs(articles),
    ...(publication.categories === undefined ? [] : categories(articles, publication.categories)),
    ...tags(articles),
    ...pictures(articles, publication.pictures, publication.refused),
    ...aliases(articles, publication.holders, publication.gone),
    ...duplicateAuthors(publication.authors),
  ];
  return problems.map((problem) => (drafts.has(problem.path) ? { ...problem, level: "warning" } : problem));
}

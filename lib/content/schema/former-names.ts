import { tagSlug } from "#lib/arabic/words/slug";
import { areListsOfOneKind, urls } from "#lib/config/urls";
import { rules } from "#lib/content/messages/messages";
import type { Problem } from "#lib/content/messages/problems";
import type { References, RenamedTag } from "#lib/content/publication";
import type { Indexed } from "#lib/content/reader/read-article";
import type { KnownCategory } from "#lib/content/schema/cross-check";
import type { OldAddress } from "#lib/content/schema/old-address";

/** What articles may still call categories and tags, and what these are called now. */
export type PresentNames = {
  /** Ids by former ids. */
  categories: ReadonlyMap<string, string>;
  /** Names by the slugs of present and former names. */
  tags: ReadonlyMap<string, string>;
};

/** Returns the ids or slugs that a list had before: the last segments of those redirect sources that are lists of its kind. */
function formerSegments(own: string, aliases: readonly OldAddress[] = []): string[] {
  return aliases
    .filter(({ address }) => areListsOfOneKind(own, address))
    .map(({ address }) => address.split("/")[2] ?? "");
}

/** Returns the present names. Where a former name belongs to another list now, that list keeps it; there is an error, too. */
export function getPresentNames(
  known: readonly KnownCategory[] | undefined = [],
  renamed: readonly RenamedTag[] = [],
): PresentNames {
  const categories = new Map<string, string>();
  for (const { id, aliases } of known)
    for (const former of formerSegments(urls.category(id), aliases)) categories.set(former, id);
  for (const { id } of known) categories.delete(id);
  const tags = new Map<string, string>();
  const named = renamed.flatMap((tag) => ({ ...tag, slug: tagSlug(tag.name) ?? "" }));
  for (const { name, slug, aliases } of named)
    for (const former of formerSegments(urls.tag(slug), aliases)) tags.set(former, name);
  for (const { name, slug } of named) tags.set(slug, name);
  return { categories, tags };
}

/** Returns a function that gives the present name of a tag. Names repeat across an archive, and slugs are slow to make. */
function tagNamer({ tags }: PresentNames): (tag: string) => string {
  const known = new Map<string, string>();
  return (tag) => {
    const name = known.get(tag) ?? tags.get(tagSlug(tag) ?? "") ?? tag;
    known.set(tag, name);
    return name;
  };
}

/** Returns the articles with the present ids of categories and names of tags. An article that needs none of them stays the same object. */
export function withPresentNames<T extends References>(
  articles: readonly Indexed<T>[],
  names: PresentNames,
): readonly Indexed<T>[] {
  if (names.categories.size + names.tags.size === 0) return articles;
  const nameOf = tagNamer(names);
  return articles.map((indexed) => {
    const { article } = indexed;
    const category = names.categories.get(article.category ?? "") ?? article.category;
    const tags = article.tags.map(nameOf);
    if (category === article.category && tags.every((tag, index) => tag === article.tags[index]))
      return indexed;
    return { ...indexed, article: { ...article, category, tags: [...new Set(tags)] } };
  });
}

/** The newest article that uses a former name, and the number of all of them. */
type Use = { path: string; line: number; written: string; present: string; count: number };

function addUse(uses: Map<string, Use>, key: string, use: Omit<Use, "count">): void {
  const known = uses.get(key);
  const newest = known === undefined || known.path < use.path ? use : known;
  uses.set(key, { ...newest, count: (known?.count ?? 0) + 1 });
}

/**
 * Returns a warning for each former id of a category and each former name of a tag that articles use. It stands at the newest of
 * them, because that one may still be at hand; an archive can have thousands.
 */
export function findFormerNames(articles: readonly Indexed<References>[], names: PresentNames): Problem[] {
  if (names.categories.size + names.tags.size === 0) return [];
  const categories = new Map<string, Use>();
  const tags = new Map<string, Use>();
  const nameOf = tagNamer(names);
  for (const { article, lines } of articles) {
    const { path, category: written = "" } = article;
    const present = names.categories.get(written);
    if (present !== undefined)
      addUse(categories, written, { path, line: lines.category ?? 1, written, present });
    for (const tag of article.tags) {
      const name = nameOf(tag);
      if (name === tag || tagSlug(name) === tagSlug(tag)) continue;
      addUse(tags, tag, { path, line: lines.tags ?? 1, written: tag, present: name });
    }
  }
  return [
    ...[...categories.values()].map(({ path, line, written, present, count }) =>
      rules.formerCategory(path, line, written, present, count),
    ),
    ...[...tags.values()].map(({ path, line, written, present, count }) =>
      rules.formerTag(path, line, written, present, count),
    ),
  ];
}

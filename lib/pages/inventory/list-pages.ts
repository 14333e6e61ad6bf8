import { alike } from "#lib/arabic/words/normalise";
import { getArticlesByCategory, type Snapshot } from "#lib/articles";
import { strings } from "#lib/config/strings";
import { urls } from "#lib/config/urls";
import { getArticlesByAuthor, getAuthors } from "#lib/newsroom/authors";
import { getSections } from "#lib/newsroom/categories";
import { getTags } from "#lib/newsroom/tags";
import { type ListPart, type Shown, toListParts } from "#lib/pages/data/list-views";
import { newest, type Page, page } from "#lib/pages/inventory/page";
import type { SharePictures } from "#lib/social-cards/share-picture";
import type { Link, NameView } from "#lib/view-models/pages";

/** Categories, tags and authors: the front of each and its numbered pages. */
export function listPages(shown: Shown, sharePictures: SharePictures): Page[] {
  const { snapshot } = shown;
  const rest = ({ articles, key, finalMonth }: ListPart) => ({
    changed: newest(articles),
    key,
    ...(finalMonth !== undefined && { finalMonth }),
  });
  const categories = getSections(snapshot).flatMap(({ id, name, description }) => {
    const sharePicture = sharePictures.get(urls.category(id));
    const head = {
      heading: name,
      feed: urls.category(id),
      ...(description && { description }),
      ...(sharePicture && { sharePicture }),
    };
    const articles = getArticlesByCategory(snapshot, id);
    return toListParts(shown, articles, (n) => urls.category(id, n), head).map((list) =>
      page("category", list.url, list.view, rest(list)),
    );
  });
  const tags = getTags(snapshot).flatMap(({ slug, name, articles }) => {
    const head = { heading: strings.tag(name), description: strings.tagDescription(name) };
    return toListParts(shown, articles, (n) => urls.tag(slug, n), head).map((list) =>
      page("tag", list.url, list.view, rest(list)),
    );
  });
  const authors = getAuthors(snapshot).flatMap(({ id, name, role, kind, links, path, hash }) => {
    const profile = { links, path, hash, ...(role && { role }), ...(kind && { kind }) };
    const head = { heading: name, feed: urls.author(id) };
    const articles = getArticlesByAuthor(snapshot, id);
    return toListParts(shown, articles, (n) => urls.author(id, n), head).map((list) =>
      page("author", list.url, () => ({ ...list.view(), ...profile }), {
        ...rest(list),
        key: () => `${list.key()} ${JSON.stringify(profile)}`,
      }),
    );
  });
  return [...categories, ...tags, ...authors];
}

/** Sorts alphabetically and ignores how the first hamza is written. */
function byName(a: Link, b: Link): number {
  const [nameA, nameB] = [alike(a.name), alike(b.name)];
  if (nameA === nameB) return a.url < b.url ? -1 : 1;
  return nameA < nameB ? -1 : 1;
}

/** The indexes of authors and tags. They show no counts, because counts change every day. */
export function indexPages(snapshot: Snapshot): Page[] {
  const authors = (): NameView[] =>
    getAuthors(snapshot).map(({ id, name, role }) => ({
      name,
      url: urls.author(id),
      ...(role && { note: role }),
    }));
  const tags = (): NameView[] => getTags(snapshot).map(({ slug, name }) => ({ name, url: urls.tag(slug) }));
  return [
    page("authors", urls.authors, () => ({ names: authors().sort(byName) }), { changed: 0 }),
    page("tags", urls.tags, () => ({ names: tags().sort(byName) }), { changed: 0 }),
  ];
}

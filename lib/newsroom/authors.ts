import { same } from "#lib/arabic/words/normalise";
import type { Snapshot } from "#lib/articles";
import { urls } from "#lib/config/urls";
import type { Article, Author } from "#lib/content/publication";
import type { Name } from "#lib/view-models/pages";

/** Everyone who has a file in `authors/`. */
export function getAuthors(snapshot: Snapshot): Author[] {
  return snapshot.publication.authors;
}

/** What an author wrote, newest first. */
export function getArticlesByAuthor(snapshot: Snapshot, id: string): Article[] {
  return snapshot.byAuthor.get(id) ?? [];
}

/** The names of a byline; each leads to its author's page where there is one. */
export function getByline(snapshot: Snapshot, names: readonly string[]): Name[] {
  return names.map((name) => {
    const author = snapshot.authorByName.get(same(name));
    if (author === undefined) return { name };
    return { name: author.name, url: urls.author(author.id), ...(author.kind && { kind: author.kind }) };
  });
}

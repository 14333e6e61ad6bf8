import { same } from "#lib/arabic/words/normalise";
import type { Snapshot } from "#lib/articles";
import { urls } from "#lib/config/urls";
import type { Article, Author } from "#lib/content/publication";
import type { Name } from "#lib/view-models/pages";

/** Returns every author: those with a file in `authors/`. */
export function getAuthors(snapshot: Snapshot): Author[] {
  return snapshot.publication.authors;
}

/** Returns the articles of an author, newest first. */
export function getArticlesByAuthor(snapshot: Snapshot, id: string): Article[] {
  return snapshot.byAuthor.get(id) ?? [];
}

/** Returns the names of a byline, each with the address of its author's page if there is one. */
export function getByline(snapshot: Snapshot, names: readonly string[]): Name[] {
  return names.map((name) => {
    const author = snapshot.authorByName.get(same(name));
    if (author === undefined) return { name };
    return { name: author.name, url: urls.author(author.id), ...(author.kind && { kind: author.kind }) };
  });
}

/** Returns the ids of the authors in a byline. */
export function getAuthorIds(snapshot: Snapshot, names: readonly string[]): string[] {
  return names.flatMap((name) => snapshot.authorByName.get(same(name))?.id ?? []);
}

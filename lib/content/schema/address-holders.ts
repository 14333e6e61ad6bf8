import { tagSlug } from "#lib/arabic/words/slug";
import { urls } from "#lib/config/urls";
import type { Publication } from "#lib/content/publication";
import type { KnownCategory } from "#lib/content/schema/cross-check";
import type { OldAddress } from "#lib/content/schema/old-address";

/** What has an address (`own`) and redirect sources, and the file in which they stand. */
export type AddressHolder = { path: string; own: string; aliases: readonly OldAddress[] };

type Held = Pick<Publication, "tags" | "authors" | "pages"> & { categories: readonly KnownCategory[] };

/** Returns the categories, the tags of `tags.yaml`, the authors and the pages as what has redirect sources. */
export function getHolders({ categories, tags, authors, pages }: Held): AddressHolder[] {
  return [
    ...categories.map(({ id, aliases = [] }) => ({
      path: "categories.yaml",
      own: urls.category(id),
      aliases,
    })),
    ...tags.map(({ name, aliases }) => ({ path: "tags.yaml", own: urls.tag(tagSlug(name) ?? ""), aliases })),
    ...authors.map(({ id, path, aliases = [] }) => ({ path, own: urls.author(id), aliases })),
    ...pages.map(({ id, path, aliases = [] }) => ({ path, own: urls.page(id), aliases })),
  ];
}

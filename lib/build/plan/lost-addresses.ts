import { readFileSync } from "node:fs";
import path from "node:path";
import { Parser } from "htmlparser2";
import type { Snapshot } from "#lib/articles";
import type { Plan, PlannedPage } from "#lib/build/plan/plan";
import { addressOfFile, urls } from "#lib/config/urls";
import type { Article } from "#lib/content/publication";
import type { PageKind } from "#lib/pages/inventory/page";

/** An address that answered before this publication and answers 404 after it, and the reason. */
export type LostAddress = {
  address: string;
  /** `moved`: a new page seems to replace it. `path` is its file, `aliases` the value to write there. */
  reason: { kind: "removed" | "draft" | "embargoed" } | { kind: "moved"; path: string; aliases: string[] };
};

/** Lists that come and go with their articles: tags, months, numbered pages. They are not reported. */
const listAddress =
  /^\/(?:tags\/.*|(?:categories|authors)\/[^/]+\/\d+\/|articles\/(?:\d{4}\/(?:\d{2}\/(?:page-\d+\/)?)?)?)$/;

/** The headline of a published page. Its `og:title` has the headline alone, without the site's name. */
function readHeadline(file: string): string | undefined {
  let headline: string | undefined;
  const parser = new Parser({
    onopentag: (name, { property, content }) => {
      if (name === "meta" && property === "og:title") headline = content;
    },
  });
  try {
    parser.end(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
  return headline;
}

/** A new page, and the file in which its aliases can be written. */
type Replacement = Pick<Article, "title" | "slug" | "path" | "aliases"> & { address: string };

const replacing: ReadonlySet<PageKind> = new Set(["article", "text", "category", "author"]);

function slugOf(address: string): string | undefined {
  return address.split("/").findLast((segment) => segment !== "");
}

/** What seems to replace a removed page: it is new, and has the same title or the same slug. */
function findMoved(
  site: string,
  address: string,
  file: string,
  added: readonly Replacement[],
): Replacement | undefined {
  if (added.length === 0) return undefined;
  const headline = readHeadline(path.join(site, file));
  return added.find(({ title }) => title === headline) ?? added.find(({ slug }) => slug === slugOf(address));
}

/** Returns the articles, pages, categories and authors that the published site does not have. */
function findReplacements({ articles, publication }: Snapshot, plan: Plan): Replacement[] {
  const isNew = ({ kind, file }: PlannedPage) => replacing.has(kind) && !plan.published.has(file);
  const added = new Set(plan.stale.filter(isNew).map(({ address }) => address));
  const { categories, authors, pages } = publication;
  const others = [
    ...categories.map((one) => ({
      ...one,
      title: one.name,
      address: urls.category(one.id),
      path: "categories.yaml",
    })),
    ...authors.map((one) => ({ ...one, title: one.name, address: urls.author(one.id) })),
    ...pages.map((one) => ({ ...one, address: urls.page(one.id) })),
  ];
  return [
    ...articles.map((one) => ({ ...one, address: urls.article(one) })),
    ...others.map(({ aliases = [], id: slug, ...one }) => ({ ...one, slug, aliases })),
  ].filter(({ address }) => added.has(address));
}

/** Articles by their address and their aliases, whether published or not. */
function articlesByAddress(articles: readonly Article[]): Map<string, Article> {
  return new Map(
    articles.flatMap((article) =>
      [urls.article(article), ...article.aliases.map(({ address }) => address)].map(
        (address) => [address, article] as const,
      ),
    ),
  );
}

/**
 * Finds the lost addresses of articles and pages: removed without an alias and without an entry in `gone.yaml`. Expired
 * articles don't count, because an editor set their date. Call this before the site changes: it reads removed pages.
 */
export function findLostAddresses(site: string, plan: Plan, snapshot: Snapshot): LostAddress[] {
  if (plan.removed.length === 0) return [];
  const { articles, gone } = snapshot.publication;
  const declared = new Set(gone.map(({ address }) => address));
  const known = articlesByAddress(articles);
  const added = findReplacements(snapshot, plan);
  return plan.removed.flatMap((file): LostAddress[] => {
    const address = addressOfFile(file);
    if (!/\.html?$/.test(file) || listAddress.test(address) || declared.has(address)) return [];
    const article = known.get(address);
    if (article?.expires !== undefined && article.expires <= snapshot.now) return [];
    if (article?.draft) return [{ address, reason: { kind: "draft" } }];
    if (article !== undefined) return [{ address, reason: { kind: "embargoed" } }];
    const moved = findMoved(site, address, file, added);
    if (moved === undefined) return [{ address, reason: { kind: "removed" } }];
    const aliases = [...moved.aliases.map((alias) => alias.address), address];
    return [{ address, reason: { kind: "moved", path: moved.path, aliases } }];
  });
}

import { readFileSync } from "node:fs";
import path from "node:path";
import { Parser } from "htmlparser2";
import type { Snapshot } from "#lib/articles";
import type { Plan } from "#lib/build/plan/plan";
import { addressOfFile, urls } from "#lib/config/urls";
import type { Article } from "#lib/content/publication";

/** An address that readers may have kept and that leads nowhere after this publication, and why. */
export type Vanished = {
  address: string;
  /** `moved`: another article seems to be it; its file and the aliases to write there. */
  reason: { kind: "removed" | "draft" | "embargoed" } | { kind: "moved"; path: string; aliases: string[] };
};

/** What comes and goes with the articles it lists: tags, periods, numbered pages. Nobody has to say goodbye to it. */
const listAddress =
  /^\/(?:tags\/.*|(?:categories|authors)\/[^/]+\/\d+\/|articles\/(?:\d{4}\/(?:\d{2}\/(?:page-\d+\/)?)?)?)$/;

/** The headline of a page that was published: its Open Graph title, which is the bare title. */
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

function slugOf(address: string): string | undefined {
  return address.split("/").findLast((segment) => segment !== "");
}

/** Among articles that are new on the site the one that seems to be the one that vanished: by its title or its slug. */
function findMoved(
  site: string,
  address: string,
  file: string,
  added: readonly Article[],
): Article | undefined {
  if (added.length === 0) return undefined;
  const headline = readHeadline(path.join(site, file));
  return added.find(({ title }) => title === headline) ?? added.find(({ slug }) => slug === slugOf(address));
}

function newArticles({ articles }: Snapshot, plan: Plan): Article[] {
  const added = plan.stale.filter(({ kind, file }) => kind === "article" && !plan.published.has(file));
  const addresses = new Set(added.map(({ address }) => address));
  return articles.filter((article) => addresses.has(urls.article(article)));
}

/** Articles by each address at which readers could have found them, were they published. */
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
 * Addresses of articles and pages that go with this publication, without a new address and without a goodbye. What
 * expires does so by an editor's will. To be asked before the site is changed, as the page that goes tells its title.
 */
export function findVanished(site: string, plan: Plan, snapshot: Snapshot): Vanished[] {
  if (plan.gone.length === 0) return [];
  const { articles, gone } = snapshot.publication;
  const goodbyes = new Set(gone.map(({ address }) => address));
  const kept = articlesByAddress(articles);
  const added = newArticles(snapshot, plan);
  return plan.gone.flatMap((file): Vanished[] => {
    const address = addressOfFile(file);
    if (!/\.html?$/.test(file) || listAddress.test(address) || goodbyes.has(address)) return [];
    const article = kept.get(address);
    if (article?.expires !== undefined && article.expires <= snapshot.now) return [];
    if (article?.draft) return [{ address, reason: { kind: "draft" } }];
    if (article !== undefined) return [{ address, reason: { kind: "embargoed" } }];
    const moved = findMoved(site, address, file, added);
    if (moved === undefined) return [{ address, reason: { kind: "removed" } }];
    const aliases = [...moved.aliases.map((alias) => alias.address), address];
    return [{ address, reason: { kind: "moved", path: moved.path, aliases } }];
  });
}

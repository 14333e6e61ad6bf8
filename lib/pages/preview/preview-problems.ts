import { urls } from "#lib/config/urls";
import type { Problem } from "#lib/content/messages/problems";
import type { ReadResult } from "#lib/content/reader/read";
import { parseArticlePath } from "#lib/content/reader/read-article";

/** Returns the address of the page that a file of the publication becomes; undefined for settings and misplaced files. */
function addressOf(path: string): string | undefined {
  const article = parseArticlePath(path);
  if (article !== undefined) return urls.article(article);
  const [, folder, id] = /^(authors|pages)\/([^/]+)\.md$/.exec(path) ?? [];
  if (folder === undefined || id === undefined) return undefined;
  return folder === "authors" ? urls.author(id) : urls.page(id);
}

/** Returns the addresses of all articles, authors and static pages that the preview can show. */
export function listAddresses({ readable }: Pick<ReadResult, "readable">): string[] {
  if (readable === undefined) return [];
  const { articles, authors, pages } = readable.publication;
  return [...articles, ...authors, ...pages].flatMap(({ path }) => addressOf(path) ?? []);
}

/**
 * The problems that the preview shows at an address: those of its own file, and those of all other files. `stopsAll` is true
 * if they keep every page from being made.
 */
export type PreviewProblems = { own: Problem[]; others: Problem[]; stopsAll: boolean };

/**
 * Returns the problems because of which the preview cannot show the page at an address; undefined if it can. Without valid
 * settings no page can be shown. A draft has only warnings, but it has no page either while its front matter is incomplete.
 */
export function findPreviewProblems(
  { problems, readable }: Pick<ReadResult, "problems" | "readable">,
  address: string,
): PreviewProblems | undefined {
  const errors = problems.filter(({ level }) => level === "error");
  if (readable === undefined) return { own: errors, others: [], stopsAll: true };
  const shown = new Set(readable.publication.articles.map(({ path }) => path));
  const own = problems.filter(({ path, level }) => {
    const isDraftWithoutPage = level === "warning" && path.startsWith("articles/") && !shown.has(path);
    return (level === "error" || isDraftWithoutPage) && addressOf(path) === address;
  });
  if (own.length === 0) return undefined;
  return { own, others: errors.filter((problem) => !own.includes(problem)), stopsAll: false };
}

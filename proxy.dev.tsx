import { decodeSlug } from "#lib/arabic/words/slug";
import { type ReadResult, readPublication } from "#lib/content/reader/read";
import { findPreviewProblems, listAddresses } from "#lib/pages/preview/preview-problems";
import { problemsPage } from "#lib/pages/preview/problems-page";
import { readEnvironment } from "#lib/pages/routes/environment";

/** Marks the requests of {@link waitUntilListed}, which go straight to the page. */
const passHeader = "x-preview-pass";
const patienceMilliseconds = 15_000;
const pauseMilliseconds = 250;

/** The addresses that Next has listed. It lists all of them before its first answer. */
let listed: Set<string> | undefined;

/**
 * Waits until Next knows the address of a new article. It answers from its last list of addresses, and makes the next list
 * only after that, so the first answer would be 404.
 */
async function waitUntilListed(url: string, address: string, reading: ReadResult): Promise<void> {
  const addresses = listAddresses(reading);
  listed ??= new Set(addresses);
  if (listed.has(address) || !addresses.includes(address)) return;
  const end = Date.now() + patienceMilliseconds;
  while (Date.now() < end) {
    const { status } = await fetch(url, { method: "HEAD", headers: { [passHeader]: "1" } });
    if (status !== 404) break;
    await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
  }
  listed.add(address);
}

/** Shows the problems of a file in place of its page, in the preview only: `next build` does not see this file. */
export async function proxy(request: Request): Promise<Response | undefined> {
  if (request.headers.has(passHeader)) return undefined;
  const { pathname } = new URL(request.url);
  const address = decodeSlug(pathname.endsWith("/") ? pathname : `${pathname}/`) ?? "";
  const { contentFolder, siteUrl } = readEnvironment(process.env, process.cwd());
  const reading = readPublication({ root: contentFolder, siteUrl });
  const problems = findPreviewProblems(reading, address);
  if (problems === undefined) {
    await waitUntilListed(request.url, address, reading);
    return undefined;
  }
  return new Response(problemsPage(problems), {
    status: 500,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
  });
}

/** Pages only: no scripts and pictures of Next, no files with an ending. */
export const config = { matcher: ["/((?!_next/|__next|media/|og/|.*\\.[a-z0-9]+$).*)"] };

import { onHost } from "#lib/config/site-path";
import { encodedPath, urls } from "#lib/config/urls";

/** The address of the rules, for the `Speculation-Rules` header. */
export const speculationRulesPath = "/speculation-rules.json";

/** Their media type. */
export const speculationRulesType = "application/speculationrules+json";

/**
 * Lets the browser prerender a link of the same origin when the pointer hovers over it or presses it (`moderate`).
 * Prerendering uses the reader's data, so links without a pointer on them are not fetched.
 *
 * @param sitePath The path below which the site stands. Other pages of the host are not ours to prerender.
 */
export function speculationRules(sitePath: string): string {
  const within = (pattern: string) => encodedPath(onHost(sitePath, pattern));
  const others = ["/search/*", `${urls.ticker}*`, "/media/*", "/*.xml", "/*.json"].map(within);
  return JSON.stringify({
    prerender: [
      {
        source: "document",
        where: { and: [{ href_matches: within("/*") }, { not: { href_matches: others } }] },
        eagerness: "moderate",
      },
    ],
  });
}

/** The value of the `Speculation-Rules` header of pages. */
export function speculationRulesHeader(sitePath: string): string {
  return `"${encodedPath(onHost(sitePath, speculationRulesPath))}"`;
}

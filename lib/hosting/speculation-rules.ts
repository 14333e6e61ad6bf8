import { urls } from "#lib/config/urls";

/** Where the rules stand that the `Speculation-Rules` header of every page names. */
export const speculationRulesPath = "/speculation-rules.json";

/**
 * Lets the browser prerender the link that a reader is about to follow: same origin only, when the pointer rests on it
 * or presses it. It spends the reader's data, so nothing is fetched from an untouched page.
 */
export const speculationRules = JSON.stringify({
  prerender: [
    {
      source: "document",
      where: {
        and: [
          { href_matches: "/*" },
          { not: { href_matches: ["/search/*", `${urls.ticker}*`, "/media/*", "/*.xml", "/*.json"] } },
        ],
      },
      eagerness: "moderate",
    },
  ],
});

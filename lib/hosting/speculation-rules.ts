import { urls } from "#lib/config/urls";

/** The address of the rules, for the `Speculation-Rules` header. */
export const speculationRulesPath = "/speculation-rules.json";

/** Their media type. */
export const speculationRulesType = "application/speculationrules+json";

/**
 * Lets the browser prerender a link of the same origin when the pointer hovers over it or presses it (`moderate`).
 * Prerendering uses the reader's data, so links without a pointer on them are not fetched.
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

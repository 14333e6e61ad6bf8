import type { NewsMediaOrganization, SearchAction, WebSite } from "schema-dts";
import type { Site } from "#lib/config/site";
import { absoluteUrl, searchTemplate, urls } from "#lib/config/urls";
import type { Link } from "#lib/view-models/pages";

const logoSize = 512;

/**
 * The pages of `pages/` that can state each policy (schema.org, NewsMediaOrganization), by their ids. The first one that exists
 * is used. An `editorial-policy` usually covers ethics, corrections, bylines and sources, so it is the fallback for these.
 */
const policies = {
  publishingPrinciples: ["publishing-principles", "editorial-policy"],
  ethicsPolicy: ["ethics-policy", "editorial-policy"],
  correctionsPolicy: ["corrections-policy", "editorial-policy"],
  noBylinesPolicy: ["bylines-policy", "editorial-policy"],
  unnamedSourcesPolicy: ["sources-policy", "editorial-policy"],
  verificationFactCheckingPolicy: ["fact-checking-policy"],
  actionableFeedbackPolicy: ["feedback-policy", "contact"],
  diversityPolicy: ["diversity-policy"],
  ownershipFundingInfo: ["ownership"],
  masthead: ["masthead"],
} as const;

function getPolicies(site: Site, pages: readonly Link[]): Partial<Record<keyof typeof policies, string>> {
  const known = new Set(pages.map(({ url }) => url));
  const stated = Object.entries(policies).flatMap(([policy, ids]) => {
    const url = ids.map((id) => urls.page(id)).find((address) => known.has(address));
    return url === undefined ? [] : [[policy, absoluteUrl(site.url, url)]];
  });
  return Object.fromEntries(stated);
}

/** Returns the publication as the `publisher` of an article: name, address and logo only. */
export function publisher(site: Site) {
  return {
    "@type": "NewsMediaOrganization",
    "@id": absoluteUrl(site.url, urls.newsroomId),
    name: site.name,
    url: absoluteUrl(site.url, urls.home),
    logo: {
      "@type": "ImageObject",
      url: absoluteUrl(site.url, urls.squareIcon(logoSize)),
      width: `${logoSize}`,
      height: `${logoSize}`,
    },
  } as const satisfies NewsMediaOrganization;
}

/**
 * Returns the publication with its description, contact, accounts and policies.
 *
 * @param pages The pages of `pages/`.
 */
export function newsroom(site: Site, pages: readonly Link[]): NewsMediaOrganization {
  const { contact, social } = site;
  return {
    ...publisher(site),
    description: site.description,
    ...(contact && {
      contactPoint: {
        "@type": "ContactPoint",
        contactType: "newsroom",
        email: contact,
        availableLanguage: "ar",
      },
    }),
    ...(social && { sameAs: social }),
    ...getPolicies(site, pages),
  };
}

/** Returns how to search the site. `query-input` is Google's extension of schema.org. */
function searchAction(site: Site): SearchAction {
  const input = "search_term_string";
  const action = {
    "@type": "SearchAction",
    target: { "@type": "EntryPoint", urlTemplate: searchTemplate(site.url, input) },
    "query-input": `required name=${input}`,
  } as const;
  return action;
}

/** Returns the site as schema.org `WebSite`. */
export function website(site: Site): WebSite {
  return {
    "@type": "WebSite",
    name: site.name,
    url: absoluteUrl(site.url, urls.home),
    description: site.description,
    inLanguage: "ar",
    publisher: { "@id": absoluteUrl(site.url, urls.newsroomId) },
    potentialAction: searchAction(site),
  };
}

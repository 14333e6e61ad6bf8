import type { NewsMediaOrganization, SearchAction, WebSite } from "schema-dts";
import type { Site } from "#lib/config/site";
import { absoluteUrl, searchTemplate, urls } from "#lib/config/urls";
import type { Link } from "#lib/view-models/pages";

const logoSize = 512;

/**
 * Which page of `pages/` states which policy (schema.org, NewsMediaOrganization). The first id that exists stands: an
 * `editorial-policy` states all that has no page of its own, for it is where a newsroom writes how it names sources,
 * signs, corrects and judges.
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

/** The publication as the publisher of its articles, in few words. */
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
 * The publication as a newsroom: what it is, where else it is, and its policies.
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

/** How the site is searched: `query-input` is Google's own addition to the vocabulary. */
function searchAction(site: Site): SearchAction {
  const input = "search_term_string";
  const action = {
    "@type": "SearchAction",
    target: { "@type": "EntryPoint", urlTemplate: searchTemplate(site.url, input) },
    "query-input": `required name=${input}`,
  } as const;
  return action;
}

/** The site itself. */
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

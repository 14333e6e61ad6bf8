import type { NewsArticle, Organization, Person } from "schema-dts";
import { isCollectiveName } from "#lib/arabic/words/collective-name";
import type { Site } from "#lib/config/site";
import { absoluteUrl } from "#lib/config/urls";
import { getModified } from "#lib/structured-data/modified";
import { publisher } from "#lib/structured-data/newsroom-data";
import type { ArticleView, Name } from "#lib/view-models/pages";

/** Returns a byline's name as schema.org data: a desk or agency is an `Organization`, anyone else a `Person`. */
export function author(site: Site, { name, url, kind }: Name) {
  const isBody = kind === undefined ? isCollectiveName(name) : kind === "desk";
  return {
    "@type": isBody ? "Organization" : "Person",
    name,
    ...(url && { url: absoluteUrl(site.url, url) }),
  } as const satisfies Person | Organization;
}

function origin({ name, url }: Name): Pick<NewsArticle, "isBasedOn" | "citation"> {
  return url === undefined ? { citation: name } : { isBasedOn: { "@type": "CreativeWork", name, url } };
}

/** Returns an article as schema.org `NewsArticle`, with what Google's "Article structured data" asks for. Times have an offset. */
export function articleData(site: Site, article: ArticleView): NewsArticle {
  const { title, summary, url, date, byline, section, tags, corrections, crops = [], sharePicture } = article;
  // An article without a lead picture has its social card instead.
  const images = crops.length === 0 && sharePicture ? [sharePicture] : crops;
  const address = absoluteUrl(site.url, url);
  return {
    "@type": "NewsArticle",
    mainEntityOfPage: address,
    url: address,
    headline: title,
    description: summary,
    datePublished: date,
    dateModified: getModified(article),
    author: byline.map((name) => author(site, name)),
    publisher: publisher(site),
    articleSection: section.name,
    ...(tags.length > 0 && { keywords: tags.map(({ name }) => name) }),
    ...(images.length > 0 && { image: images.map((image) => absoluteUrl(site.url, image)) }),
    ...(corrections.length > 0 && {
      correction: corrections.map(({ at, text }) => ({
        "@type": "CorrectionComment" as const,
        datePublished: at,
        text,
      })),
    }),
    ...origin(article.source),
    inLanguage: "ar",
    wordCount: article.words,
    isAccessibleForFree: true,
  };
}

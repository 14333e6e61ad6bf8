import { getArticlesByCategory, getLatestArticles, type Snapshot } from "#lib/articles";
import type { Article } from "#lib/content/publication";
import { getSection, getSections } from "#lib/newsroom/categories";
import { getNamed, getNamedSections, type Named } from "#lib/newsroom/front/named";
import type { Section } from "#lib/view-models/pages";

const leadCandidates = 4;
/** The numbers of articles, unless `brand.yaml` has others. */
const counts = { secondary: 4, latest: 6, section: 4 };

/** A section of the front page, and its articles there. */
type SectionArticles = { section: Section; articles: Article[] };

/** The articles of the front page. */
export type FrontArticles = {
  /** Set if an editor gives the lead the whole width. */
  isBreaking: boolean;
  lead?: Article;
  secondary: Article[];
  latest: Article[];
  /** Sections with articles, in their order. Opinion is among them. */
  sections: SectionArticles[];
};

/** Returns the sections in the order of the front page, each with its number of articles. */
function getCounts(snapshot: Snapshot): { section: Section; count: number }[] {
  const perSection = snapshot.publication.brand?.front?.section ?? counts.section;
  const named = getNamedSections(snapshot);
  const ids = new Set(named.map(({ id }) => id));
  return [
    ...named.map(({ id, count = perSection }) => ({ section: getSection(snapshot, id), count })),
    ...getSections(snapshot)
      .filter(({ id }) => !ids.has(id))
      .map((section) => ({ section, count: perSection })),
  ];
}

function getSectionArticles(
  snapshot: Snapshot,
  named: Named,
  above: ReadonlySet<Article>,
): SectionArticles[] {
  const sections = getCounts(snapshot).map(({ section, count }) => {
    const chosen = named.opinion.filter(({ category }) => category === section.id);
    const fill = Math.max(0, count - chosen.length);
    const newest = getArticlesByCategory(snapshot, section.id)
      .slice(0, fill + above.size)
      .filter((article) => !above.has(article))
      .slice(0, fill);
    return { section, articles: [...chosen, ...newest] };
  });
  return sections.filter(({ articles }) => articles.length > 0);
}

/**
 * Returns the articles of the front page: those that `front.yaml` names, and for the other places those that were always
 * chosen. The lead is the newest article with a picture among the newest few, else the newest article. Then come secondary and
 * latest articles, and the newest of each section. No article stands twice above the sections. A section repeats none of the
 * lead, of the secondary articles and of those that are named.
 */
export function getFront(snapshot: Snapshot): FrontArticles {
  const { secondary: secondaryCount = counts.secondary, latest: latestCount = counts.latest } =
    snapshot.publication.brand?.front ?? {};
  const named = getNamed(snapshot);
  const wanted = leadCandidates + secondaryCount + latestCount + named.all.size;
  const newest = getLatestArticles(snapshot, wanted).filter((article) => !named.all.has(article));
  const candidates = newest.slice(0, leadCandidates);
  const lead = named.lead ?? candidates.find(({ image }) => image !== undefined) ?? newest[0];
  const rest = newest.filter((article) => article !== lead);
  const fill = Math.max(0, secondaryCount - named.stories.length);
  const secondary = [...named.stories, ...rest.slice(0, fill)];
  const above = new Set([...(lead ? [lead] : []), ...secondary, ...named.all]);
  return {
    // Without the article that it was meant for, the layout would enlarge whatever is newest.
    isBreaking: snapshot.publication.front.breaking !== undefined && named.lead !== undefined,
    ...(lead && { lead }),
    secondary,
    latest: rest.slice(fill, fill + latestCount),
    sections: getSectionArticles(snapshot, named, above),
  };
}

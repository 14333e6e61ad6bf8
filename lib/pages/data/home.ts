import { getArticlesByCategory, getLatestArticles, type Snapshot } from "#lib/articles";
import { getSections } from "#lib/newsroom/categories";
import type { Renditions } from "#lib/newsroom/pictures";
import { toTeaser } from "#lib/newsroom/teasers";
import type { HomeView, Teaser } from "#lib/view-models/pages";

const leadCandidates = 4;
/** The numbers of articles, unless `brand.yaml` has others. */
const counts = { secondary: 4, latest: 6, section: 4 };

/** Puts the newest with a picture first, if there is one; the others keep their order. */
function pictureFirst(teasers: readonly Teaser[]): Teaser[] {
  const first = teasers.find(({ picture }) => picture !== undefined);
  return first === undefined ? [...teasers] : [first, ...teasers.filter((teaser) => teaser !== first)];
}

/**
 * Returns the home page. The lead is the newest article with a picture among the newest few, else the newest article. Then
 * come secondary and latest articles, opinion, and the newest of each section, beginning with one that has a picture. Above
 * the sections, no article appears twice.
 */
export function getHome(snapshot: Snapshot, renditions: Renditions): HomeView {
  const {
    secondary: secondaryCount = counts.secondary,
    latest: latestCount = counts.latest,
    section: perSection = counts.section,
  } = snapshot.publication.brand?.front ?? {};
  const teaser = (article: Parameters<typeof toTeaser>[2]) => toTeaser(snapshot, renditions, article);
  const newest = getLatestArticles(snapshot, leadCandidates + secondaryCount + latestCount);
  const lead = newest.slice(0, leadCandidates).find(({ image }) => image !== undefined) ?? newest[0];
  const rest = newest.filter((article) => article !== lead);
  const secondary = rest.slice(0, secondaryCount);
  const latest = rest.slice(secondaryCount, secondaryCount + latestCount);
  const onTop = new Set([lead, ...secondary]);
  const sections = getSections(snapshot).map((section) => ({
    section,
    teasers: getArticlesByCategory(snapshot, section.id)
      .slice(0, perSection + onTop.size)
      .filter((article) => !onTop.has(article))
      .slice(0, perSection)
      .map(teaser),
  }));
  const filled = sections.filter(({ teasers }) => teasers.length > 0);
  return {
    ...(lead && { lead: teaser(lead) }),
    secondary: secondary.map(teaser),
    latest: latest.map(teaser),
    opinion: filled.filter(({ section }) => section.isOpinion),
    sections: filled
      .filter(({ section }) => !section.isOpinion)
      .map(({ section, teasers }) => ({ section, teasers: pictureFirst(teasers) })),
  };
}

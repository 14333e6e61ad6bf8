import type { Snapshot } from "#lib/articles";
import type { Article } from "#lib/content/publication";
import { getFront } from "#lib/newsroom/front/front";
import type { Renditions } from "#lib/newsroom/pictures";
import { toTeaser } from "#lib/newsroom/teasers";
import type { HomeView, Teaser } from "#lib/view-models/pages";

/** Puts the newest with a picture first, if there is one; the others keep their order. */
function pictureFirst(teasers: readonly Teaser[]): Teaser[] {
  const first = teasers.find(({ picture }) => picture !== undefined);
  return first === undefined ? [...teasers] : [first, ...teasers.filter((teaser) => teaser !== first)];
}

/** Returns the home page. A section of news begins with an article that has a picture. */
export function getHome(snapshot: Snapshot, renditions: Renditions): HomeView {
  const teaser = (article: Article) => toTeaser(snapshot, renditions, article);
  const { isBreaking, lead, secondary, latest, sections } = getFront(snapshot);
  const blocks = sections.map(({ section, articles }) => ({ section, teasers: articles.map(teaser) }));
  return {
    ...(isBreaking && { isBreaking: true as const }),
    ...(lead && { lead: teaser(lead) }),
    secondary: secondary.map(teaser),
    latest: latest.map(teaser),
    opinion: blocks.filter(({ section }) => section.isOpinion),
    sections: blocks
      .filter(({ section }) => !section.isOpinion)
      .map(({ section, teasers }) => ({ section, teasers: pictureFirst(teasers) })),
  };
}

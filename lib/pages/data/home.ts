import { type Edition, getArticlesByCategory, getLatestArticles } from "#lib/articles";
import { getSections } from "#lib/newsroom/categories";
import { type Renditions, toCard } from "#lib/newsroom/teasers";
import type { Card, HomeView } from "#lib/view-models/pages";

const leadCandidates = 4;
const secondaryCount = 4;
const latestCount = 6;
const perSection = 4;
const opinionId = "opinion";

/** Puts the newest with a picture first, if there is one; the others keep their order. */
function pictureFirst(cards: readonly Card[]): Card[] {
  const first = cards.find(({ picture }) => picture !== undefined);
  return first === undefined ? [...cards] : [first, ...cards.filter((card) => card !== first)];
}

/**
 * The front page: the newest article with a picture leads (among the newest few; else the newest), the next ones
 * accompany it, then what is latest, opinion by itself, then the newest of each section, told first by one with a picture.
 * No article stands there twice above the sections.
 */
export function getHome(edition: Edition, renditions: Renditions): HomeView {
  const card = (article: Parameters<typeof toCard>[2]) => toCard(edition, renditions, article);
  const newest = getLatestArticles(edition, leadCandidates + secondaryCount + latestCount);
  const lead = newest.slice(0, leadCandidates).find(({ image }) => image !== undefined) ?? newest[0];
  const rest = newest.filter((article) => article !== lead);
  const secondary = rest.slice(0, secondaryCount);
  const latest = rest.slice(secondaryCount, secondaryCount + latestCount);
  const onTop = new Set([lead, ...secondary]);
  const sections = getSections(edition).map((section) => ({
    section,
    cards: getArticlesByCategory(edition, section.id)
      .slice(0, perSection + onTop.size)
      .filter((article) => !onTop.has(article))
      .slice(0, perSection)
      .map(card),
  }));
  const filled = sections.filter(({ cards }) => cards.length > 0);
  const opinion = filled.find(({ section }) => section.id === opinionId);
  return {
    ...(lead && { lead: card(lead) }),
    secondary: secondary.map(card),
    latest: latest.map(card),
    ...(opinion && { opinion }),
    sections: filled
      .filter((river) => river !== opinion)
      .map(({ section, cards }) => ({ section, cards: pictureFirst(cards) })),
  };
}

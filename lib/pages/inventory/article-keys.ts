import { hash } from "node:crypto";
import { type Edition, getStatus, isOld } from "#lib/articles";
import type { Article } from "#lib/content/publication";
import { getByline } from "#lib/newsroom/authors";
import { getTagLinks } from "#lib/newsroom/tags";
import { findPicture, getCrops, type Rendition, type Renditions } from "#lib/newsroom/teasers";

/**
 * Tells cards and pages of articles apart by what they are made of, without making them: of a large archive nearly all
 * stay as they are. Equal keys mean equal cards or pages, as long as the publication's settings and categories, which
 * frame every page, are equal too.
 */
export type ArticleKeys = {
  /** What `toCard` shows of an article. */
  card: (article: Article) => string;
  /** What `toArticleView` shows besides its related articles. */
  page: (article: Article) => string;
};

/** Remembers by a text what was made for it; names, tags and pictures come back all over an archive. */
function remembered<A>(
  keyOf: (argument: A) => string,
  make: (argument: A) => unknown,
): (argument: A) => string {
  const known = new Map<string, string>();
  return (argument) => {
    const key = keyOf(argument);
    let made = known.get(key);
    if (made === undefined) {
      made = JSON.stringify(make(argument)) ?? "";
      known.set(key, made);
    }
    return made;
  };
}

/** The keys of an edition's articles. */
export function getArticleKeys(edition: Edition, renditions: Renditions): ArticleKeys {
  const byline = remembered<readonly string[]>(String, (names) => getByline(edition, names));
  const tags = remembered<readonly string[]>(String, (names) => getTagLinks(edition, names));
  const rendition = remembered<string>(String, (file) => {
    const { crops: _, ...shown }: Partial<Rendition> = renditions.get(file) ?? {};
    return shown;
  });
  const picture = (article: Article, src: string) => {
    const file = findPicture(edition, article, src);
    return file === undefined ? "" : rendition(file.hash);
  };
  const cards = new Map<Article, string>();
  const makeCardKey = (article: Article) => {
    const { id, title, summary, date, category, image } = article;
    const cover = image && picture(article, image.src);
    const status = getStatus(article, edition.now);
    const shown = [id, title, summary, date, category, byline(article.byline), image, cover, status];
    // Lists put many of them together, so they are short.
    return hash("sha256", JSON.stringify(shown), "base64");
  };
  const card = (article: Article) => {
    let key = cards.get(article);
    if (key === undefined) {
      key = makeCardKey(article);
      cards.set(article, key);
    }
    return key;
  };
  const page = (article: Article) => {
    const inside = article.pictures.map((src) => picture(article, src)).join(" ");
    const { updated = "", corrections } = article;
    const told = `${updated} ${corrections.length} ${isOld(article, edition.now)}`;
    const crops = getCrops(edition, renditions, article).join(" ");
    return `${card(article)} ${article.hash} ${tags(article.tags)} ${inside} ${crops} ${told}`;
  };
  return { card, page };
}

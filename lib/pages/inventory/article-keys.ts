import { hash } from "node:crypto";
import { getOldAfter, getStatus, isOld, type Snapshot } from "#lib/articles";
import type { Article } from "#lib/content/publication";
import { getByline } from "#lib/newsroom/authors";
import { findPicture, getCrops, type Rendition, type Renditions } from "#lib/newsroom/pictures";
import { getTagLinks } from "#lib/newsroom/tags";

/**
 * Keys of teasers and article pages. Equal keys mean equal teasers or pages, as long as the site context is equal too. Making
 * a key is much cheaper than making the data, and in a large archive almost nothing has changed.
 */
export type ArticleKeys = {
  /** What `toTeaser` shows of an article. */
  teaser: (article: Article) => string;
  /** What `toArticleView` shows besides its related articles. */
  page: (article: Article) => string;
};

/** Caches results by text: the same names, tags and pictures occur all over an archive. */
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

/** Returns the keys of a snapshot's articles. */
export function getArticleKeys(snapshot: Snapshot, renditions: Renditions): ArticleKeys {
  const byline = remembered<readonly string[]>(String, (names) => getByline(snapshot, names));
  const tags = remembered<readonly string[]>(String, (names) => getTagLinks(snapshot, names));
  const rendition = remembered<string>(String, (file) => {
    const { crops: _, ...shown }: Partial<Rendition> = renditions.get(file) ?? {};
    return shown;
  });
  const picture = (article: Article, src: string) => {
    const file = findPicture(snapshot, article, src);
    return file === undefined ? "" : rendition(file.hash);
  };
  const teasers = new Map<Article, string>();
  const makeCardKey = (article: Article) => {
    const { id, title, summary, date, category, image } = article;
    const cover = image && picture(article, image.src);
    const status = getStatus(article, snapshot.now);
    const shown = [id, title, summary, date, category, byline(article.byline), image, cover, status];
    // A list joins many of them, so they are short.
    return hash("sha256", JSON.stringify(shown), "base64");
  };
  const teaser = (article: Article) => {
    let key = teasers.get(article);
    if (key === undefined) {
      key = makeCardKey(article);
      teasers.set(article, key);
    }
    return key;
  };
  const oldAfter = getOldAfter(snapshot.publication);
  const page = (article: Article) => {
    const inside = article.pictures.map((src) => picture(article, src)).join(" ");
    const { updated = "", corrections } = article;
    const told = `${updated} ${corrections.length} ${isOld(article, snapshot.now, oldAfter)}`;
    const crops = getCrops(snapshot, renditions, article).join(" ");
    return `${teaser(article)} ${article.hash} ${tags(article.tags)} ${inside} ${crops} ${told}`;
  };
  return { teaser, page };
}

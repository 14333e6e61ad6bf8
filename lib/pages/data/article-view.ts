import { isoInZone } from "#lib/arabic/dates/dates";
import { getOldAfter, isOld, type Snapshot } from "#lib/articles";
import type { Article } from "#lib/content/publication";
import { getCrops, type Renditions, toPicture } from "#lib/newsroom/pictures";
import { getTagLinks } from "#lib/newsroom/tags";
import { toTeaser } from "#lib/newsroom/teasers";
import type { ArticleView, Picture } from "#lib/view-models/pages";

/** The pictures inside an article's text, by the name that its Markdown gives them. */
export function getTextPictures(
  snapshot: Snapshot,
  renditions: Renditions,
  article: Article,
): Record<string, Picture> {
  const made = article.pictures.map(
    (src) => [src, toPicture(snapshot, renditions, article, src, { alt: "" })] as const,
  );
  return Object.fromEntries(made.flatMap(([src, picture]) => (picture ? [[src, picture]] : [])));
}

/** The addresses of all pictures that an article's page shows. */
export function getImages(snapshot: Snapshot, renditions: Renditions, article: Article): string[] {
  const names = article.image === undefined ? article.pictures : [article.image.src, ...article.pictures];
  const pictures = names.map((src) => toPicture(snapshot, renditions, article, src, { alt: "" }));
  return [...new Set(pictures.flatMap((picture) => picture?.src ?? []))];
}

/** Returns all that an article's page shows, except its text, which is read when the page is rendered. */
export function toArticleView(
  snapshot: Snapshot,
  renditions: Renditions,
  article: Article,
  related: readonly Article[],
): ArticleView {
  const iso = (time: number) => isoInZone(new Date(time), snapshot.publication.site.timeZone);
  const { source, updated, updateReason } = article;
  const crops = getCrops(snapshot, renditions, article);
  return {
    ...toTeaser(snapshot, renditions, article),
    ...(article.summaryIsOpening && { summaryIsOpening: true }),
    path: article.path,
    hash: article.hash,
    source: { name: source.name, ...(source.url && { url: source.url }) },
    tags: getTagLinks(snapshot, article.tags),
    corrections: article.corrections.map(({ at, text }) => ({ at: iso(at), text })),
    words: article.words,
    pictures: getTextPictures(snapshot, renditions, article),
    ...(crops.length > 0 && { crops }),
    related: related.map((one) => toTeaser(snapshot, renditions, one)),
    ...(updated !== undefined && { updated: iso(updated) }),
    ...(updateReason && { updateReason }),
    ...(isOld(article, snapshot.now, getOldAfter(snapshot.publication)) && { oldYear: Number(article.year) }),
  };
}

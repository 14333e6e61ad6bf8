import type { Section, Teaser } from "#lib/view-models/pages";

/** An article in the search: the fields of a result, the names that find it, and the file of its text. */
export type SearchArticle = Pick<Teaser, "url" | "title" | "summary" | "date"> & {
  section: Pick<Section, "name" | "url" | "tone">;
  /** Bylines, source and tags. */
  names: string[];
  text: { path: string; hash: string };
};

/** A part of the search index: the articles of a period. `buckets` is the number of files with their words. */
export type SearchSegment = { name: string; buckets: number };

/** One bucket (from 1) of the words of a segment. Articles are sorted oldest first. */
export type SearchWordsView = { bucket: number; buckets: number; articles: SearchArticle[] };

/** Some articles of a segment, oldest first. */
export type SearchDocumentsView = { articles: SearchArticle[] };

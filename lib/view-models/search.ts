import type { Section, Teaser } from "#lib/view-models/pages";

/** An article as the search knows it: what a result shows, what it is found by, and where its text is read. */
export type SearchArticle = Pick<Teaser, "url" | "title" | "summary" | "date"> & {
  section: Pick<Section, "name" | "url" | "tone">;
  /** Bylines, source and tags. */
  names: string[];
  text: { path: string; hash: string };
};

/** A part of the search index: articles that lie together in time, their words spread over so many files. */
export type SearchSegment = { name: string; buckets: number };

/** One bucket (from 1) of the words of a segment's articles, the oldest first. */
export type SearchWordsView = { bucket: number; buckets: number; articles: SearchArticle[] };

/** Some of a segment's articles, the oldest first. */
export type SearchDocumentsView = { articles: SearchArticle[] };

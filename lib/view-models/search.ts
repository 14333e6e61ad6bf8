import type { Section, Teaser } from "#lib/view-models/pages";

/** An article in the search: the fields of a result, what finds it, and the file of its text. */
export type SearchArticle = Pick<Teaser, "url" | "title" | "summary" | "date"> & {
  section: Pick<Section, "name" | "url" | "tone">;
  /** Bylines, source and tags. */
  names: string[];
  /** The words of filters: `#c:science`, `#a:samir-haddad`. */
  filters: string[];
  /** What readers see beside the text: captions, corrections, the reason of the update. */
  notes: string[];
  text: { path: string; hash: string };
};

/** A segment of the index; see `SegmentRow` of `lib/search/formats.ts`. */
export type SearchSegmentView = {
  name: string;
  wordBuckets: number;
  positionBuckets: number;
  firstMonth: string;
  firstPosition: number;
  counts: number[];
};

/** One bucket (from 1) of the words of a segment. Articles are sorted oldest first. */
export type SearchWordsView = { bucket: number; buckets: number; articles: SearchArticle[] };

/** Successive articles of a month, oldest first. */
export type SearchDocumentsView = { articles: SearchArticle[] };

/** The articles of the open block; see `RecentTextFile` of `lib/search/formats.ts`. */
export type SearchRecentTextView = { version: string; articles: SearchArticle[] };

/** The open block and the segments, newest first; see `RecentFile` of `lib/search/formats.ts`. */
export type SearchRecentView = SearchRecentTextView & { segments: SearchSegmentView[] };

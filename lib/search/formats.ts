/**
 * The formats of the search index, as JSON. The publisher writes these files; the browser reads them. `searchUrls` has their
 * addresses.
 */

/**
 * A word: its exact form, what the index knows about it (see `lib/arabic/search/`), and its packed postings (see `postings.ts`). The
 * positions of a common word are in another file. A filter is a word too: `#c:science` (a category's id) and `#a:samir-haddad`
 * (an author's id), in the bucket of exactly that text and without positions.
 */
export type WordRow = [exact: string, analysis: string, postings: string];

/**
 * A bucket of words of a segment, sorted by their exact form. A word has a second row for the places where it is another word together
 * with its neighbour («بور سعيد»). The three parts of their rows are in a text each; see `words-file.ts`.
 * A file of positions or of sentences has the same format. There each word is in one bucket, by its exact form, and without its
 * analysis.
 */
export type WordsFile = [words: string, analyses: string, postings: string];

/**
 * What a search result shows: address, headline, standfirst, date (ISO 8601), date in words, and the section's name, address
 * and tone.
 */
export type DocumentRow = [
  url: string,
  title: string,
  summary: string,
  iso: string,
  date: string,
  section: string,
  sectionUrl: string,
  tone: number,
];

/** Successive articles of a month, oldest first. */
export type DocumentsFile = DocumentRow[];

/**
 * A part of the archive in time that does not change with one more article. Its articles have ordinals from 0, oldest first.
 * `firstMonth` is `2016-12`; `firstPosition` is the place of ordinal 0 in that month, from 0; `counts` has the number of
 * articles in that month and in each month after it. See `segment-rows.ts`.
 */
export type SegmentRow = [
  name: string,
  wordBuckets: number,
  positionBuckets: number,
  firstMonth: string,
  firstPosition: number,
  counts: number[],
];

/** `recent.json`: the list of segments, and the open block: the newest articles, which are in no segment yet. */
export type RecentFile = {
  /** Equal in `recent.json` and `recent-text.json` if both have the same articles. */
  version: string;
  /** Newest first. The first is the open block. It has no files of its own, so its name is empty and it has no buckets. */
  segments: SegmentRow[];
  /** Words of headlines, standfirsts and names, and filters. */
  words: WordsFile;
  documents: DocumentRow[];
};

/** `recent-text.json`: the words of the texts of the open block. */
export type RecentTextFile = { version: string; words: WordsFile };

/** One article: what a result shows, and its plain text for an excerpt. */
export type TextFile = { row: DocumentRow; text: string };

/**
 * The commonest words of the finished part of the archive. The text at index `n` has the words, separated by spaces and sorted,
 * that are in 2^n to 2^(n + 1) - 1 articles.
 */
export type CommonWordsFile = string[];

/** A name and the address of its page. */
export type NameRow = [name: string, url: string];

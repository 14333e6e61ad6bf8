/** What the files of the search index hold; written by publishing, read by the browser. */

/** The postings (see `postings.ts`) of every word that has a form in the bucket, by its exact form. */
export type WordsFile = Record<string, number[]>;

/**
 * What a result shows: address, headline, standfirst, moment (ISO 8601), date in words, and the section's name, address
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

/** Name and number of buckets of each segment, the newest first. */
export type SegmentRow = [name: string, buckets: number];

/** A name and the address of its page. */
export type NameRow = [name: string, url: string];

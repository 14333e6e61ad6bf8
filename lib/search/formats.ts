/** The formats of the search index. The publisher writes these files; the browser reads them. */

/** Packed postings (see `postings.ts`) of every word that has a key in the bucket. Key: the word's exact form. */
export type WordsFile = Record<string, number[]>;

/**
 * What a search result shows: address, headline, standfirst, date (ISO 8601), date in words, and the section's name, address
 * and tone (1 to 8).
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

/** A segment's name and number of buckets. The file lists the newest segment first. */
export type SegmentRow = [name: string, buckets: number];

/** A name and the address of its page. */
export type NameRow = [name: string, url: string];

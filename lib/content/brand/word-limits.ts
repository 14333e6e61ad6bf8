/** The most letters of words that stand in a narrow place of a screen of 320 pixels, by their keys. */
const narrowPlaces: Readonly<Record<string, number>> = {
  // On one line with the publication's name.
  search: 6,
  moreSections: 7,
  // At the start of the breaking bar.
  breaking: 10,
  latest: 12,
  newestArticle: 20,
  pauseTicker: 16,
  breakingPage: 20,
  // Between other words on one line.
  home: 14,
  byline: 10,
  published: 14,
  updated: 16,
  readingTime: 20,
  source: 16,
  correctionIn: 20,
  olderPage: 12,
  newerPage: 12,
  page: 16,
  // In a button or a field.
  "shareWith.whatsapp": 12,
  "shareWith.telegram": 12,
  "shareWith.x": 12,
  "shareWith.facebook": 12,
  "shareWith.email": 12,
  "searchFilters.anyCategory": 12,
  "searchFilters.anyAuthor": 12,
  "searchFilters.anyPeriod": 12,
  "searchFilters.byMatch": 12,
  "searchFilters.byDate": 12,
  "searchFilters.category": 20,
  "searchFilters.author": 20,
  "searchFilters.period": 20,
  "searchFilters.sort": 20,
};

/** Texts from this length on are sentences. They fill lines of their own, so their place has no end. */
const sentenceLength = 32;
const longestSentence = 300;
/** A name or a heading: two lines of a narrow screen. */
const longestName = 40;

/**
 * Returns the most letters that fit into the place of a word.
 *
 * @param key Its key in the words of the interface: `shareWith.x`.
 * @param own The engine's word.
 */
export function longestWord(key: string, own: string): number {
  return narrowPlaces[key] ?? (own.length >= sentenceLength ? longestSentence : longestName);
}

/** The keys of {@link narrowPlaces}. */
export const narrowKeys: readonly string[] = Object.keys(narrowPlaces);

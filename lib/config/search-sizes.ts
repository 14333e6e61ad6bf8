/** The sizes of the search index. The list of pages, the writer of the index and the browser share these rules. */

/** Finished years are joined into one segment up to this number of articles. */
export const yearsSize = 40_000;

/**
 * The finished months of the newest year join them up to this number of articles together. That segment is made again when a month
 * is over, so it is smaller.
 */
export const monthsSize = 12_000;

/** In the newest month, this number of articles fills a block. Fewer are in the open block. */
export const blockSize = 16;

/** In the newest month, the blocks of each full number of articles move to the month's long segment. */
export const longSize = 512;

/** The number of articles in one file of search results; a block fills some files. */
export const documentsPerFile = 8;

/** Is part of the names of all segments. Raise it when the analysis of words or the format of their files changes. */
export const indexVersion = 5;

function powerOfTwoFrom(least: number): number {
  let count = 1;
  while (count < least) count *= 2;
  return count;
}

/** In a segment of at most so many articles all words have their positions beside them, which saves requests. */
export const smallSegment = 1024;

/** Returns whether a segment of so many articles has the positions of its common words in files of their own. */
export function hasPositions(articles: number): boolean {
  return articles > smallSegment;
}

/**
 * Returns the numbers of buckets for a number of articles. They are powers of two, so that they rarely change. A larger segment
 * has each word in more articles, but few words that a smaller one has not. So a bucket has about the same size in all segments
 * if the number of buckets grows with the power 2/3. The number of common words grows with that of the articles.
 */
export function getBucketCounts(articles: number): { wordBuckets: number; positionBuckets: number } {
  return {
    wordBuckets: powerOfTwoFrom((hasPositions(articles) ? 8 : 2) * articles ** (2 / 3)),
    positionBuckets: hasPositions(articles) ? powerOfTwoFrom(articles / 8) : 0,
  };
}

/** Returns the bucket of a key, from 1: an FNV-1a hash over its UTF-16 units. */
export function getBucket(key: string, buckets: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  }
  return ((hash ^ (hash >>> 15)) & (buckets - 1)) + 1;
}

/** Returns a number that decides the bucket of a key, however many buckets there are; see {@link bucketOf}. */
export function hashKey(key: string): number {
  return getBucket(key, 2 ** 30) - 1;
}

/** Returns the bucket of a key from what {@link hashKey} returned for it. */
export function bucketOf(hash: number, buckets: number): number {
  return (hash & (buckets - 1)) + 1;
}

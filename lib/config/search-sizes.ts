/** The files of the search index. The list of pages, the writer of the index and the browser share these rules. */

/** The approximate number of articles per bucket. */
const articlesPerBucket = 16;

/** The number of articles in one file of search results. */
export const documentsPerFile = 32;

/** Returns the number of buckets for a number of articles. It is a power of two, so that it rarely changes. */
export function getBucketCount(articles: number): number {
  let buckets = 1;
  while (buckets * articlesPerBucket < articles) buckets *= 2;
  return buckets;
}

/** Returns the bucket of a word form, from 1: an FNV-1a hash over its UTF-16 units. */
export function getBucket(form: string, buckets: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < form.length; index++) {
    hash = Math.imul(hash ^ form.charCodeAt(index), 0x01000193);
  }
  return ((hash ^ (hash >>> 15)) & (buckets - 1)) + 1;
}

/** How the search index is cut into files. The pages' inventory, the writing of the files and the browser share it. */

/** Articles whose words fill one bucket, about. */
const articlesPerBucket = 16;

/** Articles that results can show, in one file. */
export const documentsPerFile = 32;

/** Into how many files the words of so many articles are spread: a power of two, so that few closed years change theirs. */
export function getBucketCount(articles: number): number {
  let buckets = 1;
  while (buckets * articlesPerBucket < articles) buckets *= 2;
  return buckets;
}

/** The bucket of a form of a word, from 1: FNV-1a over its UTF-16 units. */
export function getBucket(form: string, buckets: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < form.length; index++) {
    hash = Math.imul(hash ^ form.charCodeAt(index), 0x01000193);
  }
  return ((hash ^ (hash >>> 15)) & (buckets - 1)) + 1;
}

/** Returns the text that is hashed to find the bucket of a stem. Nearly all readings of a word share it. */
export function bucketKey(stem: string): string {
  return stem;
}

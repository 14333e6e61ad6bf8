/** Where in an article a word stands, the best place last. */
export const places = { text: 0, about: 1, headline: 2 } as const;

/** One article that has a word: its place in its segment, from 0, and where in it the word stands best. */
export type Posting = { ordinal: number; place: number };

/** Postings as numbers: how far each is from the one before, and its place. */
export function packPostings(postings: readonly Posting[]): number[] {
  let last = 0;
  return postings.map(({ ordinal, place }) => {
    const packed = (ordinal - last) * 4 + place;
    last = ordinal;
    return packed;
  });
}

/** @returns the postings of a list that {@link packPostings} made. */
export function unpackPostings(packed: readonly number[]): Posting[] {
  let ordinal = 0;
  return packed.map((number) => {
    ordinal += Math.floor(number / 4);
    return { ordinal, place: number % 4 };
  });
}

/** The parts of an article in which a word can be; a higher number is a better match. */
export const places = { text: 0, about: 1, headline: 2 } as const;

/** An article that contains a word: its index in the segment, from 0, and the best part that has the word (see {@link places}). */
export type Posting = { ordinal: number; place: number };

/** Packs each posting into one number: 4 × the difference of ordinals + place. Postings must be sorted by ordinal. */
export function packPostings(postings: readonly Posting[]): number[] {
  let last = 0;
  return postings.map(({ ordinal, place }) => {
    const packed = (ordinal - last) * 4 + place;
    last = ordinal;
    return packed;
  });
}

/** Returns the postings that {@link packPostings} packed. */
export function unpackPostings(packed: readonly number[]): Posting[] {
  let ordinal = 0;
  return packed.map((number) => {
    ordinal += Math.floor(number / 4);
    return { ordinal, place: number % 4 };
  });
}

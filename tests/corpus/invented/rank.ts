import { Random } from "../random";

/**
 * Words of real text follow Zipf's law: a few are very common, and half of all different words stand only once. A word is
 * drawn by its rank, and every rank has a word of its own, made from nothing but the rank. So the vocabulary has no end and
 * needs no memory, and it grows with about the power 2/3 of the length of the text (Heaps' law).
 */
const steepness = 50;
const mostRanks = 2 ** 50;
const word32 = 2 ** 32;

/** A kind of word: each kind has ranks of its own. */
const kinds = { noun: 1, adjective: 2, verb: 3, family: 4, town: 5 } as const;

export type Kind = keyof typeof kinds;

/** The rank of a word, 0 for the commonest. */
export function drawRank(random: Random): number {
  const share = 1 - random.fraction();
  return Math.min(mostRanks, Math.floor(steepness * (share ** -2 - 1)));
}

/** The numbers that the word of this rank is made from, the same each time. */
export function numbersOf(kind: Kind, rank: number): Random {
  return new Random(kinds[kind], Math.floor(rank / word32), rank % word32);
}

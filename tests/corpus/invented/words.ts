import type { Random } from "../random";
import { drawRank, numbersOf } from "./rank";
import { type Root, rootOf } from "./roots";

/** Masculine, feminine: the gender that adjectives and verbs agree with. */
export type Gender = 0 | 1;

/** A noun without an article. A plural of things counts as feminine. */
export type Noun = { text: string; gender: Gender };

// 1, 2 and 3 stand for the consonants of the root.
const masculineNouns = "12ا3 12و3 ت12ي3 إ12ا3 ت1ا23 م123 م12ا3 1ا2و3 است12ا3 123ان 12ي3".split(" ");
const feminineNouns =
  "12ا3ة م1ا23ة م123ة 123ية 12و3ة ت123ة أ12ا3 م1ا2ي3 م1ا23 ت1ا2ي3 1وا23 12ا3ات ت12ي3ات م12و3ات".split(" ");
const adjectives = "12ي3 1ا23 م12و3 م1ت23 مست123 123ي م1ا23 مت123 12ا3ي 123اني".split(" ");
/** The past of he, and his present. */
const verbs = [
  ["123", "ي123"],
  ["أ123", "ي123"],
  ["است123", "يست123"],
  ["ت1ا23", "يت1ا23"],
  ["1ا23", "ي1ا23"],
  ["ت123", "يت123"],
] as const;

function fill(pattern: string, root: Root): string {
  return pattern.replaceAll(/[123]/g, (digit) => root[Number(digit) - 1] ?? "");
}

/** The noun of a rank, the same each time. */
function nounOf(rank: number): Noun {
  const numbers = numbersOf("noun", rank);
  const root = rootOf(numbers, rank);
  const gender: Gender = numbers.chance(0.5) ? 1 : 0;
  return { text: fill(numbers.pick(gender === 1 ? feminineNouns : masculineNouns), root), gender };
}

/** A noun, a common one more often than a rare one. */
export function noun(random: Random): Noun {
  return nounOf(drawRank(random));
}

/** An adjective without an article. */
export function adjective(random: Random, gender: Gender): string {
  const rank = drawRank(random);
  const numbers = numbersOf("adjective", rank);
  const root = rootOf(numbers, rank);
  return `${fill(numbers.pick(adjectives), root)}${gender === 1 ? "ة" : ""}`;
}

/** A verb of the third person: what happened, or what happens. */
export function verb(random: Random, tense: "past" | "present", gender: Gender): string {
  const rank = drawRank(random);
  const numbers = numbersOf("verb", rank);
  const root = rootOf(numbers, rank);
  const [past, present] = numbers.pick(verbs);
  if (tense === "past") return `${fill(past, root)}${gender === 1 ? "ت" : ""}`;
  return `${gender === 1 ? "ت" : "ي"}${fill(present, root).slice(1)}`;
}

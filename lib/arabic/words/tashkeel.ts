import { tatweel, zeroWidth } from "#lib/arabic/words/letters";

const unseen = new RegExp(`[${tatweel}${zeroWidth}]`, "g");
const shadda = "\u0651";
/** Fatha, damma, kasra, sukun. */
const vowel = /[\u064E-\u0650\u0652]/;
const marked = /(.)([\u064B-\u0652\u0670]*)/gsu;
const sunLetters = "تثدذرزسشصضطظلن";

type Letter = { vowel: string; isDoubled: boolean };

/** Returns the vowels and doublings of a text, letter by letter. The mark of a case at the end of a word says nothing about the word. */
function lettersOf(text: string): Letter[] {
  const plain = text.normalize("NFC").replace(unseen, "");
  const found = [...plain.matchAll(marked)];
  return found.map(([, letter = "", marks = ""], index) => {
    const before = `${found[index - 2]?.[1] ?? ""}${found[index - 1]?.[1] ?? ""}`;
    const isJoined = before === "ال" && sunLetters.includes(letter);
    const isLast = !/\p{L}/u.test(found[index + 1]?.[1] ?? "");
    return {
      vowel: isLast ? "" : (vowel.exec(marks)?.[0] ?? ""),
      isDoubled: marks.includes(shadda) && !isJoined,
    };
  });
}

/** Returns whether a letter has a mark that its counterpart lacks. */
function saysMore(one: Letter, other: Letter): boolean {
  return (one.isDoubled && !other.isDoubled) || (one.vowel !== "" && other.vowel === "");
}

/**
 * Returns whether two texts of the same letters have tashkeel that may tell two words apart: a letter has two different vowels,
 * or each text has a mark that the other lacks («عُمان», «عمّان»). A text with fewer marks is the same word.
 */
export function differInTashkeel(one: string, other: string): boolean {
  const [first, second] = [lettersOf(one), lettersOf(other)];
  if (first.length !== second.length) return false;
  const pairs = first.map((letter, index) => [letter, second[index] ?? letter] as const);
  if (pairs.some(([a, b]) => a.vowel !== "" && b.vowel !== "" && a.vowel !== b.vowel)) return true;
  return pairs.some(([a, b]) => saysMore(a, b)) && pairs.some(([a, b]) => saysMore(b, a));
}

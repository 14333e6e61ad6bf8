import { arabicDigits, letters } from "#lib/arabic/words/letters";
import { clean, same } from "#lib/arabic/words/normalise";
import { transliterate } from "#lib/arabic/words/transliterate";

/** UTF-8 bytes of a slug; a file system takes 255 for a name, and the engine adds to it. */
const maxBytes = 230;

const slugChar = `a-z0-9${letters}${arabicDigits}`;
const slugShape = new RegExp(`^[${slugChar}](?:[${slugChar}-]*[${slugChar}])?$`);
const reserved = new RegExp(`^page-[0-9${arabicDigits}]+$`);
const encoder = new TextEncoder();

/** A segment of an address as text, percent-encoding undone and in NFC; undefined when it is malformed. */
export function decodeSlug(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment).normalize("NFC");
  } catch {
    return undefined;
  }
}

/**
 * Whether a slug can stand in an address: lower-case ASCII letters, Arabic letters, digits, and hyphens
 * inside; in NFC; at most 230 bytes of UTF-8; not `page-N`, which numbers the pages of a month.
 */
export function isSlug(slug: string): boolean {
  if (!slugShape.test(slug) || reserved.test(slug)) return false;
  return slug === slug.normalize("NFC") && encoder.encode(slug).length <= maxBytes;
}

const wordGap = /[\s\-‐-―_/\\|،؛,;]+/;
const unsafe = new RegExp(`[^${slugChar}]`, "g");
const accents = /[\u0300-\u036F]/g;

/** Latin letters without their accents; the hamza of an Arabic letter stays on it. */
function withoutAccents(text: string): string {
  return text.replace(/\p{Script=Latin}/gu, (letter) => letter.normalize("NFD").replace(accents, ""));
}

/**
 * The address of a tag: its words in lower case joined by hyphens, what is unsafe dropped. Tags that read
 * alike to the eye share it. Undefined when nothing is left or the rest is no slug.
 */
export function tagSlug(tag: string): string | undefined {
  const words = withoutAccents(same(tag)).toLowerCase().split(wordGap);
  const slug = words
    .map((word) => word.replace(unsafe, ""))
    .filter((word) => word !== "")
    .join("-");
  return isSlug(slug) ? slug : undefined;
}

/** Characters of a suggested slug. */
const suggestedLength = 60;

function cutWords(words: readonly string[]): string {
  let slug = "";
  for (const word of words) {
    const longer = slug === "" ? word.slice(0, suggestedLength) : `${slug}-${word}`;
    if (longer.length > suggestedLength) break;
    slug = longer;
  }
  return slug;
}

/**
 * A short ASCII slug to suggest for a title, 60 characters or fewer. A title that leaves nothing gives
 * `fallbackDate` (`2016-12-01`), or undefined.
 */
export function slugify(title: string, fallbackDate?: string): string | undefined {
  const words = clean(title).split(wordGap).map(transliterate);
  const slug = cutWords(words.filter((word) => word !== ""));
  return isSlug(slug) ? slug : fallbackDate;
}

import { arabicDigits, letters } from "#lib/arabic/words/letters";
import { clean, same } from "#lib/arabic/words/normalise";
import { transliterate } from "#lib/arabic/words/transliterate";

/** The limit of a slug in UTF-8 bytes. File systems limit names to 255, and the publisher adds an ending. */
const maxBytes = 230;

const slugChar = `a-z0-9${letters}${arabicDigits}`;
const slugShape = new RegExp(`^[${slugChar}](?:[${slugChar}-]*[${slugChar}])?$`);
const reserved = new RegExp(`^page-[0-9${arabicDigits}]+$`);
const encoder = new TextEncoder();

/** Decodes a percent-encoded part of an address to NFC; undefined if it is malformed. */
export function decodeSlug(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment).normalize("NFC");
  } catch {
    return undefined;
  }
}

/**
 * Returns whether a slug is valid: lower-case ASCII letters, Arabic letters, digits, and hyphens between them; in NFC; at
 * most 230 bytes of UTF-8; not `page-N`, which is the address of a numbered page.
 */
export function isSlug(slug: string): boolean {
  if (!slugShape.test(slug) || reserved.test(slug)) return false;
  return slug === slug.normalize("NFC") && encoder.encode(slug).length <= maxBytes;
}

const wordGap = /[\s\-‐-―_/\\|،؛,;]+/;
const unsafe = new RegExp(`[^${slugChar}]`, "g");
const accents = /[\u0300-\u036F]/g;

/** Removes accents from Latin letters. Arabic letters keep their hamza. */
function withoutAccents(text: string): string {
  return text.replace(/\p{Script=Latin}/gu, (letter) => letter.normalize("NFD").replace(accents, ""));
}

/**
 * Returns the slug of a tag: its words in lower case, joined by hyphens, without other characters. Tags that look the same
 * share a slug. Undefined if no valid slug remains.
 */
export function tagSlug(tag: string): string | undefined {
  const words = withoutAccents(same(tag)).toLowerCase().split(wordGap);
  const slug = words
    .map((word) => word.replace(unsafe, ""))
    .filter((word) => word !== "")
    .join("-");
  return isSlug(slug) ? slug : undefined;
}

/** The limit of a suggested slug, in characters. */
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
 * Suggests an ASCII slug of at most 60 characters for a title. Returns `fallbackDate` (`2016-12-01`) if no letter of the
 * title can be transliterated.
 */
export function slugify(title: string, fallbackDate?: string): string | undefined {
  const words = clean(title).split(wordGap).map(transliterate);
  const slug = cutWords(words.filter((word) => word !== ""));
  return isSlug(slug) ? slug : fallbackDate;
}

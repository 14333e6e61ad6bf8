/** The pattern of an address in running text: a scheme or `www.`, then any character except spaces and Arabic punctuation. */
export const addressPattern = '(?:[A-Za-z][A-Za-z0-9+.-]{1,15}:\\/\\/|www\\.)[^\\s<>«»"“”،؛؟…]+';

/**
 * The ends of site names in Arabic letters: `ووردبريس.كوم`, and the Arabic top-level domains that are not names of countries.
 * The pattern follows the dot.
 */
export const arabicDomain =
  "(?:كوم|نت|نيت|تي[ـ ]?في|[أا]ور[غجك]|[إا]نفو|شبكة|موقع|عرب|بازار|[إا]مارات)(?![\\p{L}\\p{M}])";

/**
 * The Arabic top-level domains of countries. Without the dot they are ordinary names. The pattern follows the dot.
 */
export const countryDomain =
  "(?:مصر|السعودية|قطر|تونس|المغرب|الجزائر|فلسطين|الاردن|عمان|سورية|سودان|اليمن|عراق|بحرين|موريتانيا|ليبيا)(?![\\p{L}\\p{M}])";

const openers = new Map([
  [")", "("],
  ["]", "["],
]);

function count(text: string, char: string): number {
  return text.split(char).length - 1;
}

/** Removes punctuation of the sentence from the end of an address, and closing brackets that the address did not open. */
export function trimAddress(address: string): string {
  const surplus = new Map(
    [...openers].map(([closer, opener]) => [closer, count(address, closer) - count(address, opener)]),
  );
  let end = address.length;
  for (; end > 0; end -= 1) {
    const last = address.charAt(end - 1);
    const excess = surplus.get(last) ?? 0;
    if (excess > 0) surplus.set(last, excess - 1);
    else if (!/[.,;:!?'*_]/.test(last)) break;
  }
  return address.slice(0, end);
}

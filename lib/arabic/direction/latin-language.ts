/** Short words that are frequent in one language and missing in the other. */
const smallWords = {
  en: ["the", "of", "and", "to", "is", "are", "was", "that", "for", "with", "it", "we", "this", "from", "by"],
  fr: ["les", "des", "et", "du", "une", "est", "dans", "pour", "avec", "qui", "aux", "nous", "sur", "cette"],
} as const;

type Language = keyof typeof smallWords;

const words = /\p{L}+/gu;

/**
 * Returns the language of a text in Latin letters as a BCP 47 tag. The text must have two short words of that language and
 * none of the other; else undefined.
 */
export function getLatinLanguage(text: string): Language | undefined {
  const found = new Set(text.toLowerCase().match(words));
  const hits = (language: Language) => smallWords[language].filter((word) => found.has(word)).length;
  const [english, french] = [hits("en"), hits("fr")];
  if (english >= 2 && french === 0) return "en";
  if (french >= 2 && english === 0) return "fr";
  return undefined;
}

/** Small words that one language uses all the time and its neighbours do not. */
const smallWords = {
  en: ["the", "of", "and", "to", "is", "are", "was", "that", "for", "with", "it", "we", "this", "from", "by"],
  fr: ["les", "des", "et", "du", "une", "est", "dans", "pour", "avec", "qui", "aux", "nous", "sur", "cette"],
} as const;

type Language = keyof typeof smallWords;

const words = /\p{L}+/gu;

/**
 * The language of a line of Latin letters, as BCP 47 names it, where two of its small words tell it and none of the
 * other language speaks against it; undefined where nothing does.
 */
export function getLatinLanguage(text: string): Language | undefined {
  const found = new Set(text.toLowerCase().match(words));
  const hits = (language: Language) => smallWords[language].filter((word) => found.has(word)).length;
  const [english, french] = [hits("en"), hits("fr")];
  if (english >= 2 && french === 0) return "en";
  if (french >= 2 && english === 0) return "fr";
  return undefined;
}

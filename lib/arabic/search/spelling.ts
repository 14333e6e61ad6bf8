/** Letters of an Arabic word in its exact form, as the start of a word can have them before a numeral. */
const joined = "[وف]?(?:[بك]?ال|لل|[بلك])?";
const hundreds = new RegExp(`(^| )(${joined}(?:ثلاث|[أا]ربع|خمس|ست|سبع|ثماني?|تسع)?)مائ(?=[ةهت])`, "g");

/** Spellings of a hamza that have one key, in order. A hamza that is left out is the letter of its seat. */
const hamzas: readonly [RegExp, string][] = [
  // «هيأة» and «هيئة», «هيآت» and «هيئات».
  [/ي[ئأء](?=[ةه](?: |$))/g, "يي"],
  [/ي(?:[ئأء]ا|آ)ت(?= |$)/g, "ييات"],
  // «قرأوا» and «قرؤوا», «يقرأون» and «يقرؤون», «شئون» and «شؤون», «رءوف» and «رؤوف».
  [/([^ ])(?:أو(?=[ان](?: |$))|[ؤء]و)/g, "$1ئو"],
  // «شيء», «شئ» and «شى», «هدوء» and «هدؤ», «سماء» and «سما», «عبء» and «عبئ», «بناءً» and «بناءا».
  [/([اويىئ])ءا?(?= |$)/g, "$1"],
  [/ء/g, "ئ"],
];

const seats: Readonly<Record<string, string>> = {
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ٱ: "ا",
  ى: "ي",
  ئ: "ي",
  ؤ: "و",
  ة: "ه",
  ڤ: "ف",
  پ: "ب",
};

/** What a key can change. */
const varied = /[ڤپءأؤإآٱىئة\u0653-\u0655]|وو|اب[اي]/;

/**
 * Returns the key that the spelling variants of a word share. It also takes several words with spaces between them.
 *
 * @param exact The exact form of a word; see `exactForm`.
 */
export function spellingOf(exact: string): string {
  if (/^[0-9]/.test(exact)) return numberKey(exact);
  if (!varied.test(exact)) return exact;
  let key = exact.replace(hundreds, "$1$2مئ");
  for (const [pattern, replacement] of hamzas) key = key.replace(pattern, replacement);
  return (
    key
      .replace(/[ڤپأإآٱىئؤة\u0653-\u0655]/g, (char) => seats[char] || "")
      // «مسوول» for «مسؤول», but «داوود» for «داود» and «بووهان».
      .replace(/اوو/g, "او")
      .replace(/([^ وفبلك])وو|([^ ][^ ])وو/g, "$1$2يو")
      // «أبا» and «أبي» for «أبو», also in names.
      .replace(/(^| )([وفل]?اب)[اي](?= |$)/g, "$1$2و")
  );
}

/** A dot or comma before exactly three digits separates thousands, another one is the decimal sign. */
function numberKey(exact: string): string {
  return /^[0-9]{1,3}(?:\.[0-9]{3})+$/.test(exact) ? exact.replace(/\./g, "") : exact.replace(",", ".");
}

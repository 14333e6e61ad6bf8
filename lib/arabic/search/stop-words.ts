/**
 * Words that nearly every text contains: particles, pronouns, conjunctions. They are compared by their exact form, without
 * folding: «على» is a preposition, «علي» is a name. Those that are often typed without a hamza are in both spellings.
 */
const stopWord = new RegExp(
  // «فاو» and «واي فاي» are names.
  "^(?!.ا[وي]$)[وف]?(?:" +
    // «أن», «إن», «لأنها»; «له», «بهم», «عليهما».
    "(?:[بلك]?أ|[إا])ن(?:ه(?:ا|ما?)?)?|(?:[لب]|في|من|عن|علي|إلي|مع)ه(?:ا|ما?)?|" +
    "ف[يى]|من|عن|على|[إا]لى|مع|(?:[أإابمعلك]|كل|في|إن|بين|عند)?ما|ل[امنول]|ه[ويمنل]|" +
    "هذ[اه]|هؤلاء|ك?ذلك|تلك|ال(?:ذين?|ت[يى]|لذين|لتين|لاتي)?|كان(?:ت|وا)?|[يت]كون|ل?قد|ثم|[أا]و|بل|لكن|حتى|[إا]ذا?|" +
    "ك[يل]|[أا]ي(?:ة|ضا)?|بع[ضد]|غير|بين|عند|منذ|قبل|خلال|حول|دون|أمام|تحت|فوق|نحو|لدى|ضد|عبر|حي[نث]|" +
    "هنا(?:ل?ك)?|أنا|أنتم?|نحن|ليست?|سوى|[إا]لا|فقط|قالت?|بال|يا|نعم|مثل|ذات|ذ[وي]" +
    ")$",
);

/**
 * Returns whether a word is excluded from the search, also with و or ف before it.
 *
 * @param form The `same` key of the word; see `normalise.ts`.
 */
export function isStopWord(form: string): boolean {
  return stopWord.test(form);
}

/**
 * Words that nearly every text contains: particles, pronouns, conjunctions. They are compared by their exact form, without
 * folding: «على» is a preposition, «علي» is a name.
 */
const stopWords: ReadonlySet<string> = new Set(
  (
    "في من على إلى عن مع أن إن أنه إنه أنها إنها أنهم إنهم ما لا لم لن هو هي هم هن هذا هذه ذلك تلك هؤلاء الذي التي الذين " +
    "اللذين اللتين اللاتي كان كانت كانوا يكون تكون قد لقد ثم أو بل لكن حتى إذا إذ لو كما كي أي أية كل بعض غير بين عند " +
    "عندما منذ بعد قبل خلال حول دون أمام تحت فوق نحو لدى ضد عبر حين حيث بينما كذلك أيضا هنا هناك هنالك له لها لهم " +
    "لهما به بها بهم فيه فيها فيهم منه منها منهم عنه عنها عنهم عليه عليها عليهم إليه إليها إليهم معه معها معهم بأن لأن " +
    "لأنه لأنها كأن أنا نحن أنت أنتم ليس ليست سوى إلا أما إما فقط قال قالت " +
    "ال بال لل يا هل نعم إنما مما عما فيما لما كلما مثل ذات ذو ذي التى الى فى"
  ).split(" "),
);

/**
 * Returns whether a word is excluded from the search, also with و or ف before it.
 *
 * @param form The `same` key of the word; see `normalise.ts`.
 */
export function isStopWord(form: string): boolean {
  return stopWords.has(form) || (/^[وف]/.test(form) && stopWords.has(form.slice(1)));
}

import type { Random } from "../random";
import { according, places } from "../vocabulary";
import { definite, forWord, possessed, withLetter } from "./joined";
import { figure, genderOf, type Scene, someone, somewhere, subject, thing } from "./scene";
import { noun, verb } from "./words";

/** The end of a sentence: «بحسب بيان رسمي», or of rarer words. */
function tail(random: Random): string {
  return random.pick([
    () => random.pick(according),
    () => `مع ${noun(random).text} ${definite(noun(random).text)}`,
    () => `رغم ${thing(random, noun(random))}`,
    () => `بلا ${noun(random).text} أو ${noun(random).text}`,
  ])();
}

type Template = (random: Random, scene: Scene) => string;

const says: Template = (random, scene) => {
  const of = genderOf(random);
  const what = subject(random, scene);
  const verbs = random.pick([
    ["وقال", "وقالت", "إن"],
    ["وذكر", "وذكرت", "أن"],
    ["ورأى", "ورأت", "أن"],
    ["وأكد", "وأكدت", "أن"],
  ] as const);
  return `${verbs[of]} ${someone(random, scene, of)} من ${somewhere(random, scene)} ${verbs[2]} ${thing(random, what)} ${verb(random, "present", what.gender)} ${definite(noun(random).text)} في ${random.pick(places)}`;
};

const happened: Template = (random, scene) => {
  const what = subject(random, scene);
  return `وفي ${somewhere(random, scene)} ${verb(random, "past", what.gender)} ${thing(random, what)} بين ${definite(noun(random).text)} و${definite(noun(random).text)}، ${tail(random)}`;
};

const asks: Template = (random, scene) => {
  const of = genderOf(random);
  const verbs = ["وطالب", "وطالبت"] as const;
  const whose = random.pick(["ها", "هم"] as const);
  return `${verbs[of]} ${someone(random, scene, of)} ${withLetter("ب", noun(random).text)} و${possessed(noun(random), whose)} في ${somewhere(random, scene)} قبل ${noun(random).text} ${definite(noun(random).text)}، ${tail(random)}`;
};

const counts: Template = (random, scene) => {
  const what = subject(random, scene);
  const verbs = ["وبلغ", "وبلغت"] as const;
  return `${verbs[what.gender]} ${thing(random, what)} ${figure(random)} سنة ${random.between(1960, 2026)} بعد أن ${verb(random, "past", 0)} ${definite(noun(random).text)} ${forWord(noun(random).text)}`;
};

const titled = ["بعنوان", "عنوانه", "اسمه", "سماه"] as const;
const works = ["مقال", "كتاب", "تقرير", "تحقيق", "بحث", "خطاب"] as const;

const writes: Template = (random, scene) => {
  const of = genderOf(random);
  const what = subject(random, scene);
  const verbs = ["وكتب", "وكتبت"] as const;
  return `${verbs[of]} ${someone(random, scene, of)} في ${random.pick(works)} ${random.pick(titled)} «${noun(random).text} ${definite(noun(random).text)}» أن ${definite(what.text)} ${verb(random, "present", what.gender)} ${forWord(noun(random).text)} منذ سنة ${random.between(1960, 2026)} في ${somewhere(random, scene)}`;
};

const compares: Template = (random, scene) => {
  const what = subject(random, scene);
  const other = noun(random);
  return `أما ${definite(what.text)} ${withLetter("ك", noun(random).text)} فإن ${possessed(other, "ه")} ${verb(random, "present", other.gender)} من ${somewhere(random, scene)} إلى ${random.pick(places)} ${tail(random)}`;
};

const templates: readonly Template[] = [says, happened, asks, counts, writes, compares];

/** A sentence about the scene, with its full stop: an Arabic one by its grammar, of words that are mostly invented. */
export function sceneSentence(random: Random, scene: Scene): string {
  return `${random.pick(templates)(random, scene)}.`;
}

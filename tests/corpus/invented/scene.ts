import type { Random } from "../random";
import { according, places } from "../vocabulary";
import { definite, forWord, possessed, withLetter } from "./joined";
import { person, town } from "./names";
import { adjective, type Gender, type Noun, noun, verb } from "./words";

/** What an article is about: it comes up again and again in it, as names do in real ones. */
export type Scene = { man: string; woman: string; town: string; topic: Noun };

export function drawScene(random: Random): Scene {
  return { man: person(random, 0), woman: person(random, 1), town: town(random), topic: noun(random) };
}

function genderOf(random: Random): Gender {
  return random.chance(0.5) ? 1 : 0;
}

/** «الكتاب الجديد» */
function thing(random: Random, of: Noun): string {
  return `${definite(of.text)} ${definite(adjective(random, of.gender))}`;
}

function subject(random: Random, scene: Scene): Noun {
  return random.chance(0.3) ? scene.topic : noun(random);
}

function someone(random: Random, scene: Scene, gender: Gender): string {
  if (random.chance(0.4)) return person(random, gender);
  return gender === 1 ? scene.woman : scene.man;
}

function somewhere(random: Random, scene: Scene): string {
  return random.chance(0.5) ? scene.town : town(random);
}

/** «3,417» or «12.4» */
function figure(random: Random): string {
  if (random.chance(0.3)) return `${random.between(2, 99)}.${random.between(1, 9)}`;
  return random.between(101, random.pick([999, 9999, 999_999])).toLocaleString("en");
}

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
  const verbs = ["وقال", "وقالت"] as const;
  return `${verbs[of]} ${someone(random, scene, of)} من ${somewhere(random, scene)} إن ${thing(random, what)} ${verb(random, "present", what.gender)} ${definite(noun(random).text)} في ${random.pick(places)}`;
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

const writes: Template = (random, scene) => {
  const of = genderOf(random);
  const what = subject(random, scene);
  const verbs = ["وكتب", "وكتبت"] as const;
  return `${verbs[of]} ${someone(random, scene, of)} في مقال بعنوان «${noun(random).text} ${definite(noun(random).text)}» أن ${definite(what.text)} ${verb(random, "present", what.gender)} ${forWord(noun(random).text)} كل سنة في ${somewhere(random, scene)}`;
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

/** A headline about the scene, of six to ten words. */
export function sceneHeadline(random: Random, scene: Scene): string {
  const { topic } = scene;
  const of = genderOf(random);
  return random.pick([
    `${of === 1 ? scene.woman : scene.man}: ${thing(random, topic)} ${verb(random, "present", topic.gender)} ${definite(noun(random).text)}`,
    `${thing(random, topic)} في ${scene.town} بين ${definite(noun(random).text)} و${definite(noun(random).text)}`,
    `${noun(random).text} ${definite(topic.text)} في ${scene.town}: ${figure(random)} خلال سنة ${random.between(1990, 2026)}`,
  ]);
}

import { sceneHeading, sceneHeadline, sceneLink, sceneList, sceneQuote } from "./invented/blocks";
import type { Scene } from "./invented/scene";
import { sceneSentence } from "./invented/sentences";
import { at, type Random } from "./random";
import * as words from "./vocabulary";

type Gender = 0 | 1;

function gender(random: Random): Gender {
  return random.chance(0.5) ? 1 : 0;
}

function subject(random: Random, of: Gender): string {
  return random.chance(0.5) ? random.pick(words.people)[of] : random.pick(words.bodies)[of];
}

/** What a verb of saying reports: «المشروع الجديد سيكتمل قبل نهاية العام». */
function statement(random: Random): string {
  const of = gender(random);
  return `${random.pick(words.works)[of]} ${random.pick(words.willHappen)[of]}`;
}

function saying(random: Random): string {
  const of = gender(random);
  const verb = random.pick(words.said);
  return `${verb[of]} ${subject(random, of)} في ${random.pick(words.places)} ${verb[2]} ${statement(random)}`;
}

function measure(random: Random): string {
  const [what, rose, fell] = random.pick(words.measures);
  const verb = random.chance(0.6) ? rose : fell;
  return `${verb} ${what} في ${random.pick(words.places)} بنسبة ${random.between(2, 48)}% ${random.pick(words.according)}`;
}

function twoPlaces(random: Random): [string, string] {
  const first = random.between(0, words.places.length - 1);
  const step = random.between(1, words.places.length - 1);
  return [at(words.places, first), at(words.places, (first + step) % words.places.length)];
}

const sentences: readonly ((random: Random) => string)[] = [
  (random) => `${saying(random)}، ${random.pick(words.according)}`,
  (random) => `${saying(random)} ${random.pick(words.reasons)}`,
  (random) => `${measure(random)}، ${random.pick(words.reasons)}`,
  (random) =>
    `و${measure(random)}، وبلغ المجموع ${random.between(11, 90)} ألفاً في سنة ${random.between(1990, 2026)}`,
  (random) =>
    `${random.pick(words.began)} ${random.pick(words.works)[gender(random)]} في ${random.pick(words.places)} ${random.pick(words.times)} ${random.pick(words.reasons)}`,
  (random) =>
    `أما ${random.pick(words.groups)} في ${random.pick(words.places)} فإنهم ${random.pick(words.groupActs)}، ${random.pick(words.according)}`,
  (random) => `ويضيف من تابعوا الأمر ${random.pick(words.times)} أن ${statement(random)}`,
  (random) =>
    `وبين ${twoPlaces(random).join(" و")} *${random.pick(words.works)[gender(random)]}* مثال يتكرر ذكره ${random.pick(words.according)}`,
];

/** A sentence of the fixed vocabulary, with its full stop. */
export function sentence(random: Random): string {
  return `${random.pick(sentences)(random)}.`;
}

function paragraph(random: Random, scene: Scene): string {
  const count = random.between(3, 5);
  return Array.from({ length: count }, () =>
    random.chance(0.97) ? sceneSentence(random, scene) : sentence(random),
  ).join(" ");
}

function plainHeadline(random: Random): string {
  const of = gender(random);
  const place = random.pick(words.places);
  const work = random.pick(words.works)[of];
  const [what, rose, fell] = random.pick(words.measures);
  return random.pick([
    `${random.pick(words.bodies)[of]} في ${place}: ${work} ${random.pick(words.willHappen)[of]}`,
    `${random.chance(0.5) ? rose : fell} ${what} في ${place} بنسبة ${random.between(2, 48)}% خلال عام`,
    `${random.pick(words.began)} ${work} في ${place} ${random.pick(words.reasons)}`,
  ]);
}

/** A headline of six to twelve words. */
export function headline(random: Random, scene: Scene): string {
  return random.chance(0.9) ? sceneHeadline(random, scene) : plainHeadline(random);
}

/** A standfirst of two sentences. */
export function standfirst(random: Random, scene: Scene): string {
  return `${random.chance(0.9) ? sceneSentence(random, scene) : `${saying(random)}.`} ${sceneSentence(random, scene)}`;
}

/** A Markdown text of about 400 words: paragraphs under two headings, a list, a quote and links. */
export function story(random: Random, scene: Scene, links: readonly string[]): string {
  const [first, ...others] = links.map((address) => sceneLink(random, scene, address));
  return [
    paragraph(random, scene),
    first === undefined ? paragraph(random, scene) : `${paragraph(random, scene)} ${first}`,
    `## ${sceneHeading(random, scene)}`,
    paragraph(random, scene),
    sceneList(random, scene),
    paragraph(random, scene),
    `## ${sceneHeading(random, scene)}`,
    sceneQuote(random, scene),
    [paragraph(random, scene), ...others].join(" "),
    paragraph(random, scene),
  ].join("\n\n");
}

import type { Random } from "../random";
import { linkLeads, linkWords, listLeads } from "../vocabulary";
import { definite, forWord, withLetter } from "./joined";
import { figure, genderOf, type Scene, someone, somewhere, subject, thing } from "./scene";
import { noun, verb } from "./words";

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

/** A heading inside a text. */
export function sceneHeading(random: Random, scene: Scene): string {
  const what = subject(random, scene);
  return random.pick([
    `${noun(random).text} ${definite(what.text)} في ${somewhere(random, scene)}`,
    `بين ${definite(what.text)} و${definite(noun(random).text)}`,
    `هل ${verb(random, "present", what.gender)} ${thing(random, what)}؟`,
  ]);
}

function item(random: Random, scene: Scene): string {
  return random.pick([
    `${noun(random).text} ${definite(noun(random).text)} في ${somewhere(random, scene)}`,
    `${thing(random, noun(random))} ${forWord(noun(random).text)}`,
    `${noun(random).text} ${definite(noun(random).text)} ${withLetter("ب", noun(random).text)}`,
  ]);
}

/** A list of four items, with numbers or without, after a sentence that leads to it. */
export function sceneList(random: Random, scene: Scene): string {
  const isNumbered = random.chance(0.4);
  const items = Array.from(
    { length: 4 },
    (_, index) => `${isNumbered ? `${index + 1}.` : "-"} ${item(random, scene)}`,
  );
  return `${random.pick(listLeads)} ${thing(random, subject(random, scene))}:\n\n${items.join("\n")}`;
}

/** What someone has said, with the name and the town. */
export function sceneQuote(random: Random, scene: Scene): string {
  const what = subject(random, scene);
  const said = random.pick([
    `لا ${verb(random, "present", what.gender)} ${definite(what.text)} بلا ${noun(random).text}، ولا ${definite(noun(random).text)} بلا ${noun(random).text}`,
    `${thing(random, what)} ${forWord(noun(random).text)}، و${thing(random, noun(random))} ${forWord(noun(random).text)}`,
  ]);
  return `> ${said}.\n>\n> **${someone(random, scene, genderOf(random))} في ${somewhere(random, scene)}**`;
}

/** A sentence with a link. */
export function sceneLink(random: Random, scene: Scene, address: string): string {
  return `${random.pick(linkLeads)} [${random.pick(linkWords)} عن ${thing(random, subject(random, scene))} في ${somewhere(random, scene)}](${address}).`;
}

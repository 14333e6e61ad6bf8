import type { Random } from "../random";
import { definite } from "./joined";
import { person, town } from "./names";
import { adjective, type Gender, type Noun, noun } from "./words";

/** What an article is about: it comes up again and again in it, as names do in real ones. */
export type Scene = { man: string; woman: string; town: string; topic: Noun };

export function drawScene(random: Random): Scene {
  return { man: person(random, 0), woman: person(random, 1), town: town(random), topic: noun(random) };
}

/** One gender or the other. */
export function genderOf(random: Random): Gender {
  return random.chance(0.5) ? 1 : 0;
}

/** «الكتاب الجديد» */
export function thing(random: Random, of: Noun): string {
  return `${definite(of.text)} ${definite(adjective(random, of.gender))}`;
}

/** What a sentence is about. */
export function subject(random: Random, scene: Scene): Noun {
  return random.chance(0.3) ? scene.topic : noun(random);
}

/** A person: of the article, or another. */
export function someone(random: Random, scene: Scene, gender: Gender): string {
  if (random.chance(0.4)) return person(random, gender);
  return gender === 1 ? scene.woman : scene.man;
}

/** A town: of the article, or another. */
export function somewhere(random: Random, scene: Scene): string {
  return random.chance(0.5) ? scene.town : town(random);
}

/** «3,417» or «12.4» */
export function figure(random: Random): string {
  if (random.chance(0.3)) return `${random.between(2, 99)}.${random.between(1, 9)}`;
  return random.between(101, random.pick([999, 9999, 999_999])).toLocaleString("en");
}

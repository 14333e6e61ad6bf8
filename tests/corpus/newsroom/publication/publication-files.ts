import { sentence } from "../../prose";
import { at, Random } from "../../random";
import { frontMatter } from "../../settings";
import { categories } from "../../vocabulary";
import { titles } from "../markdown/words";
import { differentTags, differentWriters, type Typist, tags, typed, typist, writers } from "./names";
import { elsewhere, linkTo, oldAddress } from "./old-links";

/** Whole publications, for the rules that compare texts: tags, names of writers and links between articles. */

/** The host of the settings that `writeSettings` writes. */
const host = "corpus.example";
const day = 24 * 60 * 60 * 1000;
const firstDay = Date.UTC(2017, 0, 3);

type Staff = { typists: Typist[]; tags: string[]; writers: string[]; registered: ReadonlySet<string> };

function some<T>(list: readonly T[], count: number, random: Random): T[] {
  const keyed = list.map((entry) => ({ entry, key: random.fraction() }));
  return keyed
    .sort((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ entry }) => entry);
}

/** Two different things with like names are rare: about one pair in a publication. */
function staffOf(random: Random): Staff {
  const alikeTags = some(differentTags, random.pick([0, 1, 1, 2]), random).flat();
  const alikeWriters = some(differentWriters, random.pick([0, 0, 1, 1]), random).flat();
  const ownWriters = [...some(writers, random.between(8, 16), random), ...alikeWriters];
  // Some newsrooms give each writer a page, some only the best known.
  const share = random.pick([0, 0.3, 0.9]);
  return {
    typists: Array.from({ length: random.between(2, 6) }, () => typist(random)),
    tags: [...new Set([...some(tags, random.between(20, 40), random), ...alikeTags])],
    writers: ownWriters,
    registered: new Set(ownWriters.filter(() => random.chance(share))),
  };
}

/** Entries near the start of a list are chosen more often, as a newsroom has favourite tags and busy writers. */
function favourite<T>(list: readonly T[], random: Random): T {
  return at(list, Math.floor(random.fraction() ** 1.7 * list.length));
}

const listOf = (names: readonly string[]) => `[${names.map((name) => `"${name}"`).join(", ")}]`;

type Story = { file: string; address: string; aliases: string[]; date: string };

function storyOf(random: Random, number: number, articles: number): Story {
  const date = new Date(firstDay + Math.floor((number * 3000) / articles) * day).toISOString().slice(0, 10);
  const [year, month] = date.split("-");
  const slug = random.chance(0.3) ? `خبر-رقم-${number}` : `story-${number}`;
  const address = `/articles/${year}/${month}/${slug}/`;
  const aliases = random.chance(0.25) ? [oldAddress(random, number)] : [];
  return { file: `${address.slice(1, -1)}.md`, address, aliases, date };
}

function textOf(random: Random, stories: readonly Story[]): string {
  const parts = [sentence(random)];
  const renamed = stories.filter(({ aliases }) => aliases.length > 0);
  if (random.chance(0.15)) parts.push(linkTo(random, at(random.pick(renamed).aliases, 0), host));
  if (random.chance(0.1)) parts.push(linkTo(random, random.pick(stories).address, host));
  if (random.chance(0.03)) parts.push(elsewhere(at(random.pick(renamed).aliases, 0))(random));
  return [...parts, sentence(random)].join("\n\n");
}

function articleOf(random: Random, story: Story, stories: readonly Story[], staff: Staff): string {
  const who = random.pick(staff.typists);
  const chosenTags = Array.from({ length: random.between(1, 4) }, () => favourite(staff.tags, random));
  const chosenWriters = Array.from({ length: random.pick([1, 1, 1, 2]) }, () =>
    favourite(staff.writers, random),
  );
  const as = (names: readonly string[]) =>
    listOf([...new Set(names)].map((name) => typed(name, who, random)));
  const front: Record<string, string> = {
    title: `"${random.pick(titles)}"`,
    byline: as(chosenWriters),
    date: story.date,
    source: "وكالة الميناء",
    category: random.pick(categories).id,
    tags: as(chosenTags),
  };
  if (story.aliases.length > 0) front.aliases = listOf(story.aliases);
  return `${frontMatter(front)}\n${textOf(random, stories)}\n`;
}

/** Returns the articles and authors of a seed by their paths; the settings are not among them. */
export function publicationFiles(seed: number, articles: number): Record<string, string> {
  const random = new Random(0x70617065, seed);
  const staff = staffOf(random);
  const stories = Array.from({ length: articles }, (_, number) => storyOf(random, number, articles));
  const files = stories.map((story) => [story.file, articleOf(random, story, stories, staff)] as const);
  const authors = staff.writers
    .map(
      (name, index) =>
        [`authors/writer-${index}.md`, name, `${frontMatter({ name })}\n${sentence(random)}\n`] as const,
    )
    .filter(([, name]) => staff.registered.has(name))
    .map(([file, , text]) => [file, text] as const);
  const page = `${frontMatter({ title: "خدمات" })}\n${textOf(random, stories)}\n`;
  const news = `- text: ${random.pick(titles)}\n  at: 2026-01-05\n  until: never\n  url: ${at(stories, articles - 1).aliases[0] ?? "/articles/"}\n`;
  return Object.fromEntries([...files, ...authors, ["pages/services.md", page], ["breaking.yaml", news]]);
}

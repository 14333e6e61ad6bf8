import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { drawScene } from "./invented/scene";
import { pictureBytes } from "./picture";
import { headline, standfirst, story } from "./prose";
import { at, Random } from "./random";
import { frontMatter, write, writeSettings } from "./settings";
import { authors, categories, slugWords, sources, tags } from "./vocabulary";

export type CorpusOptions = {
  articles: number;
  seed: number;
  /** Over how many years the dates are spread; 10 without it. */
  years?: number;
  /** How many of the articles are of one month, October 2026, up to its last day; the others are older then. */
  ofNewestMonth?: number;
  /** How many articles, spread over all of them, have a picture; none without it. */
  pictures?: number;
};

const minute = 60 * 1000;
const year = 365.25 * 24 * 60 * minute;
/** The zone of the publication is Asia/Riyadh, which has kept this offset throughout. */
const offset = 180 * minute;
/** No article of a corpus is newer; those that {@link addArticle} writes are. */
const end = Date.parse("2026-10-15T18:00:00+03:00");
const newestMonth = {
  from: Date.parse("2026-10-01T06:00:00+03:00"),
  to: Date.parse("2026-10-31T23:00:00+03:00"),
} as const;
/** Each of the first articles brings one of the most used tags, so that all of these are in use. */
const surelyUsed = 30;

/** A moment when everything in a corpus is published, for `PUBLISH_AT`. */
export const corpusNow = "2026-11-01T00:00:00+03:00";

function isoInRiyadh(time: number): string {
  return `${new Date(time + offset).toISOString().slice(0, 19)}+03:00`;
}

function bylineOf(random: Random): string[] {
  const count = at([1, 1, 1, 1, 1, 1, 1, 2, 2, 3], random.between(0, 9));
  const first = random.between(0, authors.length - 1);
  return Array.from({ length: count }, (_, index) => at(authors, (first + index * 5) % authors.length).name);
}

/** Three tags; the first ones of the vocabulary are by far the most used. */
function tagsOf(random: Random, index: number): string[] {
  const chosen = new Set<number>(index < surelyUsed ? [index] : []);
  while (chosen.size < 3) chosen.add(Math.floor(random.fraction() ** 2 * tags.length));
  return [...chosen].map((tag) => at(tags, tag));
}

function sourceOf(random: Random): string {
  const source = random.pick(sources);
  return "url" in source ? `{ name: "${source.name}", url: "${source.url}" }` : `"${source.name}"`;
}

function listOf(names: readonly string[]): string {
  return `[${names.map((name) => `"${name}"`).join(", ")}]`;
}

type Place = { date: number; folder: string; slug: string };

function placeOf(random: Random, date: number, index: number): Place {
  const folder = `articles/${isoInRiyadh(date).slice(0, 7).replace("-", "/")}`;
  return { date, folder, slug: `${random.pick(slugWords)}-${random.pick(slugWords)}-${index + 1}` };
}

function article(
  random: Random,
  place: Place,
  content: { tags: string[]; links: string[]; picture?: string },
) {
  const { date } = place;
  const scene = drawScene(random);
  const front: Record<string, string> = {
    title: `"${headline(random, scene)}"`,
    byline: listOf(bylineOf(random)),
    date: isoInRiyadh(date),
    source: sourceOf(random),
    category: random.pick(categories).id,
    summary: `"${standfirst(random, scene)}"`,
    tags: listOf(content.tags),
  };
  if (random.chance(0.03)) front.updated = isoInRiyadh(date + random.between(1, 40) * 5 * minute);
  if (content.picture !== undefined) {
    front.image = `{ src: "${content.picture}", alt: "تدرج لوني من طرف إلى طرف" }`;
  }
  return `${frontMatter(front)}${story(random, scene, content.links)}\n`;
}

/** The moment of each of a number of articles, evenly spread over the time before `to`. */
function spread(to: number, milliseconds: number, articles: number): (index: number) => number {
  return (index) => to - milliseconds + index * (milliseconds / articles);
}

/**
 * Writes a whole synthetic publication into a folder that is empty or not there yet. The same options give the
 * same bytes.
 */
export function writeCorpus(
  folder: string,
  { articles, seed, years = 10, pictures = 0, ofNewestMonth = 0 }: CorpusOptions,
): void {
  for (const name of ["authors", "pages", "articles"])
    mkdirSync(path.join(folder, name), { recursive: true });
  writeSettings(folder);
  const earlier = articles - ofNewestMonth;
  const spreads = [
    spread(ofNewestMonth === 0 ? end : newestMonth.from, years * year, earlier),
    spread(newestMonth.to, newestMonth.to - newestMonth.from, ofNewestMonth),
  ] as const;
  const pictureEvery =
    pictures === 0 ? Number.POSITIVE_INFINITY : Math.max(1, Math.floor(articles / pictures));
  const addresses: string[] = [];
  const made = new Set<string>();
  for (let index = 0; index < articles; index++) {
    const random = new Random(seed, index);
    const fraction = random.fraction() * 0.9;
    const time = index < earlier ? spreads[0](index + fraction) : spreads[1](index - earlier + fraction);
    const place = placeOf(random, Math.floor(time / minute) * minute, index);
    if (!made.has(place.folder)) {
      mkdirSync(path.join(folder, place.folder), { recursive: true });
      made.add(place.folder);
    }
    const hasPicture = index % pictureEvery === 0 && index / pictureEvery < pictures;
    const picture = hasPicture ? `${place.slug}.png` : undefined;
    if (picture !== undefined) write(folder, `${place.folder}/${picture}`, pictureBytes(random));
    const linked = index === 0 ? [] : [random.pick(addresses)];
    const links = [...linked, "https://statistics.example/"];
    const content = { tags: tagsOf(random, index), links, ...(picture !== undefined && { picture }) };
    write(folder, `${place.folder}/${place.slug}.md`, article(random, place, content));
    addresses.push(`/${place.folder}/${place.slug}/`);
  }
}

/** The address of any article that is there, newest folder first. */
function someAddress(folder: string): string | undefined {
  const newest = (place: string) => readdirSync(path.join(folder, place)).sort().at(-1);
  const yearFolder = newest("articles");
  const month = yearFolder && newest(`articles/${yearFolder}`);
  const file = month && newest(`articles/${yearFolder}/${month}`);
  return file && `/articles/${yearFolder}/${month}/${path.basename(file, path.extname(file))}/`;
}

/**
 * Writes one more article into a corpus of 30 articles or more: newer than all others, by authors that have a page,
 * with three tags that are in use already, without a picture.
 *
 * @param number 1 for the first added article, 2 for the next, and so on: each a minute newer.
 * @returns The file, relative to the folder.
 */
export function addArticle(folder: string, number: number): string {
  const random = new Random(-1, number);
  const place = placeOf(random, end + (12 * 60 + number) * minute, 999_999 + number);
  const first = random.between(0, surelyUsed - 1);
  const chosen = [0, 7, 16].map((step) => at(tags, (first + step) % surelyUsed));
  const links = [someAddress(folder)].filter((address) => address !== undefined);
  mkdirSync(path.join(folder, place.folder), { recursive: true });
  const file = `${place.folder}/${place.slug}.md`;
  write(folder, file, article(random, place, { tags: chosen, links }));
  return file;
}

/** The Markdown of every article of a corpus by its path, for tests that look into it. */
export function readArticles(folder: string): Map<string, string> {
  const names = readdirSync(path.join(folder, "articles"), { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => name.endsWith(".md")).sort();
  return new Map(files.map((name) => [name, readFileSync(path.join(folder, "articles", name), "utf8")]));
}

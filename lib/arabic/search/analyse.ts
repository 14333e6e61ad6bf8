import type { Blocks } from "#lib/arabic/search/analysis/blocks";
import { partsOf } from "#lib/arabic/search/analysis/joins";
import { packBase, packForm } from "#lib/arabic/search/analysis/pack-analysis";
import { findSoundalikes } from "#lib/arabic/search/analysis/soundalikes";
import { knownReadings, Stems } from "#lib/arabic/search/analysis/stems";
import { bucketKey } from "#lib/arabic/search/bucket-key";
import { looksForeign } from "#lib/arabic/search/foreign";
import type { Entry, Lexicon } from "#lib/arabic/search/lexicon";
import { nounKinds, permit, verbKinds } from "#lib/arabic/search/permit";
import { type Reading, readingsOf } from "#lib/arabic/search/readings";
import { spellingOf } from "#lib/arabic/search/spelling";
import { isStopWord } from "#lib/arabic/search/stop-words";
import { getVocabulary } from "#lib/arabic/search/vocabulary";

/** What the index keeps of a word. */
export type Analysis = {
  /** What the script cannot know without the lexicon; `tierOf` reads it. */
  analysis: string;
  /** The keys of all buckets that hold the word, each once, sorted. */
  bucketKeys: readonly string[];
};

/** Words whose ي goes before the tanwin: «قاضي», «ليالي», «مغني». */
const defective = /^(?:.*ا[^اوي]|م.{2,4})ي$/;

function isDefective(word: string, lexicon: Lexicon): boolean {
  const long = word.endsWith("ي") ? lexicon.get(word) : undefined;
  if (long === undefined || !defective.test(word) || !/[na]/.test(long.kinds)) return false;
  const short = lexicon.get(word.slice(0, -1));
  return short === undefined || long.forms.some((form) => short.forms.includes(form));
}

/** Returns the readings of a word that is known as it is: «مكتبه» can be «مكتبة» or «مكتب» with a pronoun. */
function otherReadings(word: string, exact: string, own: Entry, lexicon: Lexicon): Reading[] {
  if (own.endsInTeh && exact.endsWith("ه")) return knownReadings(word, exact, lexicon, /p/);
  if (word.startsWith("ت") && own.kinds.includes("v")) return knownReadings(word, exact, lexicon, /i/);
  return [];
}

function read(exact: string, joined: readonly string[]): Analysis {
  const word = spellingOf(exact);
  const { lexicon, blocks } = getVocabulary();
  const stems = new Stems(lexicon, word);
  // «ما» and «كما» are no forms of «ماء», nor is «في» one of «فيء»: a stop word is no word of two letters.
  const isOnlyStopWord = (stem: string) => stem.length < 3 && isStopWord(exact);
  const own = isOnlyStopWord(word) ? undefined : lexicon.get(word);
  if (own !== undefined) stems.addKnown(word, 1, exact);
  const found =
    own === undefined ? knownReadings(word, exact, lexicon) : otherReadings(word, exact, own, lexicon);
  const readings = found.filter(({ stem }) => !isOnlyStopWord(stem));
  const fronts = new Map<string, number>();
  for (const reading of readings) {
    const { stem, tier, prefix, form } = reading;
    stems.addKnown(stem, tier, exact.slice(prefix.length), reading);
    fronts.set(stem, prefix.length + (form === "i" ? 1 : 0));
  }
  const sized = `${word.slice(0, -2)}ه`;
  if (own !== undefined && word.endsWith("ات") && lexicon.get(sized)?.endsInTeh) stems.add(sized, 3);
  for (const stem of [word, ...readings.map((reading) => reading.stem)]) {
    const tier = Math.max(2, stems.tiers.get(stem) ?? 2);
    if (isDefective(stem, lexicon)) stems.add(stem.slice(0, -1), tier);
    if (isDefective(`${stem}ي`, lexicon)) stems.add(`${stem}ي`, tier);
  }
  addNames(word, exact, lexicon, stems);
  for (const key of joined) stems.addJoined(key);
  const kinds = [...stems.kinds].join("") || "u";
  if (/^[umf]+$/.test(kinds)) addOtherG(word, lexicon, stems);
  const analysis = pack(word, kinds, stems, fronts, blocks);
  const keys = [word, ...stems.tiers.keys(), ...stems.parts, ...stems.nouns, ...stems.verbs];
  if (kinds === "u") keys.push(...partsOf(word, exact));
  for (const [stem, front] of fronts) if (front > 0 && !stem.startsWith("~")) keys.push(word.slice(front));
  if (kinds === "u")
    for (const reading of readingsOf(word, exact)) if (permit("u", reading) < 5) keys.push(reading.stem);
  return {
    analysis: analysis === "u" ? "" : analysis,
    bucketKeys: Array.from(new Set(Array.from(new Set(keys), bucketKey))).sort(),
  };
}

function pack(
  word: string,
  kinds: string,
  stems: Stems,
  fronts: ReadonlyMap<string, number>,
  blocks: Blocks,
): string {
  const parts = [kinds, ...blocks.of(word, kinds), ...stems.rivalsOf(word)];
  // The script takes an unknown word apart itself: «الشيش», which is not «الشيشان».
  const rest = kinds === "u" ? word.replace(/^[وف]?[بك]?ال/, "") : word;
  if (rest !== word) parts.push(...blocks.of(rest, kinds).filter((part) => part.startsWith("-")));
  if (kinds.includes("f") || (kinds === "u" && looksForeign(word)))
    parts.push(...othersThatSoundLike(word, stems));
  let base = word;
  for (const [stem, tier] of stems.tiers) {
    const front = fronts.get(stem);
    const others = blocks.of(stem, kinds).filter((part) => part !== word && !stems.has(part));
    const blocked = others.concat(stems.rivalsOf(stem));
    // «للبنانيين» is «لبنانيين» with ل, and then «لبناني».
    if (front !== undefined && front > 0 && tier === 3 && !stem.startsWith("~"))
      parts.push(packBase(word, front, word.slice(front), 2));
    parts.push(
      front === undefined ? packForm(base, stem, tier) : packBase(word, front, stem, tier),
      ...blocked,
    );
    if (front !== undefined) base = stem;
  }
  const addRelated = (related: Iterable<string>, digit: number, relatedKinds: string) => {
    for (const stem of related) {
      const isOfKind = relatedKinds.split("").some((kind) => kinds.includes(kind));
      if (isOfKind && (stem === word || stems.tiers.has(stem))) continue;
      parts.push(packForm(base, stem, digit), ...blocks.of(stem, relatedKinds), ...stems.rivalsOf(stem));
    }
  };
  addRelated(stems.nouns, 4, nounKinds);
  addRelated(stems.verbs, 5, verbKinds);
  return parts.join(" ");
}

/** Returns the known words that sound like a foreign name but are none. A query for them does not find it. */
function othersThatSoundLike(word: string, stems: Stems): Set<string> {
  const { lexicon, soundalikes } = getVocabulary();
  const others = new Set<string>();
  for (const name of [word, ...stems.tiers.keys()]) {
    if (lexicon.get(name)?.kinds.includes("f") === false) continue;
    for (const other of findSoundalikes(name, soundalikes)) if (!stems.has(other)) others.add(other);
  }
  others.delete(word);
  return others;
}

/** Adds names that are written with another last letter: «سورية», «طنطة». */
function addNames(word: string, exact: string, lexicon: Lexicon, stems: Stems) {
  if (!word.endsWith("ه")) return;
  if (lexicon.get(word)?.kinds.includes("m")) return;
  const isUnknown = stems.kinds.size === 0;
  for (const { prefix, stem, tier, form } of readingsOf(word, exact)) {
    const name = `${stem.slice(0, -1)}ا`;
    const isWhole = prefix === "";
    if (form !== "" || !(isWhole || isUnknown) || !lexicon.get(name)?.kinds.includes("m")) continue;
    stems.addKnown(name, isWhole ? 1 : tier);
  }
}

/** Adds a name with the other letter for its g: «ناغويا», «ناجويا». */
function addOtherG(word: string, lexicon: Lexicon, stems: Stems) {
  if (word.length < 5 || !/[غج]/.test(word)) return;
  const other = word.includes("غ") ? word.replace(/غ/g, "ج") : word.replace(/ج/g, "غ");
  if (!lexicon.has(other)) stems.add(other, 3);
}

/** Common words repeat across an archive. Rare ones do not, so only what was asked for lately is kept. */
const mostKept = 50_000;
let recent = new Map<string, Analysis>();
let older: ReadonlyMap<string, Analysis> = recent;

/**
 * Returns what the index keeps of a word.
 *
 * @param exact The word's exact form; see `exactForm`.
 * @param joined The keys of what it is together with its neighbour; see `joins.ts`.
 */
export function analyse(exact: string, joined: readonly string[] = []): Analysis {
  const key = joined.length === 0 ? exact : [exact, ...joined].join("\n");
  const kept = recent.get(key);
  if (kept !== undefined) return kept;
  const analysis = older.get(key) ?? read(exact, joined);
  if (recent.size === mostKept) [older, recent] = [recent, new Map()];
  recent.set(key, analysis);
  return analysis;
}

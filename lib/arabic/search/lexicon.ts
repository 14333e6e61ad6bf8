import type { Lookup } from "#lib/arabic/search/analysis/decoded-map";
import { wholeWords } from "#lib/arabic/search/lexicon/complete-words";
import { otherWordsWithTa, regularFeminines } from "#lib/arabic/search/lexicon/feminines";
import { foreignSpellings } from "#lib/arabic/search/lexicon/foreign";
import {
  joinedAdjectives,
  joinedNames,
  joinedNouns,
  joinedParticles,
} from "#lib/arabic/search/lexicon/joined-words";
import { LexiconBuilder } from "#lib/arabic/search/lexicon/lexicon-builder";
import { moreMasdars } from "#lib/arabic/search/lexicon/masdars";
import { moreAdjectives, moreForms, moreNouns, moreVerbs } from "#lib/arabic/search/lexicon/more-words";
import { namesWithAdjective, otherNames } from "#lib/arabic/search/lexicon/names";
import { newsAdjectives, newsNames, newsNouns } from "#lib/arabic/search/lexicon/news-words";
import { passives } from "#lib/arabic/search/lexicon/passives";
import { plurals } from "#lib/arabic/search/lexicon/plurals";
import { namesInCases, spellings } from "#lib/arabic/search/lexicon/spelling";
import { addMasdars, addPassives, addVerbs } from "#lib/arabic/search/lexicon/verb-lists";
import { verbs } from "#lib/arabic/search/lexicon/verbs";

/**
 * One of the ways in which the words of one key are written, and the keys of the words that belong to it: «أعلام» belongs to «علم»,
 * «إعلام» does not.
 */
export type Writing = { text: string; forms: readonly string[] };

/** A known word. All words in it are spelling keys. */
export type Entry = {
  /** See `permit.ts`. */
  kinds: string;
  /** Its other forms: plurals of a singular, the imperfect of a perfect. */
  forms: string[];
  /** Its other spellings, which no rule makes equal. */
  spellings?: string[];
  /** Its spellings as a foreign name. */
  variants?: string[];
  /** Of a verb: its masdars and participles. They are near words, not forms: «أعلن» has «إعلان» and «معلن». */
  nouns?: string[];
  /** Of a masdar or participle: the perfect, the imperfect and its body of the verbs that it belongs to. */
  verbs?: string[];
  /** The names that an adjective belongs to. */
  origins?: string[];
  /** The words that it is joined from: «حضرموت». */
  parts?: string[];
  /** The words of this key that are written with a hamza: «إعلام» and «أعلام», «ثأر». */
  writings?: Writing[];
  /** Whether a word of this key is written without one: «ثار». */
  isPlain: boolean;
  /** Whether it is written with ة, or with ه; a key can have both: «تنبئة», «تنبيه». */
  endsInTeh: boolean;
  endsInHeh: boolean;
  /** Whether its ة makes it another word: «مكتبة» is no feminine of «مكتب». */
  ownFeminine: boolean;
};

/** The known words by their spelling keys. The body of an imperfect is known as «~علن». */
export type Lexicon = Lookup<Entry>;

/** The keys of words that are written as one or as two, by the key of the first word, then of the second. */
export type Joins = Lookup<ReadonlyMap<string, readonly string[]>>;

/** Reads the lists, in a third of a second. */
export function readLists(): { words: Lexicon; joins: Joins } {
  const builder = new LexiconBuilder();
  builder.addWords(wholeWords, "n");
  builder.addWords(moreNouns, "n");
  builder.addWords(newsNouns, "n");
  builder.addPlurals(plurals);
  builder.addPlurals(moreForms);
  builder.addNames(namesWithAdjective);
  builder.addWords(otherNames, "m");
  builder.addForeignNames(otherNames);
  builder.addWords(newsNames, "m");
  builder.addForeignNames(newsNames);
  builder.addWords(regularFeminines, "a");
  builder.addWords(moreAdjectives, "a");
  builder.addWords(newsAdjectives, "a");
  addVerbs(builder.entries, verbs);
  addVerbs(builder.entries, moreVerbs);
  addMasdars(builder.entries, moreMasdars);
  addPassives(builder.entries, passives);
  builder.addOwnFeminines(otherWordsWithTa);
  builder.addForeignWords(wholeWords);
  builder.addSpellings(spellings);
  builder.addSpellings(namesInCases);
  builder.addForeign(foreignSpellings);
  builder.addJoined(joinedNames, "m");
  builder.addJoined(joinedNouns, "n");
  builder.addJoined(joinedAdjectives, "a");
  builder.addJoined(joinedParticles, "m");
  return { words: builder.entries.words, joins: builder.joins };
}

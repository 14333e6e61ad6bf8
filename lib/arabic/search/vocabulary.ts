import { type BlockTables, type Lists, makeBlockTables } from "#lib/arabic/search/analysis/block-tables";
import { Blocks } from "#lib/arabic/search/analysis/blocks";
import { DecodedMap, type Lookup } from "#lib/arabic/search/analysis/decoded-map";
import { decodeEntry, encodeEntry } from "#lib/arabic/search/analysis/entry-code";
import { groupByConsonants } from "#lib/arabic/search/analysis/soundalikes";
import { type Joins, type Lexicon, readLists } from "#lib/arabic/search/lexicon";

/** The known words, and what is found out about all of them together before any word is analysed. */
type Vocabulary = {
  lexicon: Lexicon;
  joins: Joins;
  blocks: Blocks;
  /** See `soundalikes.ts`. */
  soundalikes: Lists;
};

/** The parts of a vocabulary that are kept, in the order in which they are written. */
type Tables = BlockTables & { lexicon: Lexicon; joins: Joins; soundalikes: Lists };

function makeTables(): Tables {
  const { words: lexicon, joins } = readLists();
  return { lexicon, joins, ...makeBlockTables(lexicon), soundalikes: groupByConsonants(lexicon) };
}

/** No word has these. */
const behindKey = "\t";
const betweenRows = "\n";
const betweenTables = "\f";

function encode<V>(table: Lookup<V>, encodeValue: (value: V) => string): string {
  return Array.from(table.keys(), (key) => `${key}${behindKey}${encodeValue(table.get(key) as V)}`).join(
    betweenRows,
  );
}

function decode<V extends object>(text: string, decodeValue: (value: string) => V): Lookup<V> {
  const values = new Map<string, string>();
  for (const row of text.split(betweenRows)) {
    const end = row.indexOf(behindKey);
    values.set(row.slice(0, end), row.slice(end + 1));
  }
  return new DecodedMap(values, decodeValue);
}

/** Returns the vocabulary as a text from which {@link keepVocabulary} reads it in a tenth of the time. */
export function writeVocabulary(): string {
  const { lexicon, joins, before, behind, around, soundalikes } = makeTables();
  const lists = [before, behind, around, soundalikes].map((table) => encode(table, (list) => list.join(" ")));
  return [
    encode(lexicon, encodeEntry),
    encode(joins, (seconds) => JSON.stringify([...seconds])),
    ...lists,
  ].join(betweenTables);
}

function readTables(text: string): Tables {
  const [lexicon, joins, ...lists] = text.split(betweenTables);
  const [before, behind, around, soundalikes] = lists.map((list) =>
    decode<string[]>(list, (words) => words.split(" ")),
  );
  if (!lexicon || !joins || !before || !behind || !around || !soundalikes)
    throw new Error("The kept vocabulary has too few parts.");
  return {
    lexicon: decode(lexicon, decodeEntry),
    joins: decode(joins, (json) => new Map<string, readonly string[]>(JSON.parse(json))),
    before,
    behind,
    around,
    soundalikes,
  };
}

let readKept: (() => string) | undefined;
let vocabulary: Vocabulary | undefined;

/**
 * Takes the vocabulary from a text that {@link writeVocabulary} returned, instead of from the lists.
 *
 * @param read Called when a word is first analysed.
 */
export function keepVocabulary(read: () => string): void {
  readKept = read;
}

/** Returns the vocabulary. It is made at its first use. */
export function getVocabulary(): Vocabulary {
  if (vocabulary !== undefined) return vocabulary;
  const { lexicon, joins, soundalikes, ...tables } =
    readKept === undefined ? makeTables() : readTables(readKept());
  vocabulary = { lexicon, joins, soundalikes, blocks: new Blocks(lexicon, tables) };
  return vocabulary;
}

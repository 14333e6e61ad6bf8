import { findWords } from "#lib/arabic/search/find-words";
import { exactForm } from "#lib/arabic/search/search-word";
import type { Found } from "#lib/search/browser/find";
import { isLikelyOther, onOtherKeyboard } from "#lib/search/browser/keyboard";
import type { Library } from "#lib/search/browser/library";
import { beginsWith } from "#lib/search/browser/matches";
import type { Wanted } from "#lib/search/browser/query";
import { type KnownWord, nearWords } from "#lib/search/browser/suggest";
import type { CommonWordsFile, NameRow, WordsFile } from "#lib/search/formats";

const mostQueries = 4;
const mostNames = 4;

/** A name counts as if it were in that many articles: it is spelt rightly. */
const nameWeight = 16;

export type Advice = {
  /** Queries that the reader may have meant, the likeliest first. */
  queries: string[];
  /** Pages with similar names. */
  pages: NameRow[];
};

function knownWords(
  files: readonly WordsFile[],
  common: CommonWordsFile,
  names: readonly NameRow[],
): KnownWord[] {
  const known: KnownWord[] = [];
  for (const [name] of names)
    for (const { text } of findWords(name)) known.push([exactForm(text), nameWeight]);
  common.forEach((words, power) => {
    for (const word of words.split(" ")) known.push([word, 2 ** power]);
  });
  for (const file of files) {
    // A posting has at least one character.
    for (const [word, , packed] of file) if (word.charAt(0) !== "#") known.push([word, packed.length]);
  }
  return known;
}

/** Returns whether the archive has all words of a text; the last one may be the start of a word. */
function isKnown(text: string, known: readonly KnownWord[]): boolean {
  return findWords(text).every(({ text: written }) => {
    const word = exactForm(written);
    return known.some(([one]) => one === word || (word.length > 2 && beginsWith(one, word)));
  });
}

function otherKeyboard(text: string, known: readonly KnownWord[]): string[] {
  return onOtherKeyboard(text).filter((other) => isKnown(other, known) || isLikelyOther(text, other));
}

/** Returns a query with each word that was not found replaced by the word of the same index in a list. */
function replaceWords(text: string, unfound: readonly Wanted[], words: readonly string[]): string {
  let replaced = "";
  let done = 0;
  unfound.forEach(({ start, end }, index) => {
    replaced += text.slice(done, start) + (words[index] || text.slice(start, end));
    done = end;
  });
  return replaced + text.slice(done);
}

/** Returns what helps a reader whose words were not found: what was meant on the other keyboard, similar words and names. */
export async function getAdvice(
  library: Library,
  text: string,
  { unfound, files }: Pick<Found, "unfound" | "files">,
): Promise<Advice> {
  const [names, common] = await Promise.all([library.names(), library.commonWords()]);
  const known = knownWords(files, common, names);
  const near = unfound.map(({ word }) => nearWords(word.exact, known, mostQueries));
  const corrected: string[] = [];
  for (let rank = 0; rank < mostQueries; rank++) {
    // Of several words only the likeliest corrections are joined.
    if (near.some((words) => words[rank] !== undefined) && (rank === 0 || near.length === 1))
      corrected.push(
        replaceWords(
          text,
          unfound,
          near.map((words) => words[rank] || ""),
        ),
      );
  }
  const similar = new Set<string>().add("");
  for (const words of near) for (const word of words) similar.add(word);
  return {
    queries: otherKeyboard(text, known).concat(corrected).slice(0, mostQueries),
    pages: names
      .filter(([name]) => findWords(name).some((word) => similar.has(exactForm(word.text))))
      .slice(0, mostNames),
  };
}

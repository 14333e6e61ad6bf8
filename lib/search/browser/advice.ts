import { findWords } from "#lib/arabic/search/find-words";
import { exactForm } from "#lib/arabic/search/search-word";
import { isLikelyOther, onOtherKeyboard } from "#lib/search/browser/keyboard";
import type { Library } from "#lib/search/browser/library";
import { beginsWith } from "#lib/search/browser/matches";
import type { Wanted } from "#lib/search/browser/query";
import { type KnownWord, nearWords } from "#lib/search/browser/suggest";
import type { NameRow } from "#lib/search/formats";

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

async function readKnownWords(library: Library, names: readonly NameRow[]): Promise<KnownWord[]> {
  const [common, recent] = await Promise.all([library.commonWords(), library.recent()]);
  const known: KnownWord[] = [];
  for (const [name] of names)
    for (const { text } of findWords(name)) known.push([exactForm(text), nameWeight]);
  for (const [word] of recent.words) if (word.charAt(0) !== "#") known.push([word, 1]);
  common.forEach((words, power) => {
    for (const word of words.split(" ")) if (word !== "") known.push([word, 2 ** power]);
  });
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
export async function getAdvice(library: Library, text: string, unfound: readonly Wanted[]): Promise<Advice> {
  const names = await library.names();
  const known = await readKnownWords(library, names);
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

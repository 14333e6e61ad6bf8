import type { SearchWord } from "#lib/arabic/search/search-word";
import { search } from "#lib/arabic/words/normalise";

/**
 * Removes the article ال if two letters remain: «القاهرة», «الحج». It is removed repeatedly, because «ألماني» without its
 * hamza looks as if it had an article: «الألماني» and «ألماني» then have one form.
 */
function withoutArticle(word: string): string {
  return word.replace(/^(?:ال(?=..))+/, "");
}

/**
 * Returns the word after a particle and the article: «بالقاهرة», «كالقاهرة», «للقاهرة». After لل there are two readings:
 * in «للقاهرة» the word is «قاهرة», in «للغة» it is «لغة».
 */
function behindArticle(word: string): string[] {
  if (/^[بك]ال.../.test(word)) return [word.slice(3)];
  return /^لل../.test(word) ? [word.slice(2), word.slice(1)] : [];
}

/** Returns a word without its first letter, if at least three letters remain. */
function withoutFirst(word: string, pattern: RegExp): string[] {
  return word.length > 3 && pattern.test(word) ? [word.slice(1)] : [];
}

/**
 * Returns the forms under which a word is indexed, its own first. Joined particles (و ف ب ل) are removed if three letters
 * remain. ك is removed only before an article: of the words in our articles that are another word after their ك, more than
 * half are «كبير» and «كامل», in which ك is no particle.
 */
function partsOf(word: string): string[] {
  const starts = [word, ...withoutFirst(word, /^[وف]/)];
  return starts.concat(...starts.map((start) => [...behindArticle(start), ...withoutFirst(start, /^[بل]/)]));
}

/** Returns the search keys of words without their article, each once. `search` comes last: it folds وو, which may begin a word. */
function toForms(words: readonly string[]): string[] {
  return Array.from(new Set(words.map((word) => search(withoutArticle(word)))));
}

/** Returns the forms under which the index keeps a word; see {@link partsOf}. */
export function indexForms({ spelling }: SearchWord): string[] {
  return toForms(partsOf(spelling));
}

/**
 * Returns the forms to look up for a query word: without its article, and without a particle and its article («بالقاهرة»).
 * A particle alone is not removed, because «وزير» is not «زير».
 */
export function queryForms({ spelling }: SearchWord): string[] {
  const start = /^[وف](?:[بك]?ال...|لل..)/.test(spelling) ? spelling.slice(1) : spelling;
  return toForms([spelling, start, ...behindArticle(start)]);
}

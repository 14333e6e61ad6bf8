import type { FoundWord } from "#lib/arabic/search/find-words";

/** A shorter word before a full stop is a title or an initial: «د. سمير». */
const leastBeforeStop = 3;

/** Returns whether a sentence ends between two successive words of a text. */
export function endsSentence({ text: word, end }: FoundWord, next: FoundWord, text: string): boolean {
  const between = text.slice(end, next.start);
  return /[!?؟\n]/.test(between) || (word.length >= leastBeforeStop && between.includes("."));
}

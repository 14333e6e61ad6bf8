import { isSameForeignName, looksForeign, plainSounds } from "#lib/arabic/search/foreign";
import type { Lexicon } from "#lib/arabic/search/lexicon";

/** Returns a text that words share if they can be one foreign name; see `isSameForeignName`. */
function consonantsOf(word: string): string {
  return plainSounds(word)
    .replace(/[اويى]|ه$/g, "")
    .replace(/[غقگكشچ]/g, "ج");
}

/** Finds known words that only sound like a foreign name: «نمر» like «نيمار», «سماء» like «أسماء». */
export class Soundalikes {
  readonly #words = new Map<string, string[]>();

  constructor(lexicon: Lexicon) {
    for (const [word, { kinds, forms, parts }] of lexicon) {
      if (kinds.includes("f") || word.startsWith("~")) continue;
      // A word of which nothing else is known may be a name in another spelling.
      const isAlone = forms.length === 0 && parts === undefined && /^[nm]+$/.test(kinds);
      if (isAlone && looksForeign(word)) continue;
      const consonants = consonantsOf(word);
      const words = this.#words.get(consonants);
      if (words === undefined) this.#words.set(consonants, [word]);
      else words.push(word);
    }
  }

  of(name: string): string[] {
    const words = this.#words.get(consonantsOf(name)) ?? [];
    return words.filter((word) => word !== name && isSameForeignName(name, word));
  }
}

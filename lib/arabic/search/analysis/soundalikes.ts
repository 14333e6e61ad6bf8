import type { Lists } from "#lib/arabic/search/analysis/block-tables";
import { isSameForeignName, looksForeign, plainSounds } from "#lib/arabic/search/foreign";
import type { Lexicon } from "#lib/arabic/search/lexicon";

/** Returns a text that words share if they can be one foreign name; see `isSameForeignName`. */
function consonantsOf(word: string): string {
  return plainSounds(word)
    .replace(/[اويى]|ه$/g, "")
    .replace(/[غقگكشچ]/g, "ج");
}

/** Returns the known words that are no foreign names, by their consonants. */
export function groupByConsonants(lexicon: Lexicon): Lists {
  const groups = new Map<string, string[]>();
  for (const word of lexicon.keys()) {
    const entry = lexicon.get(word);
    if (entry === undefined || entry.kinds.includes("f") || word.startsWith("~")) continue;
    const { kinds, forms, parts } = entry;
    // A word of which nothing else is known may be a name in another spelling.
    const isAlone = forms.length === 0 && parts === undefined && /^[nm]+$/.test(kinds);
    if (isAlone && looksForeign(word)) continue;
    const consonants = consonantsOf(word);
    const words = groups.get(consonants);
    if (words === undefined) groups.set(consonants, [word]);
    else words.push(word);
  }
  return groups;
}

/** Returns the known words that only sound like a foreign name: «نمر» like «نيمار», «سماء» like «أسماء». */
export function findSoundalikes(name: string, groups: Lists): string[] {
  const words = groups.get(consonantsOf(name)) ?? [];
  return words.filter((word) => word !== name && isSameForeignName(name, word));
}

import { isSameForeignName, looksForeign } from "#lib/arabic/search/foreign";
import { permit } from "#lib/arabic/search/permit";
import type { QueryWord } from "#lib/arabic/search/query-word";
import { type Reading, readingsOf } from "#lib/arabic/search/readings";
import { spellingOf } from "#lib/arabic/search/spelling";
import { isStopWord } from "#lib/arabic/search/stop-words";
import { type Stem, unpackAnalysis } from "#lib/arabic/search/unpack-analysis";

/**
 * How near a word of a text is to a query word. A lower number is nearer: 0 as typed; 1 another spelling; 2 with joined words or
 * pronouns; 3 another inflection, or another spelling of a foreign name that the lexicon lists; 4 one that it does not list, or the verb
 * of a masdar or participle, or the reverse; 5 only similar.
 */
export type Tier = 0 | 1 | 2 | 3 | 4 | 5;

/** Whether the joined letters and the stem together are another word, which the index knows. */
function isBlocked(blocked: readonly string[], { prefix, suffix, form }: Reading): boolean {
  if (blocked.length === 0) return false;
  const has = (part: string) => blocked.includes(part);
  const last = prefix.replace(/^[وف](?=.)/, "");
  if (prefix !== "") {
    if (
      has(`${prefix}-`) ||
      has(`${last}-`) ||
      has(`${last}-${suffix}`) ||
      (/ال$/.test(prefix) && has("ال-"))
    )
      return true;
  }
  if (form === "f") return has("-ه") || has("-ة");
  if (form === "q" && /^ي/.test(suffix)) return has("-ي") || (suffix.length > 1 && has("-يه"));
  return suffix !== "" && has(`-${suffix}`);
}

/**
 * Whether the query, without joined letters, is another word that the index knows: a stem and letters beside it («البحرين» of «بحر»), or
 * written with another hamza («إعلام» is not «أعلام»).
 */
function isOtherWord(stems: readonly Stem[], query: QueryWord, { prefix }: Reading): boolean {
  const written = query.exact.slice(prefix.length);
  const text = query.spelling.slice(prefix.length);
  if (stems.some(({ blocked }) => blocked.includes(written))) return true;
  if (!/^[وف]?$|[ال]ل$/.test(prefix)) return false;
  if (stems.some(({ stem }) => stem === text)) return false;
  return stems.some(({ stem, blocked }) => blocked.some((part) => part.replace("-", stem) === text));
}

/**
 * Returns how a word of the index matches a query word, or undefined if it does not.
 *
 * @param exact The word's exact form.
 * @param analysis What the index says about the word; see `analyse.ts`. It is empty if the shared rules say all.
 */
export function tierOf(query: QueryWord, exact: string, analysis: string): Tier | undefined {
  if (exact === query.exact) return 0;
  // «علي» is not «على»: only forms that the lexicon knows join a stop word («قال») and another word.
  const least = isStopWord(exact) === query.isStopWord ? 1 : 3;
  const spelling = spellingOf(exact);
  const { kinds, stems } = unpackAnalysis(analysis, spelling);
  if (query.readings.some((reading) => isOtherWord(stems, query, reading))) return undefined;
  if (spelling === query.spelling && least === 1) return 1;
  if (/^u/.test(kinds))
    for (const reading of readingsOf(spelling, exact).slice(1))
      stems.push({ stem: reading.stem, tier: permit("u", reading), kinds, blocked: [] });
  const isForeign = /f/.test(kinds) || (kinds === "u" && looksForeign(spelling));
  let best: Tier | undefined;
  for (const reading of query.readings) {
    for (const { stem, tier, kinds: own, blocked } of stems) {
      const isSame = stem === reading.stem;
      if (!isSame && !(isForeign && tier < 4 && isSameForeignName(stem, reading.stem))) continue;
      if (isBlocked(blocked, reading)) continue;
      // Two unknown words can meet in what is left of both only by chance.
      const isCut = stem !== spelling && reading.stem !== query.spelling;
      if (isCut && kinds === "u" && (stem.length < 5 || tier + reading.tier > 4)) continue;
      // What ends in ة takes no tanwin: «كتابها» is not «كتابة».
      if (reading.suffix === "ا" && /ة$/.test(exact) && /ه$/.test(stem)) continue;
      const found = Math.max(isSame ? tier : 4, permit(own, reading)) as Tier;
      // The noun of a verb takes what a noun takes, or it is no result at all.
      if (tier === 4 && found > 4) continue;
      if (found >= least && (best === undefined || found < best)) best = found;
    }
  }
  return best;
}

import { getSeparators, toDigits } from "#lib/arabic/numbers/digits";
import { nouns } from "#lib/arabic/numbers/plural";
import type { LocaleSettings } from "#lib/config/site";
import { searchStrings } from "#lib/config/strings";
import type { SearchScriptData, SearchTexts } from "#lib/view-models/search-form";

function toTexts(): SearchTexts {
  const texts = Object.entries(searchStrings).map(([key, text]) => [
    key,
    typeof text === "string" ? text : text("{}"),
  ]);
  return Object.fromEntries(texts);
}

/** Returns what the search script writes, so that the script itself has no texts and no rules for numbers. */
export function getScriptData(settings: LocaleSettings): SearchScriptData {
  const { one, two, few, many, other } = nouns.result;
  return {
    texts: toTexts(),
    forms: [one, two, few, many, other],
    digits: toDigits("0123456789", settings),
    group: getSeparators(settings).group,
  };
}

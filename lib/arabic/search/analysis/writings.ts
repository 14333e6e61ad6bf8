import type { Entry, Writing } from "#lib/arabic/search/lexicon";
import { writingOf } from "#lib/arabic/search/lexicon/rows";
import { spellingOf } from "#lib/arabic/search/spelling";

export const none: readonly Writing[] = [];

/** Returns the words of a key that differ by a hamza, if there are several. */
export function writingsOf({ writings, isPlain, forms, verbs = [] }: Entry, key: string): readonly Writing[] {
  if (writings === undefined) return none;
  // A verb is written with ى too: «بنى» is not only «بنية» in the plural.
  if (writings.some(({ text }) => text.endsWith("ى")) && forms.some((form) => form.startsWith("~")))
    return none;
  if (!isPlain) return writings.length === 1 ? none : writings;
  const own = forms.filter((form) => !writings.some((one) => one.forms.includes(form)));
  // «أطلع» and «اطلع» have one imperfect, and «إطلاع» and «اطلاع» have one too.
  const bodies = forms.concat(verbs).filter((form) => form.startsWith("~"));
  return writings.concat({ text: key, forms: own.length > 0 ? own : bodies });
}

/** Returns those that a text can be, all if it can be none. `text` may have an ending behind it. */
function writingsIn(writings: readonly Writing[], text: string, key: string): readonly Writing[] {
  const written = writingOf(text, spellingOf(text));
  const own = writings.filter((one) => one.text === written);
  if (own.length > 0) return own;
  const begun = writings.filter((one) => one.text !== key && written.startsWith(one.text));
  return begun.length > 0 ? begun : writings;
}

/** Whether two words of one key are a verb and its masdar: «أنشأ», «إنشاء»; «ابتدأ», «ابتداء»; but «أذن» and «إذن» are short. */
function areOfOneVerb({ text, forms }: Writing, other: Writing): boolean {
  return text.length > 3 && forms.some((form) => form.startsWith("~") && other.forms.includes(form));
}

/** Returns the words of a key that a text can be, and those that it cannot be. Both are empty if no hamza tells words of the key apart. */
export function findWritings(entry: Entry, key: string, text: string) {
  const writings = writingsOf(entry, key);
  if (writings === none) return { own: none, others: none };
  const own = writingsIn(writings, text, key);
  const others = writings.filter((one) => !own.some((mine) => mine === one || areOfOneVerb(mine, one)));
  return { own, others };
}

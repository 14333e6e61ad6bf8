import { participlesOf } from "#lib/arabic/search/lexicon/derived-forms";
import { addNew, type Entries } from "#lib/arabic/search/lexicon/entries";
import { rowsOf, type Written } from "#lib/arabic/search/lexicon/rows";

/** Joins a verb and a noun of what it does, or of who does it. Both stay words of their own; see `Entry`. */
function relate(entries: Entries, perfect: string, body: string, noun: string) {
  const related = entries.words.get(noun);
  if (related === undefined) return;
  addNew(related, "verbs", [perfect, body]);
  for (const verb of [perfect, body, `ي${body.slice(1)}`]) {
    const entry = entries.words.get(verb);
    if (verb === perfect || entry?.forms.includes(perfect)) addNew(entries.add(verb, ""), "nouns", [noun]);
  }
}

/** Adds rows of a perfect, its imperfect and its masdar, also the participles that follow from them. */
export function addVerbs(entries: Entries, list: string) {
  for (const [perfect, imperfect, masdar] of rowsOf(list)) {
    if (perfect === undefined || imperfect === undefined) continue;
    const body = `~${imperfect.key.slice(1)}`;
    const verb = entries.add(perfect.key, "v");
    addNew(verb, "forms", [body]);
    addNew(entries.add(body, "i"), "forms", [perfect.key]);
    // Without its hamza «يؤنس» is the name «يونس».
    const isName = /[أؤئ]/.test(imperfect.text) && entries.words.get(imperfect.key)?.kinds.includes("m");
    if (!isName) addNew(entries.add(imperfect.key, "i"), "forms", [perfect.key, body]);
    const nouns = masdar === undefined ? [] : addNouns(entries, perfect, imperfect, masdar);
    // «نفى» and «نفي» are not kept apart: the one is what the other does.
    if (!perfect.text.endsWith("ى")) entries.note(verb, perfect, [body]);
    for (const noun of nouns) relate(entries, perfect.key, body, noun);
  }
}

/** Adds the masdar and the participles of a verb, and returns their keys. */
function addNouns(entries: Entries, perfect: Written, imperfect: Written, masdar: Written): string[] {
  const nouns = [masdar.key];
  // «شاعر» is not near «شعر», which is a noun too, but «فائز» is near «فاز».
  const listed = entries.words.get(perfect.key)?.kinds.includes("n") === true;
  const isNoun = perfect.key === masdar.key || (perfect.key.length < 4 && listed);
  const noun = entries.add(masdar.key, "n", masdar.text);
  entries.note(noun, masdar, [perfect.key, `~${imperfect.key.slice(1)}`]);
  for (const participle of participlesOf(perfect, imperfect, masdar)) {
    const known = entries.words.get(participle);
    const isListed = known?.kinds.includes("a") === true;
    // «معرض» is a place, «سامي» a name: what is listed is known better.
    const isUnknown = known === undefined || !/[nma]/.test(known.kinds);
    if (isUnknown) entries.add(participle, "a").origins = [perfect.key];
    if (!isNoun && (isUnknown || isListed)) nouns.push(participle);
    // «معارضة» is what a «معارض» does; «هاوية» is a listed noun, «القاهرة» a name, but «شاعرة» the feminine of a listed word.
    if (masdar.key === `${participle}ه`) noun.ownFeminine = true;
    const feminine = entries.words.get(`${participle}ه`);
    if (!isListed && feminine !== undefined) feminine.ownFeminine = true;
  }
  return nouns;
}

/** Adds rows of a verb and nouns that belong to it beside its masdar. */
export function addMasdars(entries: Entries, list: string) {
  for (const [perfect, ...nouns] of rowsOf(list)) {
    if (perfect === undefined) continue;
    const bodies = entries.words.get(perfect.key)?.forms.filter((form) => form.startsWith("~")) ?? [];
    for (const noun of nouns) {
      entries.note(entries.add(noun.key, "n", noun.text), noun, [perfect.key, ...bodies]);
      for (const body of bodies) relate(entries, perfect.key, body, noun.key);
    }
  }
}

/** Adds rows of a perfect and its passive in both tenses, which are written differently: «أصاب أصيب يصاب». */
export function addPassives(entries: Entries, list: string) {
  for (const [active, perfect, imperfect] of rowsOf(list)) {
    if (active === undefined || perfect === undefined || imperfect === undefined) continue;
    const body = `~${imperfect.key.slice(1)}`;
    const verb = entries.add(active.key, "v");
    addNew(verb, "forms", [perfect.key, body], active.key);
    addNew(entries.add(perfect.key, "v"), "forms", [active.key, body], perfect.key);
    addNew(entries.add(imperfect.key, "i"), "forms", [active.key, perfect.key, body]);
    addNew(entries.add(body, "i"), "forms", [active.key, perfect.key]);
    for (const noun of verb.nouns ?? []) relate(entries, perfect.key, body, noun);
  }
}

import type { Lookup } from "#lib/arabic/search/analysis/decoded-map";
import type { Form } from "#lib/arabic/search/endings";
import type { Lexicon } from "#lib/arabic/search/lexicon";

export type Lists = Lookup<readonly string[]>;

/** What stands before, behind and around a text in known words. */
export type BlockTables = { before: Lists; behind: Lists; around: Lists };

const starts = new Set("و ف ب ل ك س ال ول فل وب فب وك لل بال كال".split(" "));

/** Endings that can make another word of a stem, by the form that a reading would have. */
export const endings: Readonly<Record<string, Form>> = {
  ه: "p",
  ها: "p",
  هم: "p",
  هن: "p",
  ك: "p",
  كم: "p",
  نا: "p",
  ني: "p",
  ي: "q",
  يه: "q",
  وي: "q",
  ان: "d",
  ين: "d",
  ون: "d",
  ات: "d",
  ا: "d",
  و: "d",
  ت: "v",
  وا: "v",
  ن: "v",
  تم: "v",
};
/** All that can stand behind a stem. */
const ends = new Set(Object.keys(endings).concat("تان تين تا تي وات يات وان وين تك".split(" ")));
for (const end of "ت ا ي و ات تا تي وات نا تمو ون ين ان".split(" "))
  for (const pronoun of "ه ها هم هما هن ك كم نا ني".split(" ")) ends.add(end + pronoun);
for (const nisba of ["ي", "وي"])
  for (const end of "ا ه ات ان ين ون تان تين ت و".split(" ")) ends.add(nisba + end);

function push(map: Map<string, string[]>, key: string, value: string) {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Finds what stands before, behind and around a text in the known words. */
export function makeBlockTables(lexicon: Lexicon): BlockTables {
  const before = new Map<string, string[]>();
  const behind = new Map<string, string[]>();
  const around = new Map<string, string[]>();
  for (const word of lexicon.keys()) {
    const isJoined = /^[وفبلكسا]/.test(word);
    if (/[انتوهيكم]$/.test(word)) {
      for (let length = 1; length < 3 && word.length - length > 1; length++)
        if (endings[word.slice(-length)] !== undefined)
          push(behind, word.slice(0, -length), word.slice(-length));
      addAround(around, word, isJoined, lexicon);
    }
    if (!isJoined) continue;
    for (let length = 1; length < 4 && word.length - length > 1; length++) {
      const start = word.slice(0, length);
      if (starts.has(start)) push(before, word.slice(length), start);
    }
  }
  return { before, behind, around };
}

/** Notes the known words that stand in a known word between other letters: «متر» in «متراكم», «جو» in «وجوه». */
function addAround(around: Map<string, string[]>, word: string, isJoined: boolean, lexicon: Lexicon) {
  for (let length = 1; length < 6 && word.length - length > 1; length++) {
    const end = word.slice(-length);
    if (!ends.has(end)) continue;
    const fronts = isJoined && word.length - length > 2 ? [0, 1] : [0];
    for (const front of fronts) {
      if (front === 0 && endings[end] !== undefined) continue;
      const core = word.slice(front, -length);
      if (lexicon.has(core)) push(around, core, `${word.slice(0, front)}-${end}`);
    }
  }
}

import { strings } from "#lib/config/strings";
import { placeholder, type Words } from "#lib/config/words";
import { longestWord } from "#lib/content/brand/word-limits";

/** Words of news that are among the widest of their length, from one letter to ten, measured in the face of headlines. */
const widest = [
  "ص",
  "نص",
  "قصص",
  "مصحف",
  "أغسطس",
  "مؤسسات",
  "موضوعات",
  "المؤسسون",
  "المخطوطات",
  "والمخطوطات",
];
/** The length of the words of a longer text: per letter these are wider than longer ones. */
const repeated = 6;

/** A text of so many letters, about as wide as such a text can be. */
function wideText(letters: number): string {
  const whole = widest[letters - 1];
  return whole ?? `${widest[repeated - 1]} ${wideText(letters - repeated - 1)}`;
}

/** Every word of the interface as long as `brand.yaml` allows it, in wide letters. */
export function wideWords(texts: object = strings, prefix = ""): Words {
  const entries = Object.entries(texts).map(([key, own]): [string, string | Words] => {
    const name = prefix + key;
    if (typeof own === "object" && own !== null) return [key, wideWords(own, `${name}.`)];
    if (typeof own !== "function") return [key, wideText(longestWord(name, String(own)))];
    const most = longestWord(name, String(own(placeholder)));
    return [key, `${wideText(most - placeholder.length - 1)} ${placeholder}`];
  });
  return Object.fromEntries(entries);
}

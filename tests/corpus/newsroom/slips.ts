import type { Random } from "../random";
import { arabic } from "./details";
import { painted, shaped } from "./shapes";

/** What word processors, agencies and keyboards do to a sentence. */

type Slip = (text: string, random: Random) => string;

/** Replaces one match of a global pattern. */
function once(text: string, pattern: RegExp, random: Random, write: (found: string) => string): string {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return text;
  const { 0: found, index } = random.pick(matches);
  return text.slice(0, index) + write(found) + text.slice(index + found.length);
}

const word =
  /(?<![\p{L}\p{M}\p{N}\p{Cf}_@#/.&;+=-])[\u0621-\u063A\u0641-\u064A]{3,}(?![\p{L}\p{M}\p{N}\p{Cf}_@/.;=-])/gu;
const space = / /g;
const middle = (found: string, mark: string) => `${found.slice(0, 2)}${mark}${found.slice(2)}`;

const slips: readonly Slip[] = [
  (text, random) =>
    once(text, space, random, () => random.pick(["  ", "   ", "\u00A0", "     ", "\t", "&nbsp;", " \u00A0"])),
  (text, random) =>
    once(text, / *،/g, random, () => random.pick([" ،", ",", " ,", "،،", "،", " , ", "&#1548;"])),
  (text, random) => once(text, /، /g, random, () => "،"),
  (text, random) => once(text, /\.$/g, random, () => random.pick([" .", "..", "...", "…", ""])),
  (text, random) =>
    once(text, word, random, (found) =>
      middle(found, random.pick(["\u00AD", "ـ", "ـــ", "\u200C", "\u200B", "&shy;"])),
    ),
  (text, random) =>
    once(
      text,
      word,
      random,
      (found) => `${random.pick(["\u200F", "\u202B", "\u200E", "\u061C", "\uFEFF"])}${found}`,
    ),
  (text, random) => once(text, /[A-Za-z\d]+/g, random, (found) => `\u200E${found}\u200F`),
  (text, random) =>
    once(text, /(?<![&#</"=\w.:-])[A-Za-z\d+(][A-Za-z\d ().-]*[A-Za-z\d)](?![\w;">=:/])/g, random, (found) =>
      random.pick([
        `\u202A${found}\u202C`,
        `\u2066${found}\u2069`,
        `\u202D${found}\u202C`,
        `\u2068${found}\u2069`,
      ]),
    ),
  (text, random) =>
    once(text, word, random, (found) => (random.chance(0.2) ? painted(shaped(found)) : shaped(found))),
  (text, random) => once(text, /ي(?=\p{L})|ك/gu, random, (found) => (found === "ك" ? "ک" : "ی")),
  (text, random) => once(text, word, random, (found) => `**${found}**`),
  (text, random) =>
    once(text, word, random, (found) =>
      random.pick([`**${found} **`, `*${found}*`, `__${found}__`, `(*) ${found}`, `~~${found}~~`]),
    ),
  (text, random) =>
    once(text, word, random, (found) =>
      random.pick([
        `<b>${found}</b>`,
        `<span lang="AR-SA">${found}</span>`,
        `<font color="red">${found}</font>`,
        `<u>${found}`,
        `${found}<br>`,
        `<o:p></o:p>${found}`,
      ]),
    ),
  (text, random) =>
    once(text, word, random, (found) =>
      random.pick([
        `[${found}](https://example.org/x)`,
        `[${found}] (https://example.org/x)`,
        `[${found}]`,
        `${found}[1]`,
        `\\${found}`,
      ]),
    ),
  (text, random) =>
    once(text, word, random, (found) =>
      random.pick([
        `( ${found} )`,
        `(${found}`,
        `« ${found} »`,
        `${found}»`,
        `{${found}}`,
        `<${found}>`,
        `"${found}"`,
      ]),
    ),
  (text, random) => once(text, / و(?=\p{L}{3})/gu, random, () => " و "),
  (text, random) => once(text, /\d+/g, random, arabic),
  (text, random) =>
    once(text, space, random, () =>
      random.pick(["\u0002 ", "\u000B", "\u000C", "\u001E", "\u001F ", " \u0007"]),
    ),
  (text, random) =>
    once(text, /[؟؛]/g, random, (found) => (found === "؟" ? random.pick(["?", "??", "?!"]) : ";")),
  (text, random) => once(text, /[:؟!؛.](?= |$)/g, random, (found) => ` ${found}`),
  (text, random) => once(text, /[:؛.] /g, random, (found) => found.charAt(0)),
  (text, random) => once(text, /[\d.]*\d%/g, random, (found) => `%${found.slice(0, -1)}`),
  (text, random) => once(text, /هـ/g, random, () => "ه"),
  (text, random) => once(text, /\([^()]+\)/g, random, (found) => `( ${found.slice(1, -1)} )`),
  (text, random) =>
    once(text, /«[^«»]+»/g, random, (found) => {
      const words = found.slice(1, -1);
      return random.pick([
        `"${words}"`,
        `“${words}”`,
        `”${words}“`,
        `« ${words} »`,
        `»${words}«`,
        `« ${words}»`,
      ]);
    }),
  (text) => text.replaceAll("،", ","),
  (text) => text.replaceAll("؟", "?"),
  (text) => text.normalize("NFD"),
  (text) => `${text}  `,
  (text) => `   ${text}`,
];

/** The sentence with the given number of slips. */
export function withSlips(text: string, count: number, random: Random): string {
  let slipped = text;
  for (let done = 0; done < count; done++) slipped = random.pick(slips)(slipped, random);
  return slipped;
}

import { exchange } from "#lib/arabic/search/exchange";

/** Letters in which foreign names are written differently; letters of one bit are alternatives («جوجل», «غوغل», «قوقل»). */
const sounds: Readonly<Record<string, number>> = { غ: 1, ق: 1, گ: 1, ج: 3, ش: 2, چ: 2 };

/** Returns a text in which other letters that are alternatives are the letter that stands for all of them. */
export function plainSounds(text: string): string {
  return exchange(text.replace(/تش/g, "ش"), "طثصزژ", "تتسسس");
}

/** Returns the long vowels and the consonants of a word in turn. Vowels are first and last; they may be empty. */
function soundsOf(word: string): string[] {
  return plainSounds(word)
    .replace(/ن[كقغ]/g, "نج")
    .replace(/ه$/, "ا")
    .split(/([^اويى])/);
}

function areAlike(a: string, b: string): boolean {
  return a === b || ((sounds[a] || 0) & (sounds[b] || 0)) !== 0;
}

/** Whether one row of letters is the other with letters left out. */
function contains(long: string, short: string): boolean {
  let at = 0;
  for (let index = 0; index < long.length; index++) if (long.charAt(index) === short.charAt(at)) at += 1;
  return at === short.length;
}

/** Returns whether two spelling keys can be one foreign name: the same sounds, of whose long vowels some are not written. */
export function isSameForeignName(one: string, other: string): boolean {
  const [a, b] = [soundsOf(one), soundsOf(other)];
  if (a.length < 5 || a.length !== b.length) return false;
  let changes = 0;
  const areSame = a.every((x, index) => {
    const y = b[index] || "";
    if (x === y) return true;
    if (index % 2 > 0) return areAlike(x, y);
    changes += 2;
    // The end of a name tells names apart: «نيجر» and «نيجيريا», «كولومبيا» and «كولومبو».
    return index < a.length - 1 && (contains(x, y) || contains(y, x));
  });
  return areSame && changes < a.length - 1;
}

/** Returns whether an unknown word looks like a foreign name. */
export function looksForeign(word: string): boolean {
  const strong = word.replace(/[اويىه]/g, "").length;
  if (/[چگژ]/.test(word)) return true;
  return (
    strong > 4 ||
    (strong > 3 && !/^م[^اوي]/.test(word)) ||
    (strong > 2 && /^.[اوي].{2,3}[اوي].{1,2}$/.test(word)) ||
    (strong > 1 && /(?:[^ا]يا|[^ياوت]ا|و)$/.test(word))
  );
}

/** Letters in which foreign names are written differently; letters of one bit are alternatives («جوجل», «غوغل», «قوقل»). */
const sounds: Readonly<Record<string, number>> = { غ: 1, ق: 1, گ: 1, ج: 3, ش: 2, چ: 2 };

/** Other letters that are alternatives, as the letter that stands for all of them. */
const plain: Readonly<Record<string, string>> = { ط: "ت", ث: "ت", ص: "س", ز: "س", ژ: "س" };

const vowel = /[اويىه]/;

type Sounds = { consonants: string[]; vowels: string[] };

/** Returns the consonants of a word and the long vowels before, between and behind them. */
function soundsOf(word: string): Sounds {
  const consonants: string[] = [];
  const vowels = [""];
  const letters = word.replace(/تش/g, "ش").replace(/ن[كقغ]/g, "نج");
  for (let index = 0; index < letters.length; index++) {
    const letter = letters.charAt(index);
    const isVowel = letter === "ه" ? index === letters.length - 1 : vowel.test(letter);
    if (isVowel) vowels.push(vowels.pop() + (letter === "ه" ? "ا" : letter));
    else {
      consonants.push(plain[letter] || letter);
      vowels.push("");
    }
  }
  return { consonants, vowels };
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
  const count = a.consonants.length;
  if (count < 2 || count !== b.consonants.length) return false;
  if (!a.consonants.every((letter, index) => areAlike(letter, b.consonants[index] || ""))) return false;
  let changes = 0;
  for (let index = 0; index <= count; index++) {
    const [x, y] = [a.vowels[index] || "", b.vowels[index] || ""];
    if (x === y) continue;
    // The end of a name tells names apart: «نيجر» and «نيجيريا», «كولومبيا» and «كولومبو».
    if (index === count || !(contains(x, y) || contains(y, x))) return false;
    changes += 1;
  }
  return changes < count;
}

/** Returns whether an unknown word looks like a foreign name. */
export function looksForeign(word: string): boolean {
  const strong = word.replace(/[اويىه]/g, "").length;
  if (/[چگژ]/.test(word)) return true;
  return (
    strong > 4 || (strong === 4 && !/^[م]/.test(word)) || (strong > 1 && /(?:[^ا]يا|[^ياوت]ا|و)$/.test(word))
  );
}

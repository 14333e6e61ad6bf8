import { arabicDigits, letters, looseHamza, tashkeel, tatweel, zeroWidth } from "#lib/arabic/words/letters";
import { replacePresentationForms } from "#lib/arabic/words/presentation-forms";

/** All C0 controls (U+0000-001F) except tab and line feed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern must match control characters
const control = /[\u0000-\u0008\u000B-\u001F]/g;

const ascii = /^[ -~]*$/;

/** Returns whether a text is printable ASCII, which {@link same} and {@link alike} never change. */
export function isAscii(text: string): boolean {
  return ascii.test(text);
}

const unseen = new RegExp(`[${tashkeel}${tatweel}${zeroWidth}]`, "g");
const lookalike = new RegExp(`[کی${arabicDigits}]`, "g");

function foldLookalike(char: string): string {
  if (char === "ک") return "ك";
  if (char === "ی") return "ي";
  return String(char.charCodeAt(0) & 0xf);
}

const hamzaSeats = new Map(
  Object.entries({ أ: "ا", إ: "ا", آ: "ا", ٱ: "ا", ى: "ي", ئ: "ي", ؤ: "و", ة: "ه" }),
);
const seat = new RegExp(`[أإآٱىئؤة${looseHamza}]`, "g");

/** Returns a text in NFC, without C0 controls except tab and line feed. */
export function clean(text: string): string {
  return text.replace(control, "").normalize("NFC");
}

/**
 * Returns a key that two texts share if a reader cannot see a difference: without tashkeel, tatweel and zero-width marks;
 * presentation forms replaced by letters; ک ی by ك ي; digits by 0-9. Tags and bylines with the same key are merged.
 */
export function same(text: string): string {
  if (isAscii(text)) return text;
  return replacePresentationForms(clean(text))
    .replace(unseen, "")
    .replace(lookalike, foldLookalike)
    .normalize("NFC");
}

/**
 * Returns a key that two texts share if they differ only in common spelling variants: أ إ آ ٱ become ا, ى and ئ become ي,
 * ة becomes ه, ؤ becomes و. Different words can share it (على and علي), so it only gives warnings and never merges.
 */
export function alike(text: string): string {
  return same(text)
    .replace(seat, (char) => hamzaSeats.get(char) ?? "")
    .normalize("NFC");
}

/** Two or more و, with the letter before them. */
const doubledWaw = new RegExp(`([${letters}a-z\\u00DF-\\u024F])?(و{2,})`, "gi");

/**
 * Returns the search key of a text: {@link alike} in lower case, with ؤو and ئو made equal (مسؤول, مسئول). `alike` has
 * already folded both, so وو after a letter becomes يو. A lone ء stays. This code also runs in browsers of 2017: no
 * lookbehind, no Unicode property classes.
 */
export function search(text: string): string {
  return alike(text)
    .replace(doubledWaw, (_, before: string | undefined, run: string) => {
      const kept = before === undefined ? 2 : 1;
      return `${before ?? "و"}${"ي".repeat(run.length - kept)}و`;
    })
    .toLowerCase()
    .normalize("NFC");
}

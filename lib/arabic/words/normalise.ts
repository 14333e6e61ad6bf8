import { arabicDigits, tashkeel, tatweel, zeroWidth } from "#lib/arabic/words/letters";
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

const hamzaSeats: Readonly<Record<string, string>> = {
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ٱ: "ا",
  ى: "ي",
  ئ: "ي",
  ؤ: "و",
  ة: "ه",
};
/** Letters with a hamza or one that is written like another, and hamzas without a letter (`looseHamza`). */
const seat = /[أإآٱىئؤة\u0653-\u0655]/g;

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
    .replace(seat, (char) => hamzaSeats[char] ?? "")
    .normalize("NFC");
}

import { arabicDigits, letters, looseHamza, tashkeel, tatweel, zeroWidth } from "#lib/arabic/words/letters";
import { replacePresentationForms } from "#lib/arabic/words/presentation-forms";

/** C0 controls (U+0000-001F) that no text needs: all but the tab and the line feed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u0008\u000B-\u001F]/g;

const ascii = /^[ -~]*$/;

/** Letters, digits and signs of ASCII alone: {@link same} and {@link alike} change nothing of them. */
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

/** What we keep of a text that was read: NFC, without C0 controls. */
export function clean(text: string): string {
  return text.replace(control, "").normalize("NFC");
}

/**
 * A key that two texts share when a reader would tell them apart by nothing: tashkeel, tatweel and zero-width
 * marks dropped, presentation forms opened, ک ی as ك ي, digits as 0-9. Tags and bylines merge by it.
 */
export function same(text: string): string {
  if (isAscii(text)) return text;
  return replacePresentationForms(clean(text))
    .replace(unseen, "")
    .replace(lookalike, foldLookalike)
    .normalize("NFC");
}

/**
 * A key that two texts share when they differ at most as hands differ: أ إ آ ٱ as ا, ى as ي, ة as ه, ؤ as و,
 * ئ as ي. It joins words that differ (على and علي), so it warns and never merges.
 */
export function alike(text: string): string {
  return same(text)
    .replace(seat, (char) => hamzaSeats.get(char) ?? "")
    .normalize("NFC");
}

/** Runs of و, and the letter before them. */
const doubledWaw = new RegExp(`([${letters}a-z\\u00DF-\\u024F])?(و{2,})`, "gi");

/**
 * A key to search by: alike, without the case of letters, and with ؤ as ئ before و (مسؤول, مسئول). Since
 * alike has folded both already, وو after a letter becomes يو. A lone ء stays. Written for the browsers that readers
 * have: neither lookbehind nor classes of Unicode's properties.
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

import { addressPattern, trimAddress } from "#lib/arabic/words/addresses";

/** `latin` has left-to-right letters, `figure` has digits that need isolation, `number` needs none. */
export type Token = { start: number; end: number; kind: "latin" | "figure" | "number" };

/** Letters of scripts that run left to right, with their accents. */
const latinLetters =
  "\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{Script=Armenian}\\p{Script=Georgian}" +
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Devanagari}\\u0300-\\u036F";

const alphanumeric = `[${latinLetters}0-9_]`;
const joiner = "[-‐‑–—−'’._&+/:@#=%~*\\\\|,°′″·×÷$€£?!^]";
/** Not inside a word: at the start of the text, or after a space or an opening mark. */
const afterGap = "(?<![^\\s(\\[{«\"“'‘])";
const sign = `${afterGap}[-−+±](?=[$€£¥]?\\d)`;
const pathStart = `${afterGap}(?:[.~/\\\\*]{1,3}|--)(?=[${latinLetters}])`;

const patterns = [
  `(?<address>${addressPattern})`,
  // +963 11 222 3333, 00963 11 222 3333, (011) 222 3333: seven digits or more.
  `(?<phone>(?:\\+|${afterGap}\\(?0(?=\\d))(?=(?:[ .()\\u00A0-]{0,3}\\d){6})\\d{1,4}\\)?(?:[ .\\u00A0-]\\(?\\d{1,8}\\)?){1,6})`,
  // 280 000
  `(?<grouped>(?<![\\d.,])\\d{1,3}(?:[ \\u00A0\\u202F]\\d{3})+(?!${alphanumeric}))`,
  `(?<prefix>(?:${sign})?[$€£¥]?(?=\\d)|${pathStart}|[@#$€£¥]{0,2}(?=[${latinLetters}_]))` +
    `(?<word>${alphanumeric}+(?:${joiner}{1,3}${alphanumeric}+)*)` +
    `(?<suffix>\\+{1,2}(?!${alphanumeric})|[$€£¥%‰°](?!${alphanumeric}))?`,
];

const token = new RegExp(patterns.join("|"), "gu");
const hasLetter = new RegExp(`[${latinLetters}]`, "u");
/** Signs that change the order of digits in Arabic text. Dots, commas, slashes and colons do not (UAX #9, W4). */
const turning = /[-‐‑−+*=×÷_&|\\~@#^]/u;
const initials = /(?:^|\.)\p{L}{1,2}\.\p{L}$/u;

type Groups = Partial<Record<"address" | "phone" | "grouped" | "prefix" | "word" | "suffix", string>>;

function readWord(text: string, start: number, end: number, groups: Groups): Token | undefined {
  const { prefix = "", word = "", suffix = "" } = groups;
  const next = text.charAt(end);
  if (!hasLetter.test(word)) {
    if (!/\d/.test(word)) return undefined;
    const kept = prefix !== "" || suffix !== "" || turning.test(word);
    return { start, end, kind: kept ? "figure" : "number" };
  }
  const isSharp = next === "#" && /\p{L}$/u.test(word);
  const isInitials = next === "." && initials.test(word);
  return { start, end: isSharp || isInitials ? end + 1 : end, kind: "latin" };
}

/** Returns the words, numbers and addresses of a text that a right-to-left line could reorder. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(token)) {
    const start = match.index;
    const groups: Groups = match.groups ?? {};
    const end = start + match[0].length;
    if (groups.address) {
      tokens.push({ start, end: start + trimAddress(groups.address).length, kind: "latin" });
    } else if (groups.phone || groups.grouped) {
      tokens.push({ start, end, kind: "figure" });
    } else {
      const word = readWord(text, start, end, groups);
      if (word) tokens.push(word);
    }
  }
  return tokens;
}

import { toLatinDigits } from "#lib/arabic/numbers/digits";
import { arabicDigits, letters } from "#lib/arabic/words/letters";
import { hasSpace, invisibleMarks } from "#lib/content/markdown/arabic/invisible-marks";

/** A line that may be an item of a list. */
export type Item = {
  /** The number of the item; undefined for a bullet. */
  number?: number;
  /** The mark after the number. Items of one list have the same mark; all bullets have the mark `-`. */
  mark: string;
  /** Whether the mark touches the first word. */
  isGlued: boolean;
  /** Whether Markdown reads the line as an item without help. */
  isStandard: boolean;
  /** The line in standard Markdown. */
  written: string;
};

const start = `^[\\s>${invisibleMarks}]*`;
const gap = `[${invisibleMarks}\\uFE0E\\uFE0F]*[ \\t]*`;
const digits = `[0-9]{1,3}|[${arabicDigits}]{1,3}`;

/** `1.` `1)` `1-` `1/` `1ـ` `(1)` `1️⃣`, and the same with a space before the mark. */
const numbered = new RegExp(
  `(${start})(?:(${digits})( ?[-–—ـ_/]|[.)]|\\uFE0F?\\u20E3)|\\((${digits})\\))(${gap})(.*)$`,
);
/** The first word of an item may be in brackets, quotation marks or emphasis. */
const word = /^[«("“[*_]*\p{L}/u;
/** After `.` or `)` without a space only an Arabic word: `1.txt` is a file name. */
const arabicWord = new RegExp(`^[«(]*[${letters}]`);
/** A date such as `1-يناير-2020`. */
const date = /^\p{L}+[-/–]\d/u;

function readNumbered(line: string): Item | undefined {
  const match = numbered.exec(line);
  if (match === null) return undefined;
  const [, indent = "", plain, sign = ")", inBrackets = "", space = "", rest = ""] = match;
  const typed = plain ?? inBrackets;
  const isGlued = !/[ \t]/.test(space) && !hasSpace(space);
  const isStop = plain !== undefined && /[.)]/.test(sign);
  const isItem = isStop ? !isGlued || arabicWord.test(rest) : word.test(rest) && !date.test(rest);
  if (!isItem) return undefined;
  const latin = toLatinDigits(typed);
  return {
    number: Number(latin),
    mark: plain === undefined ? "()" : sign.trim(),
    isGlued,
    isStandard: isStop && !isGlued,
    written: `${indent}${isStop ? typed + sign : `${latin})`} ${rest}`,
  };
}

/** Bullets of word processors and web pages. U+F0A7, U+F0B7 and § are what remains of bullets in symbol fonts. */
const shapes =
  "[●○◦∙·▪▫■□◾◽◼◻⬛⬜⚫⚪◆◇◈❖♦‣⁃⦁⦾⦿►▶▸▹▻➢➤§\\uF0A7\\uF0B7\\uF0D8\\uF076]|\\u{1F538}|\\u{1F539}";
const bullet = new RegExp(
  `(${start})(${shapes}|[-+*•](?=[ \\t])|o(?=[ \\t\\u00A0]+[${letters}]))(${gap})(.*)$`,
  "u",
);

function readBullet(line: string): Item | undefined {
  const match = bullet.exec(line);
  if (match === null) return undefined;
  const [, indent = "", sign = "", space = "", rest = ""] = match;
  if (!/^[\p{L}\p{N}«("“[*_#@]/u.test(rest)) return undefined;
  const isStandard = /[-+*•]/.test(sign);
  return { mark: "-", isGlued: space === "", isStandard, written: `${indent}- ${rest}` };
}

/** Reads a line as an item of a list, if it looks like one. Only the lines around it can make that certain. */
export function readItem(line: string): Item | undefined {
  return readNumbered(line) ?? readBullet(line);
}

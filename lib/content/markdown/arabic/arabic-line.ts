import { toLatinDigits } from "#lib/arabic/numbers/digits";
import { arabicDigits, letters } from "#lib/arabic/words/letters";
import { dividerStarts, isDivider } from "#lib/content/markdown/arabic/dividers";
import { hasSpace, invisibleMarks as marks } from "#lib/content/markdown/arabic/invisible-marks";

const anyMark = new RegExp(`[${marks}]`, "g");

/** A cheap test: only a line that matches may need a change. */
const suspicious = new RegExp(
  `^[\\s>]*[${marks}${dividerStarts}${arabicDigits}]|^[\\s>]*(?:#+|[-+*>]|\\d+[.)])[\\s>]*[${marks}•–${arabicDigits}]` +
    `|^[\\s>]*[12]\\d{3}[.)]\\s|[|:-][${marks}]|[${marks}][|:-]|^[\\s>]*([*-])[ \\t]+\\1[ \\t]*$`,
);
const delimiterRow = new RegExp(`^(?=[^-]*-)(?=[^|]*\\|)[>|:\\-\\s${marks}]+$`);
const rule = new RegExp(`^(?:-[\\s${marks}]*){3,}$|^(?:\\*[\\s${marks}]*){3,}$|^={3,}[\\s${marks}]*$`);
/** A divider of two marks. Markdown requires three, and reads two as a list in a list. */
const shortRule = /^([*-])[ \t]+\1[ \t]*$/;
const fence = /^(?:`{3,}|~{3,})/;

/** What the lines before a line allow it to begin. */
export type LineContext = {
  /** Whether the line begins a block: it does not continue a paragraph. */
  startsBlock: boolean;
  /** Whether the line belongs to a list. */
  isInList: boolean;
  /** Whether a `–` at the start can be a bullet. */
  takesDash: boolean;
  /** Whether a line of strokes or dots is a divider. */
  takesDivider: boolean;
};

type Head = { head: string; rest: string };
type HeadReader = (line: string, context: LineContext) => Head | undefined;

const quote: HeadReader = (line) =>
  line.startsWith(">") ? { head: ">", rest: line.slice(1).replace(/^\u00A0/, " ") } : undefined;

const heading = new RegExp(`^(#{1,6})(?:([${marks}]*)([ \\t].*)?$|([${marks}]+)(.+)$)`, "u");

/** `##`, invisible character, word: the character replaces the space. A single `#` may begin a hashtag. */
const readHeading: HeadReader = (line) => {
  const [, hashes = "", , text, glue, word] = heading.exec(line) ?? [];
  if (hashes === "") return undefined;
  if (glue === undefined) return { head: hashes, rest: text ?? "" };
  const isHashtag = hashes.length === 1 && !hasSpace(glue);
  return isHashtag ? undefined : { head: hashes, rest: ` ${word}` };
};

const bullet = new RegExp(`^([-+])([${marks}]*)(?=([ \\t]|$)?)`);

/** `-`, invisible character, word: an item, unless it is a negative number or a parenthesis in dashes («-وللأسف-»). */
const readBullet: HeadReader = (line) => {
  const [matched = "", sign = "", glue = "", after] = bullet.exec(line) ?? [];
  if (sign === "") return undefined;
  const rest = line.slice(matched.length);
  if (after !== undefined) return { head: sign, rest };
  const isGlued = glue === "" || (!hasSpace(glue) && /^[^\p{L}]|[-–]/u.test(rest));
  return isGlued ? undefined : { head: sign, rest: ` ${rest}` };
};

const readStar: HeadReader = (line) =>
  /^\*[ \t]/.test(line) ? { head: "*", rest: line.slice(1) } : undefined;

const number = new RegExp(`^(\\d{1,9}[.)])([${marks}]*)([ \\t]?)`);
const year = /^[12]\d{3}[.)][ \t]/;

/** A year before a full stop is not a list item. */
const readNumber: HeadReader = (line) => {
  const [matched = "", sign = "", glue = "", after = ""] = number.exec(line) ?? [];
  if (year.test(line)) return { head: `${line.slice(0, 4)}\\`, rest: line.slice(4) };
  if (sign === "" || (after === "" && !hasSpace(glue))) return undefined;
  return { head: sign, rest: ` ${line.slice(matched.length)}` };
};

const arabicNumber = new RegExp(`^([${arabicDigits}]{1,3})([.)-])([${marks}]*)([ \\t]?)`);

/** A number other than 1 cannot interrupt a paragraph (CommonMark 5.3). There it keeps its digits, as the text that it is. */
const readArabicNumber: HeadReader = (line, { startsBlock, isInList }) => {
  const [matched = "", digits = "", mark = "", glue = "", after = ""] = arabicNumber.exec(line) ?? [];
  if (digits === "" || (after === "" && !hasSpace(glue))) return undefined;
  const latin = toLatinDigits(digits);
  if (!startsBlock && !isInList && Number(latin) !== 1) return undefined;
  return { head: `${latin}${mark === "-" ? ")" : mark}`, rest: ` ${line.slice(matched.length)}` };
};

const dot = new RegExp(`^([•–])([${marks}]*)([ \\t]?)`);
const word = new RegExp(`^[${letters}\\p{L}«(*[]`, "u");

const readDot: HeadReader = (line, { takesDash }) => {
  const [matched = "", sign = "", glue = "", after = ""] = dot.exec(line) ?? [];
  const rest = line.slice(matched.length);
  if (sign === "" || (sign === "–" && !takesDash)) return undefined;
  const hasGap = after !== "" || hasSpace(glue);
  return hasGap || (sign === "•" && word.test(rest)) ? { head: "-", rest: ` ${rest}` } : undefined;
};

const readers: readonly HeadReader[] = [
  quote,
  readHeading,
  readBullet,
  readStar,
  readArabicNumber,
  readNumber,
  readDot,
];

const leading = new RegExp(`^([ \\t]*)([${marks}][ \\t${marks}]*)`);

type Split = { indent: string; start: string };

/** Splits off the indent of a line, and drops invisible characters at its start. */
function split(line: string): Split {
  const indent = /^[ \t]*/.exec(line)?.[0] ?? "";
  return { indent, start: line.replace(leading, "$1").slice(indent.length) };
}

/** The limit of nested quotes and lists in one line. It protects the stack from hostile input. */
const maxDepth = 12;

function readHead({ indent, start }: Split, context: LineContext, depth = 0): string | undefined {
  if (context.takesDivider && isDivider(start)) return `${indent}* * *`;
  if (rule.test(start)) return indent + start.replace(anyMark, "");
  if (shortRule.test(start)) return `${indent}* * *`;
  if (fence.test(start)) return indent + start;
  for (const read of readers) {
    const found = read(start, context);
    if (found === undefined) continue;
    const rest = split(found.rest);
    const isDone = found.head.startsWith("#") || found.head.endsWith("\\") || depth === maxDepth;
    const within = found.head === ">" ? context : { ...context, startsBlock: true, takesDivider: false };
    const inner = isDone ? undefined : readHead(rest, within, depth + 1);
    return indent + found.head + (inner ?? rest.indent + rest.start);
  }
  return undefined;
}

/**
 * Returns a line in standard Markdown:
 * - invisible characters that hide a `##`, `-`, `>`, number or table row are dropped,
 * - `١.` `١)` `١-` become list numbers, `•` and `–` become bullets,
 * - a year before a full stop (`2016. كان`) stays text,
 * - `* *`, and at the start of a block `ـــــ`, `———`, `=====` and `……`, become dividers.
 */
export function normaliseLine(line: string, context: LineContext): string {
  if (!suspicious.test(line)) return line;
  if (delimiterRow.test(line)) return line.replace(anyMark, "");
  return readHead(split(line), context) ?? line;
}

import { toLatinDigits } from "#lib/arabic/numbers/digits";
import { letters } from "#lib/arabic/words/letters";
import { alike } from "#lib/arabic/words/normalise";
import type { ParagraphLine } from "#lib/proofreading/markdown/paragraph-lines";

/** The beginning of an item: items of one list have the same sign, and some have a place in it. */
type Start = { sign: string; place?: number; rest: string };

/** The letters that count items: in the order of numbers (أبجد), in that of the dictionary, and Latin ones. */
const orders = ["ابجدهوزحطيكلمن", "ابتثجحخدذرزسش", "abcdefghijklm"];
/** أولاً، الأول، الأولى and what follows them, in the spelling of {@link alike}. */
const ordinals = [
  "اولا ثانيا ثالثا رابعا خامسا سادسا سابعا ثامنا تاسعا عاشرا",
  "الاول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر",
  "الاولي الثانيه الثالثه الرابعه الخامسه السادسه السابعه الثامنه التاسعه العاشره",
].map((words) => words.split(" "));

const lettered = new RegExp(`^\\(?(هـ|[${letters}a-z])\\)? ?([-–—ـ).:/])(.*)$`);
const ordinal = new RegExp(`^([${letters}\\u064B-\\u0652]{4,9}) ?([:،.–-])(.*)$`);
const circled = /^([①-⑳❶-❿])(.*)$/;
/** `1.نص` has a rule of its own. */
const numbered = /^\(?([0-9٠-٩۰-۹]{1,3})\)? ?([-–ـ/]|[.)](?=\s))(.*)$/;
/** Bullets that touch the word, and dashes. */
const dashed = new RegExp(`^([•●▪■*+–—-])[ \\u00A0]?(?=[${letters}«(])(.*)$`);
/** Signs that are no bullet of Markdown, such as emoji. U+FFFC stands for code or a tag. */
const pictured = new RegExp(
  `^(?!\\uFFFC)(?:\\p{So}|\\p{Extended_Pictographic})\\uFE0F?[ \\u00A0]?(?=[${letters}«(])(.*)$`,
  "u",
);

/** Returns all ways to read the beginning of an item. A letter has a place in each of the two orders. */
function startsOf(shown: string): Start[] {
  const starts: Start[] = [];
  const [, letter = "", letterSign = "", afterLetter = ""] = lettered.exec(shown) ?? [];
  for (const [index, order] of orders.entries()) {
    const place = letter === "" ? -1 : order.indexOf(alike(letter));
    if (place !== -1) starts.push({ sign: `${index}${letterSign}`, place, rest: afterLetter });
  }
  const [, word = "", wordSign = "", afterWord = ""] = ordinal.exec(shown) ?? [];
  for (const [index, words] of ordinals.entries()) {
    const place = word === "" ? -1 : words.indexOf(alike(word));
    if (place !== -1) starts.push({ sign: `ordinal${index}${wordSign}`, place, rest: afterWord });
  }
  const [, number = "", afterCircle = ""] = circled.exec(shown) ?? [];
  if (number !== "") starts.push({ sign: "circle", place: number.charCodeAt(0), rest: afterCircle });
  const [, digits = "", digitSign = "", afterDigits = ""] = numbered.exec(shown) ?? [];
  if (digits !== "" && /^ ?[«("*]*\p{L}/u.test(afterDigits))
    starts.push({ sign: `number${digitSign}`, place: Number(toLatinDigits(digits)), rest: afterDigits });
  const [, sign = "", afterSign = ""] = dashed.exec(shown) ?? [];
  // «-وللأسف-» and «*كلمة*» are closed again.
  if (sign !== "" && !afterSign.includes(sign)) starts.push({ sign, rest: afterSign });
  // A picture may say something, so it stays.
  if (pictured.test(shown)) starts.push({ sign: "picture", rest: shown });
  return starts;
}

function isNext(one: Start, before: Start): boolean {
  if (one.sign !== before.sign) return false;
  if (one.place === undefined || before.place === undefined) return true;
  // «أ. محمد» and «د. علي» are titles of persons.
  return one.sign.startsWith("number") ? one.place > before.place : one.place === before.place + 1;
}

/** Returns the item as Markdown. A number and a bullet are replaced, a letter or word stays. */
function write({ sign, place, rest }: Start, shown: string): string {
  if (sign.startsWith("number")) return `${place}. ${rest.trim()}`;
  return `- ${place === undefined ? rest.trim() : shown}`;
}

/** Finds two lines of a paragraph that begin as items of one list, which a page shows as one line. */
export function findUnlistedItems(
  lines: readonly ParagraphLine[],
): { first: ParagraphLine; fix: string } | undefined {
  let before: { line: ParagraphLine; starts: Start[] } | undefined;
  for (const [index, line] of lines.entries()) {
    const isJoined = index > 0 && lines[index - 1]?.end !== "hard";
    const starts = startsOf(line.shown);
    if (before !== undefined && isJoined) {
      const { starts: earlier, line: first } = before;
      const one = earlier.find((start) => starts.some((next) => isNext(next, start)));
      if (one !== undefined) return { first, fix: write(one, first.shown) };
    }
    if (starts.length > 0) before = { line, starts };
  }
  return undefined;
}

import { isResultLine } from "#lib/arabic/direction/result-lines";
import { toLatinDigits } from "#lib/arabic/numbers/digits";
import { letters } from "#lib/arabic/words/letters";
import { alike } from "#lib/arabic/words/normalise";

/** The beginning of an item: items of one list have the same sign, and some have a place in it. */
export type ItemStart = {
  sign: string;
  place?: number;
  /** The words after the number or bullet that a Markdown mark replaces; undefined if the beginning stays. */
  rest?: string;
  /** How the place of the next item follows: by one, or only as a larger number, which must stand on the very next line. */
  order: "next" | "later" | "growing";
};

/** The letters that count items: in the order of numbers (أبجد), in that of the dictionary, and Latin ones. */
const letterOrders = ["ابجدهوزحطيكلمن", "ابتثجحخدذرزسش", "abcdefghijklm"];
const roman = "i ii iii iv v vi vii viii ix x xi xii".split(" ");
/** أولاً، الأول، الأولى، أولها، أولهما and what follows them, in the spelling of {@link alike}. */
const ordinals = [
  "اولا ثانيا ثالثا رابعا خامسا سادسا سابعا ثامنا تاسعا عاشرا",
  "الاول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر",
  "الاولي الثانيه الثالثه الرابعه الخامسه السادسه السابعه الثامنه التاسعه العاشره",
  "اولها ثانيها ثالثها رابعها خامسها سادسها سابعها ثامنها تاسعها عاشرها",
  "اولهما ثانيهما",
  "اولهم ثانيهم ثالثهم رابعهم خامسهم",
].map((words) => words.split(" "));

const digits = "[0-9٠-٩۰-۹]";
const word = `[${letters}\\u064B-\\u0652]{2,12}`;
const words = /^ ?[«("*]*\p{L}/u;

const lettered = new RegExp(`^\\(?(هـ|[${letters}a-z])\\)? ?([-–—ـ).:/])`);
const numeral = /^\(?([ivx]{1,4}|[IVX]{1,4})\)? ?([-–—.):/]) /;
const ordinal = new RegExp(`^(?:(${word}) )?(${word}) ?([:،.–-])`);
const circled = /^([①-⑳❶-❿])/;
const superscripts = "¹²³⁴⁵⁶⁷⁸⁹";
/** `1.نص` has a rule of its own. */
const numbered = new RegExp(`^\\(?(${digits}{1,3})\\)? ?([-–ـ/]|[.)](?=\\s))(.*)$`);
/** `1: نص`, but no time, score or verse of a book (`2: 1`), after which a digit follows. */
const colonAfter = new RegExp(`^\\(?(${digits}{1,3})\\)? ?:(.*)$`);
const inBrackets = new RegExp(`^\\[(${digits}{1,3})\\](.*)$`);
const ranked = new RegExp(`^[#№] ?(${digits}{1,3})(.*)$`);
/** «المادة 1:», «السؤال 2 -», but not «الساعة 1:30». */
const labelled = new RegExp(`^(${word}) \\(?(${digits}{1,3})\\)? ?[:–-](?!${digits})`);
/** «10:30 افتتاح», «1995: هجرته». */
const time = new RegExp(`^(${digits}{1,2})[:.](${digits}{2}) ?[-–:]? ?(?=[${letters}«(])`);
const year = new RegExp(`^((?:1[0-9]|20|١[٠-٩]|٢٠)${digits}{2}) ?[:–-] ?(?=[${letters}«(])`);
/** Bullets that touch the word, and dashes. */
const dashed = new RegExp(`^([•●▪■*+–—ـ-])[ \\u00A0]?(?=[${letters}«(])(.*)$`);
/** «ذهب عيار 24: 75.3», «نعم (45 %)»: a short line that ends with the value of what it names. */
const valued = new RegExp(
  `^[${letters}][^.:؛؟!]{1,40}(?:: ?| ?[–=] ?| ?\\()[-+]?${digits}[\\d٠-٩.,٫٬]*(?: ?[%٪$€]| [${letters}]{1,8}){0,2}\\)?[.،]?$`,
);
/** Signs that are no bullet of Markdown, such as emoji. U+FFFC stands for code or a tag. */
const pictured = new RegExp(
  `^(?!\\uFFFC)(?:\\p{So}|\\p{Extended_Pictographic})\\uFE0F?[ \\u00A0]?(?=[${letters}«(])(.*)$`,
  "u",
);

function numberOf(typed: string): number {
  return Number(toLatinDigits(typed));
}

/** Letters, Roman numerals and ordinals. A letter has a place in each of its orders. */
function inWords(line: string): ItemStart[] {
  const starts: ItemStart[] = [];
  const add = (sign: string, place: number) =>
    place === -1 ? undefined : starts.push({ sign, place, order: "next" });
  const [, letter = "", letterSign = ""] = lettered.exec(line) ?? [];
  if (letter !== "")
    for (const [index, order] of letterOrders.entries())
      add(`letter${index}${letterSign}`, order.indexOf(alike(letter)));
  const [, roman1 = "", romanSign = ""] = numeral.exec(line) ?? [];
  if (roman1 !== "") add(`roman${romanSign}`, roman.indexOf(roman1.toLowerCase()));
  const [, before = "", name = "", wordSign = ""] = ordinal.exec(line) ?? [];
  if (name !== "")
    for (const [index, order] of ordinals.entries())
      add(`ordinal${index}${before}${wordSign}`, order.indexOf(alike(name)));
  return starts;
}

/** Numbers, with their mark or after a word. */
function inDigits(line: string): ItemStart[] {
  const starts: ItemStart[] = [];
  const [, circle = ""] = circled.exec(line) ?? [];
  if (circle !== "") starts.push({ sign: "circle", place: circle.charCodeAt(0), order: "next" });
  const raised = superscripts.indexOf(line.charAt(0));
  if (line !== "" && raised !== -1) starts.push({ sign: "raised", place: raised, order: "next" });
  const add = (pattern: RegExp, sign: string, order: ItemStart["order"]) => {
    const [, number = "", ...others] = pattern.exec(line) ?? [];
    const rest = others.at(-1) ?? "";
    if (number === "" || !words.test(rest)) return;
    const mark = others.length > 1 ? others[0] : "";
    starts.push({ sign: `${sign}${mark}`, place: numberOf(number), rest, order });
  };
  add(numbered, "number", "later");
  add(colonAfter, "colon", "next");
  add(ranked, "rank", "next");
  const [, source = "", afterSource = ""] = inBrackets.exec(line) ?? [];
  if (source !== "" && words.test(afterSource))
    starts.push({ sign: "source", place: numberOf(source), order: "next" });
  const [, label = "", count = ""] = labelled.exec(line) ?? [];
  if (label !== "") starts.push({ sign: `label ${label}`, place: numberOf(count), order: "next" });
  const [, hour = "", minute = ""] = time.exec(line) ?? [];
  if (hour !== "")
    starts.push({ sign: "time", place: numberOf(hour) * 60 + numberOf(minute), order: "growing" });
  const [, date = ""] = year.exec(line) ?? [];
  if (date !== "") starts.push({ sign: "year", place: numberOf(date), order: "growing" });
  return starts;
}

/** Returns all ways to read the beginning of a line as that of an item. */
export function itemStarts(line: string): ItemStart[] {
  const starts = [...inWords(line), ...inDigits(line)];
  const [, sign = "", afterSign = ""] = dashed.exec(line) ?? [];
  // «-وللأسف-» and «*كلمة*» are closed again.
  if (sign !== "" && !afterSign.includes(sign)) starts.push({ sign, rest: afterSign, order: "next" });
  if (isResultLine(line)) starts.push({ sign: "result", order: "next" });
  else if (valued.test(line)) starts.push({ sign: "value", order: "next" });
  // A picture may say something, so it stays.
  if (pictured.test(line)) starts.push({ sign: "picture", rest: line, order: "next" });
  return starts;
}

/** Returns whether one line is the next item of a list after another. */
export function isNextItem(one: ItemStart, before: ItemStart, isNextLine: boolean): boolean {
  if (one.sign !== before.sign) return false;
  const isLine = one.sign === "result" || one.sign === "value";
  if (one.place === undefined || before.place === undefined) return !isLine || isNextLine;
  if (one.order === "later") return one.place > before.place;
  if (one.order === "growing") return isNextLine && one.place > before.place;
  // «أ. محمد» and «د. علي» are titles of persons.
  return one.place === before.place + 1;
}

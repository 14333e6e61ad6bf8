import type { Nodes } from "mdast";
import { arabicDigits, letters } from "#lib/arabic/words/letters";
import { startOfWords } from "#lib/proofreading/markdown/nodes/written";
import type { Body, Finding } from "#lib/proofreading/markdown/tree-finding";

const glued = new RegExp(`^([0-9]{1,3}|[${arabicDigits}]{1,3})([.)])(?=[${letters}])`, "u");

const mayBeGlued = new RegExp(`[0-9${arabicDigits}][.)][${letters}]`);

/** A measure, a time or a date after a number: the stop is a slip, and no item begins here. */
const measure = new RegExp(
  `^(?:(?:ملايين|مليون|مليار|مليارات|آلاف|ألف|ألفاً|كم|كلم|سم|ملم|م|غ|كغ|كلغ|طن|ظهراً|صباحاً|مساءً|عصراً|ليلاً)(?![${letters}])|[${letters}]+[./-][0-9${arabicDigits}])`,
);
const end = /[.:؟!؛…»”)][*_"]*\s*$/;

/**
 * Finds `1.نص` at the start of a line, which is probably a list number. A number other than 1 must begin the block, or follow
 * the end of a sentence or another item; else it may end a sentence whose lines a program has broken.
 */
export function findGluedNumbers(block: Nodes, { text: source }: Body): Finding[] {
  const start = block.position?.start.offset ?? 0;
  const written = source.slice(start, block.position?.end.offset);
  if (!mayBeGlued.test(written)) return [];
  let offset = start;
  let depth = 0;
  let canFollow = true;
  return written.split("\n").flatMap((line): Finding[] => {
    const words = line.replace(/^[\s>]*/, "");
    const at = offset + line.length - words.length;
    offset += line.length + 1;
    const [number, digits] = depth <= 0 ? (glued.exec(words) ?? []) : [];
    const isItem =
      number !== undefined &&
      (canFollow || digits === "1" || digits === "١") &&
      !measure.test(words.slice(number.length));
    canFollow = isItem || end.test(line);
    for (const char of isItem ? words.slice(number.length) : words)
      depth += Number(char === "(") - Number(char === ")");
    if (!isItem) return [];
    const rest = startOfWords(words.slice(number.length).replaceAll("**", ""));
    return [{ offset: at, rule: "number-without-space", fix: `${number} ${rest}` }];
  });
}

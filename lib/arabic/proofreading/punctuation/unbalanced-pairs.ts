import { arabicDigits, letters, tatweel, wordParts, zeroWidth } from "#lib/arabic/words/letters";
import { hideAddresses, type ProofreadingFinding, type ProofreadingRule } from "#lib/arabic/words/typography";

const openers = new Map(Object.entries({ "»": "«", ")": "(", "]": "[" }));
const smiley = /[:;=؛][-'^ـ]?[()[\]]|(?<![()])[()]{1,3}[-'^ـ]?:(?=$|[\s.،!])|\^_*\^\)/g;
/** The same with a longer mouth: `:))`. */
const laughter = /[:;=؛][-'^ـ]?[()[\]]+|(?<![()])[()]{1,8}[-'^ـ]?:(?=$|[\s.،!])|\^_*\^\)+/g;
/** Arrows of menus and links, in a text without «: «الرئيسية » سياسة», «اقرأ المزيد »». */
const arrow = /(?<=^|[\s»])»(?=$|[\s»])/g;
/** A half-open interval: `[0, 0.5)`, `]a, b]`. */
const unseen = `[${zeroWidth}]{0,2}`;
const bound = `${unseen}[-+−]?(?:[0-9${arabicDigits}]{1,12}(?:${unseen}[.,٫٬/][0-9${arabicDigits}]{1,12}){0,2}|[A-Za-zα-ω${letters}]|∞)[%٪]?${unseen}`;
const interval = new RegExp(`[([\\]] ?${bound} ?(?:[,،;؛]|\\.\\.+|…) ?${bound} ?[)\\][]`, "g");
const ordinal = "أولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا|تاسعا|عاشرا";
/** The text before a `)` that ends a list mark: `1)`, `أ)`, `12/أ)`, `أولاً)`, `iv)`, `*)`. */
const enumerator = new RegExp(
  `(?:^|[\\s(،${zeroWidth}])(?:(?:[0-9${arabicDigits}]{1,3}|[${letters}A-Za-z])(?:[-/.][0-9${arabicDigits}${letters}]{1,2})?[ـ.]?|[ivxIVX]{1,4}|(?:${ordinal})ً?|\\*{1,3})${unseen}$`,
);

/** A particle that joins the next word, before a quote with a space inside: `و« نعم »`. */
const particle = new RegExp(`(?:^|[^${wordParts}])[وفبلك]{1,2}${tatweel}?$`);

/** Returns whether a quote is reversed: in `كلمة«` it closes, in `»كلمة` it opens. */
function isReversed(text: string, index: number): boolean {
  const before = text.charAt(index - 1);
  const after = text.charAt(index + 1);
  if (text.charAt(index) === "«" && particle.test(text.slice(Math.max(0, index - 4), index))) return false;
  if (text.charAt(index) === "«") return /[\p{L}\p{M}.!؟]/u.test(before) && !/[\p{L}\p{N}("“[]/u.test(after);
  return !/[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
}

function hide(found: string): string {
  return "\uFFFC".repeat(found.length);
}

type Mark = { index: number; char: string };

function findUnpaired(text: string): number[] {
  const open: Mark[] = [];
  const wrong: number[] = [];
  for (const { index, 0: char } of text.matchAll(/[«»()[\]]/g)) {
    if (/[«»]/.test(char) && isReversed(text, index)) {
      wrong.push(index);
      if (char === "«" && open.at(-1)?.char === "«") open.pop();
      continue;
    }
    const opener = openers.get(char);
    if (opener === undefined) open.push({ index, char });
    else if (open.at(-1)?.char === opener) open.pop();
    else if (!(char === ")" && enumerator.test(text.slice(Math.max(0, index - 8), index)))) wrong.push(index);
  }
  return [...wrong, ...open.map((mark) => mark.index)].sort((a, b) => a - b);
}

/** `:(` may open a pair, as in `قال:(نعم)`. Only where that leaves a mark alone, it is read as a smiley. */
function findWrong(written: string): number[] {
  const paragraph = written.includes("«") ? written : written.replace(arrow, hide);
  if (findUnpaired(paragraph).length === 0) return [];
  const wrong = findUnpaired(paragraph.replace(smiley, hide));
  if (wrong.length === 0) return [];
  const withoutLaughter = findUnpaired(paragraph.replace(laughter, hide));
  return withoutLaughter.length < wrong.length ? withoutLaughter : wrong;
}

/** Finds «», () and [] without a partner in the paragraph, and reversed quotes. There is no automatic correction. */
export const unbalancedPairs: ProofreadingRule = {
  id: "unbalanced-pairs",
  fixable: false,
  find: (text) => {
    if (!/[«»()[\]]/.test(text)) return [];
    const hidden = hideAddresses(text).replace(interval, hide);
    let start = 0;
    return hidden.split(/(\n[ \t]*\n)/).flatMap((paragraph): ProofreadingFinding[] => {
      const offset = start;
      start += paragraph.length;
      const wrong = findWrong(paragraph);
      return wrong.map((index) => ({ index: offset + index, length: 1 }));
    });
  },
};

import { arabicDigits, letters } from "#lib/arabic/words/letters";
import { hideAddresses, type ProofreadingFinding, type ProofreadingRule } from "#lib/arabic/words/typography";

const openers = new Map(Object.entries({ "»": "«", ")": "(", "]": "[" }));
const smiley = /[:;=][-'^]?[()[\]]/g;
/** `1)`, `أ)`, `a)`: the mark of an item. */
const enumerator = new RegExp(`(?:^|[\\s(،])(?:[0-9${arabicDigits}]{1,3}|[${letters}A-Za-z])ـ?$`);

/** `كلمة«` closes and `»كلمة` opens: turned round. */
function isTurned(text: string, place: number): boolean {
  const before = text.charAt(place - 1);
  const after = text.charAt(place + 1);
  if (text.charAt(place) === "«") return /[\p{L}\p{M}.!؟]/u.test(before) && !/[\p{L}\p{N}("“[]/u.test(after);
  return !/[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
}

type Mark = { place: number; char: string };

function findUnpaired(text: string): number[] {
  const open: Mark[] = [];
  const wrong: number[] = [];
  for (const { index: place, 0: char } of text.matchAll(/[«»()[\]]/g)) {
    if (/[«»]/.test(char) && isTurned(text, place)) {
      wrong.push(place);
      if (char === "«" && open.at(-1)?.char === "«") open.pop();
      continue;
    }
    const opener = openers.get(char);
    if (opener === undefined) open.push({ place, char });
    else if (open.at(-1)?.char === opener) open.pop();
    else if (!(char === ")" && enumerator.test(text.slice(Math.max(0, place - 6), place)))) wrong.push(place);
  }
  return [...wrong, ...open.map((mark) => mark.place)].sort((a, b) => a - b);
}

/** «», () and [] that do not pair inside a paragraph, or that are turned round. A person decides. */
export const unbalancedPairs: ProofreadingRule = {
  id: "unbalanced-pairs",
  fixable: false,
  find: (text) => {
    const hidden = hideAddresses(text).replace(smiley, (face) => "\uFFFC".repeat(face.length));
    let start = 0;
    return hidden.split(/(\n[ \t]*\n)/).flatMap((paragraph): ProofreadingFinding[] => {
      const offset = start;
      start += paragraph.length;
      return findUnpaired(paragraph).map((place) => ({ index: offset + place, length: 1 }));
    });
  },
};

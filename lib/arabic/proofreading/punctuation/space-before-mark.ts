import { arabicDomain } from "#lib/arabic/words/addresses";
import { arabicDigits, letters } from "#lib/arabic/words/letters";
import { isOpaqueAt } from "#lib/arabic/words/opaque/opaque-spans";
import { findMatches, type ProofreadingRule } from "#lib/arabic/words/typography";

const spaced = new RegExp(
  `(?<=([^\\s(«\\[{“]))[ \\t\\u00A0]{1,2}(?:([،؛؟!:.](?=[${letters}])|[،؛](?=[0-9${arabicDigits}]))|(?=([،؛؟!:.])))`,
  "g",
);

/** What may follow a mark that ends a phrase: an edge, a space, another mark, a closing or an opening one, a word. */
const afterMark = new RegExp(`^[،؛؟!:.]+(?:$|[\\s»)\\]}”"'«(“…\\-–—]|[${letters}])`);
const afterComma = new RegExp(`^[،؛؟]+[\\p{L}0-9${arabicDigits}@#\\[]`, "u");

/** The end of a site's name, as in «نطاق .كوم». Countries count too: .مصر and .السعودية are domains. */
const domain = new RegExp(
  `^\\.(?:${arabicDomain}|(?:مصر|السعودية|قطر|تونس|المغرب|الجزائر|فلسطين|الاردن|عمان)(?!\\p{L}))`,
  "u",
);

/** A smiley (`:)`, `؛)`, `:-D`) or a shortcode (`:smile:`). */
const smiley = /^[:؛][-'^]?(?:[)(\][|*/\\]|[DPpOoSsXx](?![A-Za-z]))|^:(?:[\w+-]+:|:)/;

/** Signs after which a mark may stand for itself: bullets, dashes, other marks, code. */
const sign = /[.…*|>#•–—\-\uFFFC]/;

function isInUse(previous: string, mark: string, rest: string): boolean {
  if (smiley.test(rest) || /[*|>•–—-]/.test(previous)) return true;
  const isArabic = /[،؛؟]/.test(mark);
  if (isArabic) return !afterMark.test(rest) && !afterComma.test(rest);
  if (sign.test(previous) || !afterMark.test(rest)) return true;
  return mark === "." && (/^\.(?:[.…]|\s\.)/.test(rest) || domain.test(rest));
}

/**
 * Removes a space before ، ؛ ؟ ! : . If the mark touches the next word, the space moves after the mark. `..`, `...`,
 * `.htaccess`, `./bin/run`, smileys, scores (`3 : 2`), and `!` `:` `.` after words of other scripts and formulas are not
 * changed.
 */
export const spaceBeforeMark: ProofreadingRule = {
  id: "space-before-mark",
  fixable: true,
  find: (text) =>
    findMatches(text, spaced, (match, hidden) => {
      const [found, previous = "", glued, mark = glued ?? ""] = match;
      const end = match.index + found.length;
      const start = glued ? end - 1 : end;
      const rest = hidden.slice(start, start + 20);
      if (isInUse(previous, mark, rest)) return null;
      if (/[!:.]/.test(mark) && isOpaqueAt(text, match.index - 1)) return null;
      const isScore = new RegExp(`[0-9${arabicDigits}]`).test(previous) && /^:\s?[0-9٠-٩]/.test(rest);
      if (isScore) return null;
      return glued ? `${glued} ` : "";
    }),
};

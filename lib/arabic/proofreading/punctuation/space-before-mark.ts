import { namesMark } from "#lib/arabic/proofreading/punctuation/named-marks";
import { arabicDomain, countryDomain } from "#lib/arabic/words/addresses";
import { arabicDigits, letters, zeroWidth } from "#lib/arabic/words/letters";
import { isOpaqueAt } from "#lib/arabic/words/opaque/opaque-spans";
import { findMatches, type ProofreadingRule } from "#lib/arabic/words/typography";

const spaced = new RegExp(
  `(?<=([^\\s(«\\[{“]))[ \\t\\u00A0]{1,2}(?:([،؛؟!:.](?=[${letters}])|[،؛](?=[0-9${arabicDigits}]))|(?=([،؛؟!:.])))`,
  "g",
);

/** What may follow a mark that ends a phrase: an edge, a space, another mark, a closing or an opening one, a word. */
const afterMark = new RegExp(`^[،؛؟!:.]+(?:$|[\\s»)\\]}”"'«(“…\\-–—]|[${letters}])`);
const afterComma = new RegExp(`^[،؛؟]+[\\p{L}0-9${arabicDigits}@#\\[]`, "u");

/** The end of a site's name, as in «نطاق .كوم». */
const domain = new RegExp(`^\\. ?(?:${arabicDomain}|${countryDomain})`, "u");

/** A smiley (`:)`, `؛)`, `:-D`) or a shortcode (`:smile:`). */
const smiley = /^[:؛][-'^]?(?:[)(\][|*/\\]|[DPpOoSsXx](?![A-Za-z]))|^:(?:[\w+-]+:|:)/;

/** Signs after which a mark may stand for itself: bullets, dashes, other marks, code. */
const sign = /[.…*|>#•–—\-\uFFFC]/;
/** Signs after which even an Arabic mark stands for something unknown: `5 + 3 = ؟`, `1920 / ؟`. */
const operator = /[\p{Sm}*|>/•–—-]/u;

function isInUse(previous: string, mark: string, rest: string): boolean {
  if (smiley.test(rest) || operator.test(previous)) return true;
  const isArabic = /[،؛؟]/.test(mark);
  if (isArabic) return !afterMark.test(rest) && !afterComma.test(rest);
  if (sign.test(previous) || !afterMark.test(rest)) return true;
  return mark === "." && (/^\.(?:[.…]|\s\.)/.test(rest) || domain.test(rest));
}

const beforeRatio = new RegExp(`[0-9${arabicDigits}%٪][${zeroWidth}]{0,2}$`);
const afterRatio = new RegExp(`^:\\s?[${zeroWidth}]{0,2}[0-9${arabicDigits}%٪]`);

/**
 * Removes a space before ، ؛ ؟ ! : . If the mark touches the next word, the space moves after the mark. `..`, `...`,
 * `.htaccess`, `./bin/run`, smileys, ratios (`3 : 2`), marks that a text names, and `!` `:` `.` after words of other scripts
 * and formulas are not changed.
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
      if (isInUse(previous, mark, rest) || namesMark(hidden, match.index, start)) return null;
      if (/[!:.]/.test(mark) && isOpaqueAt(text, match.index - 1)) return null;
      const before = hidden.slice(Math.max(0, match.index - 3), match.index);
      if (beforeRatio.test(before) && afterRatio.test(rest)) return null;
      return glued ? `${glued} ` : "";
    }),
};

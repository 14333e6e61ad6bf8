import { letters, tashkeel } from "#lib/arabic/words/letters";
import { type Span, spansOf } from "#lib/arabic/words/opaque/spans";

/** Quotation marks on one line. */
const quotation = /«[^«»\n]*»|“[^“”\n]*”|"[^"\n]*"|‹[^‹›\n]*›|‘[^‘’\n]*’|'[^'\n]*'/g;
const bracketed = /\([^()\n]*\)/g;

/** A letter that Arabic keyboards do not have. */
export const foreignKey = `(?=[${letters}])[^\\u0621-\\u063A\\u0641-\\u064Aٱ]`;
const hasForeignKey = new RegExp(foreignKey);
/** A letter that Arabic does not have. ک and ی do not count: they also come from a Persian keyboard. */
const foreignLetter = new RegExp(`(?=[${letters}])[^\\u0621-\\u063A\\u0641-\\u064Aٱکی]`);
const word = new RegExp(`[${letters}${tashkeel}]+`, "g");

/** Frequent Persian words that Arabic does not have, in letters that both have. */
const persian = new Set("است نیست که برای های می کرد کردند شود آنها نیز باید خود بود ایران".split(" "));

/** Returns lines with three words or a quarter of words in another language, or with two frequent Persian words. */
function foreignLines(text: string): Span[] {
  let start = 0;
  return text.split("\n").flatMap((line): Span[] => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    if (!hasForeignKey.test(line)) return [];
    const words = line.match(word) ?? [];
    const foreign = words.filter((one) => foreignLetter.test(one)).length;
    const frequent = new Set(words.filter((one) => persian.has(one))).size;
    return (foreign >= 3 && foreign * 4 >= words.length) || frequent >= 2 ? [span] : [];
  });
}

/** Returns quotations and lines in Persian, Kurdish or Urdu, which Arabic rules would half convert. */
export function otherLanguages(text: string): Span[] {
  if (!hasForeignKey.test(text)) return [];
  const has = (letter: RegExp) => (span: Span) => letter.test(text.slice(span.start, span.end));
  return [
    ...spansOf(text, quotation).filter(has(hasForeignKey)),
    ...spansOf(text, bracketed).filter(has(foreignLetter)),
    ...foreignLines(text),
  ];
}

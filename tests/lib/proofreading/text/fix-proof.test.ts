import fc from "fast-check";
import { expect, test } from "vitest";
import { replacePresentationForms } from "#lib/arabic/words/presentation-forms";
import { fixText } from "#lib/proofreading/text/fix";

const front = "---\ntitle: خبر\n---\n\n";

function fix(text: string): string {
  return fixText("x.md", text).text;
}

/** The letters and digits of a text in their order. Tatweel is no letter, and a presentation form is the letter it shows. */
function letters(text: string): string {
  return replacePresentationForms(text).replace(/[^\p{L}\p{N}]|ـ/gu, "");
}

/** All that is neither a letter, a space, nor one of the marks that corrections change. */
function signs(text: string): string {
  return text.replace(/[\p{L}\p{M}\p{N}\s,،;؛?؟%٪"“”«»]/gu, "");
}

function gaps(text: string): string[] {
  return text.match(/(?<=\S)[ \t\u00A0]{3,}(?=\S)/g) ?? [];
}

/** The line ends of the lines that are not blank. A correction may add a blank line after a sentence. */
function endsOfLines(text: string): string[] {
  return [...text.matchAll(/[^\s\u200f][ \t\u00a0\u200f]*(\r\n?|\n)/g)].map(([, end = ""]) => end);
}

/** Words, marks and Markdown, such that slips arise between them. */
const typing = fc.constantFrom(
  ...'،؛؟!:.,;?"«»()[]*_`~#>|-•–+/=\n %١2ه&\\',
  "\u00a0",
  "\u200f",
  "خبر",
  " قال ",
  "BBC",
  "  ",
  "   ",
  "ﻻ",
  "ﻣﺤﻤﺪ",
  "](/x/)",
  "\n\n",
  "- ",
  "%50",
  "1436ه",
  ' "نعم" ',
  "<br>",
  "گل",
);

test("no text makes it throw, change a letter, a digit, a sign or a wide gap, or find more to do the second time", {
  timeout: 120_000,
}, () => {
  fc.assert(
    fc.property(fc.array(typing, { maxLength: 40 }), (pieces) => {
      const typed = front + pieces.join("");
      const text = fix(typed);
      expect(letters(text)).toBe(letters(typed));
      expect(signs(text)).toBe(signs(typed));
      expect(gaps(text)).toEqual(gaps(typed));
      expect(endsOfLines(text)).toEqual(endsOfLines(typed));
      expect(fix(text)).toBe(text);
    }),
    { numRuns: 2_500 },
  );
});

/** What stays as it is, whatever stands around it. */
const opaque = fc.constantFrom(
  "`قال ,ثم  سكت`",
  "https://example.org/خبر,آخر?a=1",
  "editor@example.org",
  "<b> ،",
  "<nick> ؟",
  "a  ,  b",
  "x + 5 = 7 ; y",
  "f( x , y ) = z",
  "UNICEF , UNESCO",
  "«بهار ، گل?»",
  "“ژیان ,هەولێر”",
  "﴿قل هو  الله أحد﴾",
  "منها   وأمسى",
  "٢٢ ٪ ٣",
  "[0, 0.5)",
  "./bin/run",
  "(1،2،3)",
  "<!-- قال ,ثم -->",
);

const around = fc.constantFrom(
  "قال ,ثم",
  "نعم ؟",
  "نص  نص",
  "خبر،آخر",
  "( نعم )",
  '"نعم"',
  "«نعم»",
  "%50",
  "ﻻ",
  "كلمة",
  "كلمة.",
  "١٢",
);

test("code, addresses, tags, formulas, words of other scripts and languages, verses and gaps stay", {
  timeout: 120_000,
}, () => {
  const line = fc.array(fc.tuple(around, opaque, around), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(line, (parts) => {
      const typed = `${front}${parts.map((part) => part.join(" ")).join(" ")}\n`;
      const text = fix(typed);
      let done = 0;
      for (const [, kept] of parts) {
        const index = text.indexOf(kept, done);
        expect({ kept, isThere: index !== -1 }).toEqual({ kept, isThere: true });
        done = index + kept.length;
      }
    }),
    { numRuns: 1_000 },
  );
});

test("line ends stay, and so does a file in CRLF", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(around, fc.constantFrom("\n", "\r\n", "\r\n\r\n"))), (parts) => {
      const typed = `---\r\ntitle: خبر\r\n---\r\n\r\n${parts.map((part) => part.join("")).join("")}`;
      expect(endsOfLines(fix(typed))).toEqual(endsOfLines(typed));
    }),
    { numRuns: 300 },
  );
});

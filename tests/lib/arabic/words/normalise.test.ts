import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alike, clean, same } from "#lib/arabic/words/normalise";
import { replacePresentationForms } from "#lib/arabic/words/presentation-forms";

const runs = { numRuns: 10_000 };

/** What newsrooms type and paste, and any 16-bit unit, lone surrogates included. */
const unit = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0x0600, max: 0x06ff }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(0x0648, 0x064a, 0x0627, 0x0640, 0x0653, 0x0654, 0x0655, 0x0670, 0x200d),
  },
  { weight: 2, arbitrary: fc.integer({ min: 0xfb50, max: 0xfeff }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 0x7f }) },
  { weight: 1, arbitrary: fc.integer({ min: 0x2000, max: 0x206f }) },
  { weight: 1, arbitrary: fc.integer({ min: 0x0300, max: 0x036f }) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 0xffff }) },
);
const anyText = fc.oneof(
  fc.array(unit, { maxLength: 24 }).map((units) => String.fromCharCode(...units)),
  fc.string({ unit: "binary", maxLength: 24 }),
);

const keys = { clean, same, alike };

describe.each(Object.entries(keys))("%s", (_, key) => {
  test("never throws, and changes nothing when it runs twice", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = key(text);
        expect(key(once)).toBe(once);
      }),
      runs,
    );
  });
});

describe("each key is coarser than the one before", () => {
  test.each([
    ["same", clean, same],
    ["alike", same, alike],
  ])("%s", (_, finer, coarser) => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(coarser(finer(text))).toBe(coarser(text));
      }),
      runs,
    );
  });
});

const different = [
  ["على", "علي"],
  ["وحدة", "وحده"],
  ["يسرى", "يسري"],
  ["فائز", "فايز"],
] as const;

describe("words that differ", () => {
  const decoration = fc.array(fc.constantFrom("", "ـ", "َ", "ّ", "\u200D", "\u200F", "ٰ"), {
    minLength: 12,
    maxLength: 12,
  });
  const decorated = (word: string, marks: string[]) =>
    [...word].map((letter, place) => letter + (marks[place] ?? "")).join("");

  test("are never the same, however they are decorated", () => {
    fc.assert(
      fc.property(fc.constantFrom(...different), decoration, decoration, ([one, other], first, second) => {
        expect(same(decorated(one, first))).toBe(same(one));
        expect(same(decorated(one, first))).not.toBe(same(decorated(other, second)));
      }),
      runs,
    );
  });

  test.each(different)("%s and %s are alike", (one, other) => {
    expect(alike(one)).toBe(alike(other));
  });
});

describe("clean", () => {
  test.each([
    ["a\u0000b\u0007c\u001Fd", "abcd"],
    ["سطر\r\nسطر\tخانة", "سطر\nسطر\tخانة"],
    ["أ", "أ"],
    ["ا\u0654", "أ"],
    ["شَدّة", "شَدّة"],
    ["ش\u0651\u064E", "ش\u064E\u0651"],
    ["محـمد ﷲ ﻻ ک ٢", "محـمد ﷲ ﻻ ک ٢"],
    ["\uD800 خبر", "\uD800 خبر"],
  ])("%j is kept as %j", (text, kept) => {
    expect(clean(text)).toBe(kept);
  });
});

describe("same", () => {
  test.each([
    ["مُحَمَّدٌ", "محمد"],
    ["محـــمد", "محمد"],
    ["هٰذا", "هذا"],
    ["عذرًا", "عذرا"],
    ["عذراً", "عذرا"],
    ["ﻣﺤﻤﺪ", "محمد"],
    ["ﻻ ﻷ ﻹ ﻵ", "لا لأ لإ لآ"],
    ["کتاب علی", "كتاب علي"],
    ["ﮐﯽ", "كي"],
    ["٢٠١٦ ۲۰۱۶ 2016", "2016 2016 2016"],
    ["\u200Fسوريا\u200B\uFEFF", "سوريا"],
    ["ا\u200D\u0654حمد", "أحمد"],
    ["ﷺ ﷻ ﷼ ﷲ ﷽", "ﷺ ﷻ ﷼ ﷲ ﷽"],
    ["UNICEF", "UNICEF"],
    ["أإآ ى ة ؤ ئ", "أإآ ى ة ؤ ئ"],
  ])("%j reads as %j", (text, key) => {
    expect(same(text)).toBe(key);
  });
});

describe("alike", () => {
  test.each([
    ["أحمد إحمد آحمد ٱحمد احمد", "احمد احمد احمد احمد احمد"],
    ["مصطفى مصطفي", "مصطفي مصطفي"],
    ["مدرسة مدرسه", "مدرسه مدرسه"],
    ["مؤمن مومن", "مومن مومن"],
    ["رئيس ريس", "رييس ريس"],
    ["شيء", "شيء"],
  ])("%j may be %j", (text, key) => {
    expect(alike(text)).toBe(key);
  });
});

describe("the table of presentation forms", () => {
  const blocks = [
    [0xfb50, 0xfbb1],
    [0xfbd3, 0xfd3d],
    [0xfd50, 0xfdc7],
    [0xfe70, 0xfefc],
  ] as const;

  test("opens every form of letters as Unicode does, without the seat of a mark", () => {
    for (const [first, last] of blocks) {
      for (let code = first; code <= last; code += 1) {
        const form = String.fromCharCode(code);
        expect(replacePresentationForms(form), code.toString(16)).toBe(
          form.normalize("NFKC").replace(/^[ ـ](?=.)/, ""),
        );
      }
    }
  });

  test("leaves words of one sign, ornate brackets and the byte order mark alone", () => {
    const signs = "ﷰﷱﷲﷳﷴﷵﷶﷷﷸﷹﷺﷻ﷼﷽﴾﴿\uFEFF";
    expect(replacePresentationForms(signs)).toBe(signs);
  });
});

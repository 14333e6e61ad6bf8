import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyse } from "#lib/arabic/search/analyse";
import { findWords } from "#lib/arabic/search/find-words";
import { bucketKeys, readQueryWord } from "#lib/arabic/search/query-word";
import { exactForm, toSearchWord } from "#lib/arabic/search/search-word";
import { type Tier, tierOf } from "#lib/arabic/search/tier-of";

/** How near a written word is to a typed one, if the index finds it. */
function nearness(typed: string, written: string): Tier | undefined {
  const [wanted, found] = [readQueryWord(typed), toSearchWord(written)];
  if (wanted === undefined || wanted.isStopWord || found === undefined || found.isStopWord) return undefined;
  const { analysis, bucketKeys: kept } = analyse(found.exact);
  if (!bucketKeys(wanted).some((key) => kept.includes(key))) return undefined;
  return tierOf(wanted, found.exact, analysis);
}

/** Whether a reader who types one word comes to a text that has the other. */
function finds(typed: string, written: string): boolean {
  return nearness(typed, written) !== undefined;
}

const words = (text: string) => findWords(text).map((word) => word.text);

describe("the words of a text", () => {
  test.each([
    ["انتهت «القمة»، بلا نتيجة.", ["انتهت", "القمة", "بلا", "نتيجة"]],
    ["قالت UNICEF إنّ 15,700 طفل", ["قالت", "UNICEF", "إنّ", "15,700", "طفل"]],
    ["الـUNICEF والـ20", ["الـ", "UNICEF", "والـ", "20"]],
    ["٣٧٫٥٪ في G20 وF-16", ["٣٧٫٥", "في", "G", "20", "و", "F", "16"]],
    ["C++ وC# وC", ["C++", "و", "C#", "و", "C"]],
    ["U.S. وU.S وexample.com", ["U.S", "و", "U.S", "و", "example", "com"]],
    ["عبدالله وعبدالعزيز", ["عبد", "الله", "وعبد", "العزيز"]],
    ["15 700 طفل في 2016", ["15 700", "طفل", "في", "2016"]],
    ["الـمُـدَرِّسُ", ["الـمُـدَرِّسُ"]],
    ["café O’Neill", ["café", "O", "Neill"]],
    ["؟!… — «»", []],
    ["", []],
  ])("%s", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test("stand where they say, in any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        let last = 0;
        for (const word of findWords(text)) {
          expect(word.start).toBeGreaterThanOrEqual(last);
          expect(text.slice(word.start, word.end)).toBe(word.text);
          last = word.end;
        }
      }),
      { numRuns: 10_000 },
    );
  });
});

describe("the exact form of a word", () => {
  test.each([
    ["مُدَرِّسٌ", "مدرس"],
    ["الـقـاهرة", "القاهرة"],
    ["Café", "cafe"],
    ["UNICEF", "unicef"],
    ["١٥٬٧٠٠", "15700"],
    ["15,700", "15700"],
    ["٣٧٫٥", "37.5"],
    ["1.5", "1.5"],
    ["ﻣﺼﺮ", "مصر"],
  ])("%s is %s", (written, expected) => {
    expect(exactForm(written)).toBe(expected);
  });
});

describe("a reader who types", () => {
  test.each([
    ["القاهره", "القاهرة"],
    ["احمد", "أحمد"],
    ["أحمد", "احمد"],
    ["اسلام", "الإسلام"],
    ["مسئول", "مسؤول"],
    ["شؤون", "الشئون"],
    ["مستشفي", "مستشفى"],
    ["مدرس", "المُدَرِّسُ"],
    ["القاهرة", "قاهرة"],
    ["قاهرة", "بالقاهرة"],
    ["القاهرة", "والقاهرة"],
    ["القاهرة", "للقاهرة"],
    ["القاهرة", "وللقاهرة"],
    ["بالقاهرة", "القاهرة"],
    ["للغة", "اللغة"],
    ["لغة", "للغة"],
    ["حلب", "وحلب"],
    ["حلب", "بحلب"],
    ["حلب", "لحلب"],
    ["حلب", "وبحلب"],
    ["الحج", "حج"],
    ["السد", "سد"],
    ["والدة", "الوالدة"],
    ["الوالي", "والي"],
    ["وزير", "الوزير"],
    ["دين", "والدين"],
    ["ووهان", "بووهان"],
    ["ألماني", "الألماني"],
    ["الماني", "الألماني"],
    ["الالتزام", "التزام"],
    ["UNICEF", "Unicef"],
    ["15700", "15,700"],
    ["٢٠١٦", "2016"],
    ["C", "C"],
  ])("%s finds %s", (typed, written) => {
    expect(finds(typed, written)).toBe(true);
  });

  test.each([
    ["على", "علي"],
    ["علي", "على"],
    ["الى", "إلى"],
    ["زير", "الوزراء"],
    ["وزير", "زير"],
    ["كبير", "بير"],
    ["بير", "كبير"],
    ["مال", "كمال"],
    ["حلب", "حلبة"],
    ["القاهرة", "قاهر"],
    ["ووهان", "يوهان"],
    ["لاد", "الأولاد"],
    ["2016", "20160"],
    ["unicef", "uni"],
  ])("%s does not find %s", (typed, written) => {
    expect(finds(typed, written)).toBe(false);
  });

  test("a word finds itself, whatever it is", () => {
    const letter = fc.constantFrom(..."ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي");
    const word = fc.array(letter, { minLength: 2, maxLength: 8 }).map((letters) => letters.join(""));
    fc.assert(
      fc.property(word, (text) => {
        expect(finds(text, text)).toBe(toSearchWord(text)?.isStopWord === false);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe("a stop word", () => {
  test.each(["على", "في", "وفي", "إلى", "الذي", "فإن", "و", "أ", "مِنْ"])("is left out: %s", (word) => {
    expect(toSearchWord(word)?.isStopWord).toBe(true);
  });

  test.each(["علي", "حق", "C", "7", "أب"])("but not %s", (word) => {
    expect(toSearchWord(word)?.isStopWord).toBe(false);
  });
});

test("the nearest word is the same, then another spelling, then one with letters joined to it", () => {
  expect(["إعلان", "اعلان", "وإعلان"].map((written) => nearness("إعلان", written))).toEqual([0, 1, 2]);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyse } from "#lib/arabic/search/analyse";
import { exactForm, toSearchWord } from "#lib/arabic/search/search-word";
import { tierOf } from "#lib/arabic/search/tier-of";
import { getBucket, getBucketCount } from "#lib/config/search-sizes";
import { findAnswers, readQuery } from "#lib/search/browser/match";
import type { WordsFile } from "#lib/search/formats";
import { packPostings, unpackPostings } from "#lib/search/postings";
import { buildWordFiles, type Searched } from "#lib/search/word-index";

/** Returns the articles that have a word, as the browser finds them: it reads only the buckets that can hold the word. */
function searchIndex(files: readonly WordsFile[], typed: string): number[] {
  const [wanted] = readQuery(typed);
  if (wanted === undefined) return [];
  const found = new Set<number>();
  for (const key of wanted.keys) {
    const file = files[getBucket(key, files.length) - 1];
    for (const ordinal of findAnswers(file ?? {}, wanted).keys()) found.add(ordinal);
  }
  return [...found].sort((a, b) => a - b);
}

/** Returns the same by searching every article. */
function searchArticles(articles: readonly string[][], typed: string, buckets: number): number[] {
  const [wanted] = readQuery(typed);
  if (wanted === undefined) return [];
  const read = new Set(wanted.keys.map((key) => getBucket(key, buckets)));
  return articles.flatMap((words, ordinal) => {
    const has = words.some((word) => {
      const found = toSearchWord(word);
      if (found === undefined || found.isStopWord) return false;
      const { bucketKeys } = analyse(found.exact);
      return (
        bucketKeys.some((key) => read.has(getBucket(key, buckets))) &&
        (tierOf(wanted, found.exact, "") ?? 5) < 5
      );
    });
    return has ? [ordinal] : [];
  });
}

const stem = fc.constantFrom(
  "حلب",
  "قاهرة",
  "لغة",
  "وزير",
  "إعلان",
  "مسؤول",
  "علي",
  "على",
  "unicef",
  "15,700",
  "في",
  "constructor",
);
const front = fc.constantFrom("", "", "ال", "و", "ف", "ب", "ل", "ك", "وال", "بال", "لل", "وب");
const letter = fc.constantFrom(..."ءأابةتجحدرسعفقكلمنهوىي");
const word = fc.oneof(
  fc.tuple(front, stem).map((parts) => parts.join("")),
  fc.array(letter, { minLength: 1, maxLength: 5 }).map((letters) => letters.join("")),
);

function asArticle(words: readonly string[]): Searched {
  return { headline: words.slice(0, 1).join(" "), about: words.slice(1, 2), text: words.slice(2).join(" ") };
}

describe("the index", () => {
  test("finds exactly the articles that have a word", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { maxLength: 12 }), { maxLength: 20 }),
        word,
        fc.constantFrom(1, 2, 8, 64),
        (articles, other, buckets) => {
          const files = buildWordFiles(articles.map(asArticle), buckets);
          // Words as the text is split: «unicef» after a letter of Arabic is a word of its own.
          const split = articles.map((words) =>
            words.flatMap((one) => one.match(/[a-z]+|[0-9,]+|[^a-z0-9,]+/g) ?? []),
          );
          for (const typed of new Set(
            [...split.flat(), other].flatMap((one) => one.match(/[a-z]+|[0-9,]+|[^a-z0-9,]+/g) ?? []),
          )) {
            expect(searchIndex(files, typed), typed).toEqual(searchArticles(split, typed, buckets));
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test("keeps the best place of a word", () => {
    const [file] = buildWordFiles(
      [
        { headline: "حلب", about: ["حلب"], text: "حلب" },
        { headline: "خبر", about: ["حلب"], text: "حلب" },
        { headline: "خبر", about: [], text: "حَلَب حلب" },
      ],
      1,
    );
    expect(unpackPostings(file?.حلب ?? [])).toEqual([
      { ordinal: 0, place: 2 },
      { ordinal: 1, place: 1 },
      { ordinal: 2, place: 0 },
    ]);
  });

  test("is the same for the same articles, and has no stop words", () => {
    const articles = [{ headline: "على حلب", about: [], text: "في الطريق إلى حلب، ومن علي" }];
    const once = JSON.stringify(buildWordFiles(articles, 4));
    expect(JSON.stringify(buildWordFiles(articles, 4))).toBe(once);
    expect(once).toContain('"علي"');
    expect(once).not.toMatch(/"(?:على|في|إلى|ومن)"/);
  });
});

test("postings are unchanged after packing and unpacking", () => {
  const posting = fc.record({ ordinal: fc.nat(100_000), place: fc.integer({ min: 0, max: 2 }) });
  fc.assert(
    fc.property(fc.uniqueArray(posting, { selector: ({ ordinal }) => ordinal }), (postings) => {
      const sorted = postings.sort((a, b) => a.ordinal - b.ordinal);
      expect(unpackPostings(packPostings(sorted))).toEqual(sorted);
    }),
  );
});

describe("buckets", () => {
  test.each([
    [0, 1],
    [16, 1],
    [17, 2],
    [83, 8],
    [1000, 64],
    [10_000, 1024],
  ])("%d articles fill %d", (articles, buckets) => {
    expect(getBucketCount(articles)).toBe(buckets);
  });

  test("are about equally full, and every number is valid", () => {
    const counts = new Map<number, number>();
    const letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
    for (const a of letters)
      for (const b of letters)
        for (const c of letters) {
          const bucket = getBucket(exactForm(a + b + c), 64);
          counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
        }
    expect([...counts.keys()].sort((a, b) => a - b)).toEqual(
      Array.from({ length: 64 }, (_, index) => index + 1),
    );
    const mean = letters.length ** 3 / 64;
    expect(Math.max(...counts.values())).toBeLessThan(mean * 1.5);
    expect(Math.min(...counts.values())).toBeGreaterThan(mean * 0.5);
  });
});

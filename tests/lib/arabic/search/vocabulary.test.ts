import { isDeepStrictEqual } from "node:util";
import { afterEach, expect, test, vi } from "vitest";

afterEach(() => vi.resetModules());

/** Modules that have read nothing yet, as in a new process. */
async function newProcess() {
  vi.resetModules();
  const { analyse } = await import("#lib/arabic/search/analyse");
  const { findFollowing } = await import("#lib/arabic/search/analysis/joins");
  return { analyse, findFollowing, ...(await import("#lib/arabic/search/vocabulary")) };
}

test("every word has the same analysis with a kept vocabulary", async () => {
  const made = await newProcess();
  const text = made.writeVocabulary();
  const kept = await newProcess();
  kept.keepVocabulary(() => text);
  const other = [...made.getVocabulary().lexicon.keys()].filter(
    (word) =>
      !isDeepStrictEqual(made.getVocabulary().lexicon.get(word), kept.getVocabulary().lexicon.get(word)),
  );
  expect(other).toEqual([]);
  const known = [...made.getVocabulary().lexicon.keys()].filter((_, index) => index % 4 === 0);
  const words = known.flatMap((word) => [word, `ول${word}`, `${word}ها`]);
  expect(words.length).toBeGreaterThan(15_000);
  expect(words.filter((word) => !isDeepStrictEqual(made.analyse(word), kept.analyse(word)))).toEqual([]);
  expect(kept.findFollowing("بور")?.seconds).toEqual(made.findFollowing("بور")?.seconds);
  expect(kept.findFollowing("بور")?.seconds.size).toBeGreaterThan(0);
  expect(kept.analyse("الوزراء").analysis).not.toBe("");
});

test("a kept vocabulary is read when a word is first analysed", async () => {
  const { analyse, keepVocabulary, writeVocabulary } = await newProcess();
  const read = vi.fn(writeVocabulary);
  keepVocabulary(read);
  expect(read).not.toHaveBeenCalled();
  analyse("الوزراء");
  analyse("المدارس");
  expect(read).toHaveBeenCalledOnce();
});

test("a kept vocabulary that is cut off is an error", async () => {
  const { analyse, keepVocabulary, writeVocabulary } = await newProcess();
  keepVocabulary(() => writeVocabulary().slice(0, 1000));
  expect(() => analyse("الوزراء")).toThrow("too few parts");
});

import { describe, expect, test } from "vitest";
import { wholeWords } from "#lib/arabic/search/lexicon/complete-words";
import { otherWordsWithTa, regularFeminines } from "#lib/arabic/search/lexicon/feminines";
import { foreignSpellings } from "#lib/arabic/search/lexicon/foreign";
import {
  joinedAdjectives,
  joinedNames,
  joinedNouns,
  joinedParticles,
} from "#lib/arabic/search/lexicon/joined-words";
import { moreMasdars } from "#lib/arabic/search/lexicon/masdars";
import { moreVerbs } from "#lib/arabic/search/lexicon/more-words";
import { namesWithAdjective, otherNames } from "#lib/arabic/search/lexicon/names";
import { passives } from "#lib/arabic/search/lexicon/passives";
import { plurals } from "#lib/arabic/search/lexicon/plurals";
import { namesInCases, spellings } from "#lib/arabic/search/lexicon/spelling";
import { verbs } from "#lib/arabic/search/lexicon/verbs";

const rowsOf = (list: string) =>
  list
    .trim()
    .split("\n")
    .map((line) => line.split(" "));
const wordsOf = (list: string) => list.trim().split(/\s+/);
const repeated = (entries: readonly string[]) => {
  const seen = new Set<string>();
  return entries.filter((entry) => seen.size === seen.add(entry).size);
};

/** Lists with one entry a line, the fewest entries, and how many words an entry has. */
const rowLists = [
  ["plurals", plurals, 2500, 2, 9],
  ["verbs", verbs, 1200, 3, 3],
  ["passives", passives, 150, 3, 3],
  ["names with adjectives", namesWithAdjective, 500, 2, 2],
  ["words that ة makes another", otherWordsWithTa, 500, 2, 2],
  ["foreign spellings", foreignSpellings, 400, 2, 9],
  ["spellings", spellings, 100, 2, 6],
  ["joined names", joinedNames, 400, 2, 8],
  ["joined nouns", joinedNouns, 100, 2, 5],
  ["joined adjectives", joinedAdjectives, 80, 2, 5],
  ["joined particles", joinedParticles, 80, 2, 5],
  ["names in cases", namesInCases, 3, 2, 4],
] as const;

/** Lists of single words, and the fewest words. */
const wordLists = [
  ["whole words", wholeWords, 5000],
  ["regular feminines", regularFeminines, 700],
  ["other names", otherNames, 1000],
] as const;

const allLists: readonly { name: string; list: string }[] = [...rowLists, ...wordLists].map(
  ([name, list]) => ({ name, list }),
);

describe("lists of the lexicon", () => {
  test.each(allLists)("$name hold letters without tashkeel, tatweel and spare spaces", ({ list }) => {
    const wrong = list
      .trim()
      .split(/[ \n]/)
      .filter((word) => !/^[\u0621-\u063A\u0641-\u064A\u067E\u0686\u06A4\u06AF]+$/.test(word));
    expect(wrong).toEqual([]);
  });

  test.each(rowLists)(
    "%s has enough entries of the right shape, none twice",
    (_, list, fewest, least, most) => {
      const rows = rowsOf(list);
      expect(rows.length).toBeGreaterThanOrEqual(fewest);
      expect(rows.filter((row) => row.length < least || row.length > most)).toEqual([]);
      expect(rows.filter((row) => new Set(row).size < row.length && row.length !== 3)).toEqual([]);
      const lines = rows.map((row) => row.join(" "));
      expect(new Set(lines).size).toBe(lines.length);
    },
  );

  test.each(wordLists)("%s has enough words, none twice", (_, list, fewest) => {
    const words = wordsOf(list);
    expect(words.length).toBeGreaterThanOrEqual(fewest);
    expect(repeated(words)).toEqual([]);
  });

  test.each([
    ["plurals", plurals],
    ["foreign spellings", foreignSpellings],
    ["spellings", spellings],
  ])("%s has one entry a word", (_, list) => {
    expect(repeated(rowsOf(list).map(([first]) => first ?? ""))).toEqual([]);
  });
});

describe("lists of the lexicon agree", () => {
  const others = rowsOf(otherWordsWithTa);
  const plural = new Map(rowsOf(plurals).map(([singular = "", ...forms]) => [singular, forms]));

  test("ة is the only difference where it makes another word", () => {
    expect(others.filter(([word, other]) => other !== `${word}ة`)).toEqual([]);
  });

  test("no word takes ة with the same meaning and with another one", () => {
    const regular = new Set(wordsOf(regularFeminines));
    expect(others.map(([word = ""]) => word).filter((word) => regular.has(word))).toEqual([]);
  });

  test("no plural is called another word of its singular", () => {
    const clashes = others.filter(
      ([word = "", other = ""]) =>
        plural.get(other)?.includes(word) === true || plural.get(word)?.includes(other) === true,
    );
    expect(clashes).toEqual([]);
  });

  test("no regular feminine is a whole word", () => {
    const whole = new Set(wordsOf(wholeWords));
    expect(wordsOf(regularFeminines).filter((word) => whole.has(`${word}ة`))).toEqual([]);
  });

  test("a word that ة makes is a whole word", () => {
    const whole = new Set(wordsOf(wholeWords));
    expect(others.map(([, other = ""]) => other).filter((other) => !whole.has(other))).toEqual([]);
  });

  test("no variant belongs to two words", () => {
    for (const list of [foreignSpellings, spellings]) expect(repeated(rowsOf(list).flat())).toEqual([]);
  });

  test("verbs are in the third person of past and imperfect", () => {
    const wrong = rowsOf(verbs).filter(
      ([past = "", imperfect = ""]) => !imperfect.startsWith("ي") || past.endsWith("ة"),
    );
    expect(wrong).toEqual([]);
  });
});

describe("entries of the lexicon", () => {
  test("every verb with a passive is a verb", () => {
    const known = new Set(rowsOf(verbs).map(([past = ""]) => past));
    expect(rowsOf(passives).filter(([past = ""]) => !known.has(past))).toEqual([]);
  });

  test("every verb with more nouns is a verb, and has each once", () => {
    const rows = rowsOf(moreMasdars);
    const known = new Set([...rowsOf(verbs), ...rowsOf(moreVerbs)].map(([past = ""]) => past));
    expect(rows.length).toBeGreaterThan(250);
    expect(rows.filter(([past = "", ...nouns]) => !known.has(past) || nouns.length === 0)).toEqual([]);
    expect(repeated(rows.map(([past = ""]) => past))).toEqual([]);
    expect(rows.filter(([, ...nouns]) => repeated(nouns).length > 0)).toEqual([]);
  });

  test("at least 700 verbs of three letters have a masdar", () => {
    expect(
      rowsOf(verbs).filter(([past = "", , masdar]) => past.length < 4 && masdar !== undefined).length,
    ).toBeGreaterThan(700);
  });

  test.each(["أصاب أصيب يصاب", "قال قيل يقال", "اغتال اغتيل يغتال", "ألغى ألغي يلغى", "وضع وضع يوضع"])(
    "%s is a passive",
    (row) => {
      expect(passives).toContain(`\n${row}\n`);
    },
  );

  test.each([
    ["وزير", "وزراء"],
    ["مدرسة", "مدارس"],
    ["رئيس", "رؤساء"],
    ["شاطئ", "شواطئ"],
    ["قرية", "قرى"],
    ["محامي", "محامون"],
    ["بنت", "بنات"],
    ["أخ", "إخوة"],
    ["أخ", "أشقاء"],
    ["سنة", "سنين"],
    ["مستشفى", "مستشفيات"],
    ["لجنة", "لجان"],
    ["قاض", "قضاة"],
    ["عضو", "أعضاء"],
  ])("%s has the plural %s", (singular, form) => {
    expect(rowsOf(plurals).some(([first, ...forms]) => first === singular && forms.includes(form))).toBe(
      true,
    );
  });

  test.each([
    "أعلن يعلن إعلان",
    "قال يقول قول",
    "دعا يدعو دعاء",
    "بنى يبني بناء",
    "وصل يصل وصول",
    "أعد يعد إعداد",
    "استدعى يستدعي استدعاء",
    "تلقى يتلقى تلقي",
    "انهار ينهار انهيار",
    "أكد يؤكد تأكيد",
    "هنأ يهنئ تهنئة",
    "واجه يواجه مواجهة",
    "اتخذ يتخذ اتخاذ",
    "استعاد يستعيد استعادة",
  ])("%s is a verb", (row) => {
    expect(verbs.includes(`\n${row}\n`)).toBe(true);
  });

  test.each(
    (
      "وزارة فريق فيلم بنك لجنة كتاب سلام التزام لبنان ميزان قانون حنين نبات بنات واحد والد وسام وليد كريم " +
      "ورقة بلاد بحرين سودان فساد ولاية شركة جمعية درهم محاكم وجه مياه بداية ألمانيا"
    ).split(" "),
  )("%s is a whole word", (word) => {
    expect(wordsOf(wholeWords)).toContain(word);
  });

  test.each(["بدعم", "بلغة", "وقد", "فشلها", "وصلت", "واضحة", "وطنية", "فلسطينيون"])(
    "%s is none, since something is joined to it",
    (word) => {
      expect(wordsOf(wholeWords)).not.toContain(word);
    },
  );

  test.each(["دور دورة", "مكتب مكتبة", "جامع جامعة", "ثور ثورة", "شرك شركة", "مدرس مدرسة"])(
    "%s are two words",
    (row) => {
      expect(otherWordsWithTa).toContain(`\n${row}\n`);
    },
  );
});

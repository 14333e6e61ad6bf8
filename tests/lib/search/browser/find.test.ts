import { afterEach, describe, expect, test } from "vitest";
import { searchUrls } from "#lib/config/urls";
import { find, type Limits } from "#lib/search/browser/find";
import { Outdated, openLibrary } from "#lib/search/browser/library";
import { readQuery, setPrefix } from "#lib/search/browser/query";
import { isNear } from "#lib/search/browser/rank";
import { type FakeArticle, fakeIndex, serve } from "./fake-index";

const { fetch } = globalThis;
afterEach(() => {
  globalThis.fetch = fetch;
});

type Months = Readonly<Record<string, readonly FakeArticle[]>>;

const noLimits: Limits = { category: "", author: "", period: "", sort: "" };

async function search(months: Months, words: string, limits: Partial<Limits> = {}, common: string[] = []) {
  const asked = serve(fakeIndex(months, common));
  const library = openLibrary("default");
  const query = readQuery(words);
  const found = await find(library, query, { ...noLimits, ...limits }, 10);
  const titles = await Promise.all(found.hits.map(async (hit) => (await found.document(hit))[1]));
  return { ...found, titles, asked, near: found.hits.filter(isNear).length };
}

const titles = async (months: Months, words: string, limits: Partial<Limits> = {}) =>
  (await search(months, words, limits)).titles;

const title = (text: string): FakeArticle => ({ title: text });

describe("nearness counts before the place", () => {
  test("the word as typed is first, wherever it stands", async () => {
    const months = {
      "2016-12": [title("بحلب أمطار"), title("حَلَب في المساء")],
      "2016-11": [{ title: "مدينة", text: "عاد الهدوء إلى حلب أمس" }],
      "2016-10": [{ title: "شارع", summary: "من حلب القديمة" }],
    };
    expect(await titles(months, "حلب")).toEqual(["حَلَب في المساء", "شارع", "مدينة", "بحلب أمطار"]);
  });

  test("then headline, standfirst and text", async () => {
    const months = {
      "2016-12": [
        { title: "نص", text: "حلب" },
        { title: "مقدمة", summary: "حلب" },
      ],
      "2016-11": [title("حلب")],
    };
    expect(await titles(months, "حلب")).toEqual(["حلب", "مقدمة", "نص"]);
  });

  test("then the newest", async () => {
    const months = {
      "2016-10": [title("حلب 1"), title("حلب 2")],
      "2016-11": [title("حلب 3")],
      "2016-12": [title("حلب 4")],
    };
    expect(await titles(months, "حلب")).toEqual(["حلب 4", "حلب 3", "حلب 2", "حلب 1"]);
  });
});

describe("several words", () => {
  test("results have all of them, first where they stand together", async () => {
    const months = {
      "2016-12": [title("وزير يزور مقر الخارجية"), title("وزير الخارجية في موسكو"), title("وزير النفط")],
    };
    const { titles: found, isPartial } = await search(months, "وزير الخارجية");
    expect(found).toEqual(["وزير الخارجية في موسكو", "وزير يزور مقر الخارجية"]);
    expect(isPartial).toBe(false);
  });

  test("can be in headline and text", async () => {
    const months = { "2016-12": [{ title: "حلب", text: "أمطار غزيرة" }, title("دمشق")] };
    expect(await titles(months, "حلب غزيرة")).toEqual(["حلب"]);
  });

  test("without an article that has all, those with the most are found", async () => {
    const months = { "2016-11": [title("حلب ودمشق"), title("حلب")], "2016-12": [title("حمص")] };
    const { titles: found, isPartial } = await search(months, "حلب ودمشق وبيروت");
    expect(found).toEqual(["حلب ودمشق"]);
    expect(isPartial).toBe(true);
  });
});

describe("phrases and exclusion", () => {
  const months = {
    "2016-12": [
      title("مجلس الأمن يجتمع"),
      title("الأمن ينتشر حول مجلس المدينة"),
      { title: "نص", text: "دعا مجلس الأمن إلى هدنة" },
    ],
  };

  test.each(["«مجلس الأمن»", '"مجلس الأمن"', "“مجلس الأمن”"])("%s finds the phrase alone", async (phrase) => {
    expect(await titles(months, phrase)).toEqual(["مجلس الأمن يجتمع", "نص"]);
  });

  test("a phrase of common words is as it stands, and so is one that is excluded", async () => {
    const texts = ["مجلس الأمن يجتمع", "الأمن في مجلس", "عاد الأمن ولم ينعقد مجلس", "دعا مجلس الأمن"];
    const common = {
      "2016-11": texts.map((text, index) => ({ title: `خبر ${index}`, text })),
      "2016-12": [],
    };
    expect(await titles(common, "«مجلس الأمن»")).toEqual(["خبر 3", "خبر 0"]);
    expect((await titles(common, "الأمن -«مجلس الأمن»")).sort()).toEqual(["خبر 1", "خبر 2"]);
  });

  test("a stop word in a phrase is a gap of one", async () => {
    const gaps = { "2016-12": [title("عودة إلى حلب"), title("عودة أهالي ريف حلب"), title("عودة حلب")] };
    expect(await titles(gaps, "«عودة إلى حلب»")).toEqual(["عودة إلى حلب"]);
  });

  test("a minus excludes, in texts too", async () => {
    expect(await titles(months, "الأمن -هدنة")).toEqual(["الأمن ينتشر حول مجلس المدينة", "مجلس الأمن يجتمع"]);
    expect(await titles(months, "الأمن -«مجلس الأمن»")).toEqual(["الأمن ينتشر حول مجلس المدينة"]);
  });
});

describe("limits", () => {
  const months = {
    "2015-12": [{ title: "حلب قديماً", category: "politics" }],
    "2016-11": [
      { title: "حلب رياضة", category: "sport", author: "samir" },
      { title: "حلب سياسة", category: "politics" },
    ],
    "2016-12": [{ title: "حلب اليوم", category: "politics", author: "samir" }],
  };

  test.each<[string, Partial<Limits>, string[]]>([
    ["a category", { category: "politics" }, ["حلب اليوم", "حلب سياسة", "حلب قديماً"]],
    ["category and author", { category: "politics", author: "samir" }, ["حلب اليوم"]],
    ["a month", { period: "2016-11" }, ["حلب سياسة", "حلب رياضة"]],
    ["a year", { period: "2015" }, ["حلب قديماً"]],
    ["a time without articles", { period: "2014" }, []],
  ])("%s", async (_, limits, expected) => {
    expect(await titles(months, "حلب", limits)).toEqual(expected);
  });

  test("without words, all that they leave", async () => {
    expect(await titles(months, "", { author: "samir" })).toEqual(["حلب اليوم", "حلب رياضة"]);
    expect(await titles(months, "", { period: "2015" })).toEqual(["حلب قديماً"]);
  });

  test("by date the newest is first", async () => {
    const dated = { "2016-11": [title("حلب")], "2016-12": [{ title: "نص", text: "حلب" }, title("وحلب")] };
    expect(await titles(dated, "حلب", { sort: "date" })).toEqual(["وحلب", "نص", "حلب"]);
  });
});

describe("what is fetched", () => {
  const many = Array.from({ length: 12 }, (_, index) => ({ title: `حلب ${index}`, text: "أمطار حلب" }));

  test("no text while the headlines have enough results", async () => {
    const { asked, isComplete, hits } = await search({ "2016-11": many, "2016-12": [] }, "حلب");
    expect(asked.filter((address) => /positions-|sentences-|recent-text/.test(address))).toEqual([]);
    expect([isComplete, hits.length]).toEqual([false, 12]);
  });

  test("texts if not, and each file once", async () => {
    const { asked, isComplete } = await search({ "2016-11": many, "2016-12": [title("حلب")] }, "أمطار");
    expect(isComplete).toBe(true);
    expect(asked).toContain(searchUrls.recentText);
    expect(asked.length).toBe(new Set(asked).size);
  });

  test("positions of common words only of several words", async () => {
    const rainy = Array.from({ length: 3 }, (_, index) => ({ title: `خبر ${index}`, text: "أمطار غزيرة" }));
    const wet = [{ title: "حلب", text: "أمطار" }, { title: "ريف حلب", text: "أمطار" }, ...rainy];
    const months = { "2016-10": rainy, "2016-11": wet, "2016-12": [] };
    const positionsIn = async (words: string) => {
      const { asked } = await search(months, words);
      return asked.flatMap((address) => /index\/(\S+)-name\/positions-/.exec(address)?.[1] ?? []);
    };
    expect(await positionsIn("حلب أمطار")).toContain("2016-11");
    expect(await positionsIn("أمطار")).toEqual([]);
    expect(await positionsIn("«أمطار»")).toEqual([]);
    expect(new Set(await positionsIn("«أمطار غزيرة»"))).toEqual(new Set(["2016-11", "2016-10"]));
    expect(await positionsIn("حلب -«أمطار غزيرة»")).toContain("2016-11");
  });

  test("of more than two words the sentences, and positions only of phrases", async () => {
    const rainy = Array.from({ length: 3 }, (_, index) => ({ title: `خبر ${index}`, text: "أمطار غزيرة" }));
    const months = { "2016-10": [{ title: "حلب", text: "أمطار غزيرة في حلب" }, ...rainy], "2016-12": [] };
    const kindsIn = async (words: string) => {
      const { asked } = await search(months, words);
      return new Set(asked.flatMap((address) => /(positions|sentences)-/.exec(address)?.[1] ?? []));
    };
    expect(await kindsIn("حلب أمطار غزيرة")).toEqual(new Set(["sentences"]));
    expect(await kindsIn("أمطار غزيرة")).toEqual(new Set(["positions"]));
    expect(await kindsIn("حلب «أمطار غزيرة»")).toEqual(new Set(["positions"]));
  });

  test("the longest of several words first, if there are many files, and others only where it is", async () => {
    const old = ["2016-06", "2016-07", "2016-08", "2016-09", "2016-10"];
    const months = {
      ...Object.fromEntries(old.map((month) => [month, [title("شتاء دمشق")]])),
      "2016-11": [title("شتاء القسطنطينية في دمشق")],
      "2016-12": [],
    };
    const { asked, titles: found } = await search(months, "شتاء القسطنطينية");
    expect(found).toEqual(["شتاء القسطنطينية في دمشق"]);
    const filesOf = (month: string) => asked.filter((address) => address.includes(`${month}-name/`)).length;
    expect([...old, "2016-11"].map(filesOf)).toEqual([1, 1, 1, 1, 1, 2]);
    // Without an article that has all words, some of them are looked for everywhere.
    expect((await search(months, "شتاء الإسكندرية")).titles).toHaveLength(6);
  });

  test("nothing of segments outside the period", async () => {
    const months = { "2015-11": many, "2016-12": [title("حلب")] };
    const { asked } = await search(months, "حلب", { period: "2016" });
    expect(asked.filter((address) => address.includes("2015-11"))).toEqual([]);
  });

  test("a file that is missing makes the list of segments outdated", async () => {
    const files = fakeIndex({ "2016-11": many, "2016-12": [] });
    for (const address of files.keys()) if (address.includes("2016-11-name/")) files.delete(address);
    serve(files);
    await expect(find(openLibrary("default"), readQuery("حلب"), noLimits, 10)).rejects.toThrow(Outdated);
  });

  test("and so do two files of different articles", async () => {
    const files = fakeIndex({ "2016-12": [title("حلب")] });
    files.set(searchUrls.recentText, { version: "2", words: [] });
    serve(files);
    await expect(find(openLibrary("default"), readQuery("حلب"), noLimits, 10)).rejects.toThrow(Outdated);
  });
});

describe("while the reader types", () => {
  const months = { "2016-11": [title("محادثات أنقرة"), title("محاولة")], "2016-12": [title("المحادثة")] };
  const typed = async (words: string) => {
    serve(fakeIndex(months, ["محاولة", "محادثات"]));
    const query = readQuery(words);
    setPrefix(query, words);
    const found = await find(openLibrary("default"), query, noLimits, 10);
    return Promise.all(found.hits.map(async (hit) => (await found.document(hit))[1]));
  };

  test("the last word is a prefix from its third letter", async () => {
    expect(await typed("محاد")).toEqual(["المحادثة", "محادثات أنقرة"]);
    expect(await typed("مح")).toEqual([]);
  });

  test("but not behind a space", async () => {
    expect(await typed("محاد ")).toEqual([]);
  });
});

test("a request that was outdated by another search is cancelled", async () => {
  const files = fakeIndex({ "2016-11": [title("حلب")], "2016-12": [title("دمشق")] });
  serve(files);
  const answer = globalThis.fetch;
  const cancelled: string[] = [];
  globalThis.fetch = (address, options) =>
    String(address).includes("2016-11-name/")
      ? new Promise((resolve, reject) => {
          options?.signal?.addEventListener("abort", () => {
            cancelled.push(String(address));
            reject(new Error("cancelled"));
          });
          if (options?.signal === undefined) resolve(answer(address));
        })
      : answer(address);
  const library = openLibrary("default");
  library.begin("first");
  const first = find(library, readQuery("حلب"), noLimits, 10);
  first.catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 10));
  library.begin("second");
  find(library, readQuery("دمشق"), { ...noLimits, period: "2016-12" }, 10);
  await expect(first).rejects.toThrow("cancelled");
  expect(cancelled).toHaveLength(1);
});

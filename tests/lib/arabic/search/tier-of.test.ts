import { describe, expect, test } from "vitest";
import { readQueryWord } from "#lib/arabic/search/query-word";
import { tierOf } from "#lib/arabic/search/tier-of";
import { keptBackPairs, keptBackTraps } from "./kept-back";
import { nearPairs } from "./near-pairs";
import { nearness, readPairs } from "./nearness";
import { pairs } from "./pairs";
import { traps } from "./traps";

type Table = Readonly<Record<string, string>>;

/** Returns the pairs of a table in both directions. */
function bothWays(table: Table): [kind: string, query: string, text: string][] {
  return Object.entries(table).flatMap(([kind, list]) =>
    readPairs(list).flatMap(([one, other]): [string, string, string][] => [
      [kind, one, other],
      [kind, other, one],
    ]),
  );
}

/** Foreign names may be in tier 4, everything else must be in a tier before it. */
function isFound([kind, query, text]: [string, string, string]): boolean {
  const tier = nearness(query, text);
  return tier !== undefined && tier <= (/foreign/i.test(kind) ? 4 : 3);
}

function isKeptApart([, query, text]: [string, string, string]): boolean {
  const tier = nearness(query, text);
  return tier === undefined || tier === 5;
}

/** Expects a share of cases to hold. If too few do, the message names the others. */
function expectShare(
  cases: [string, string, string][],
  holds: (one: [string, string, string]) => boolean,
  share: number,
) {
  const wrong = cases.filter((one) => !holds(one)).map((one) => one.join(" "));
  expect(wrong.length / cases.length, wrong.join("\n")).toBeLessThanOrEqual(1 - share);
}

describe("the tables", () => {
  test.each([
    ["pairs", pairs],
    ["traps", traps],
  ])("have at least 350 different %s", (_, table) => {
    const all = Object.values(table).flatMap(readPairs);
    expect(all.every(([one, other]) => one !== "" && other !== "")).toBe(true);
    expect(new Set(all.map((pair) => pair.join("/"))).size).toBeGreaterThanOrEqual(350);
  });
});

describe("a reader who types", () => {
  test("one word of a pair finds the other", () => {
    expectShare(bothWays(pairs), isFound, 0.99);
  });

  test("one word of a trap finds the other only as similar", () => {
    expectShare(bothWays(traps), isKeptApart, 0.99);
  });

  test("a verb finds what it does and who does it, at least as a near result", () => {
    expectShare(bothWays(nearPairs), ([, query, text]) => (nearness(query, text) ?? 5) <= 4, 0.99);
  });

  test("a verb finds no noun of its root among the real results", () => {
    const { formerTraps = "" } = nearPairs;
    expectShare(bothWays({ formerTraps }), ([, query, text]) => nearness(query, text) === 4, 1);
  });

  test("words that the rules were not made with finds them too", () => {
    expectShare(bothWays(keptBackPairs), isFound, 0.95);
    expectShare(bothWays(keptBackTraps), isKeptApart, 0.98);
  });

  test.each([
    ["وزير", "وزير", 0],
    ["أحمد", "احمد", 1],
    ["مسئول", "مسؤول", 1],
    ["سوريا", "سورية", 1],
    ["لبنان", "وبلبنان", 2],
    ["عاصمة", "عاصمتها", 2],
    ["الوزير", "للوزير", 2],
    ["وزير", "والوزراء", 3],
    ["أعلن", "سيعلنون", 3],
    ["إيران", "الإيرانية", 3],
    ["جوجل", "غوغل", 3],
    ["نتنياهو", "نتانياهو", 3],
    ["غرندزبورغ", "جرندزبورج", 3],
    ["زلمرندو", "زلمراندو", 4],
    ["أعلن", "والإعلان", 4],
    ["استقبالهم", "سيستقبلون", 4],
    ["إذن", "إذاً", 0],
    ["وإذًا", "إذن", 2],
  ] as const)("%s finds %s in tier %d", (query, text, tier) => {
    expect(nearness(query, text)).toBe(tier);
  });

  test.each([
    ["علي", "على"],
    ["على", "علي"],
    ["ماء", "ما"],
    ["مياه", "ما"],
    ["المياه", "وفيه ما يكفي كما قيل بما"],
  ])("%s does not find the stop word %s, or the reverse", (query, text) => {
    expect(nearness(query, text)).toBeUndefined();
  });

  test.each([
    ["وأدنى", "وأدوية"],
    ["أعلام", "إعلام"],
    ["ثأر", "ثار"],
    ["كلي", "كلية"],
    ["متراكم", "متر"],
    ["وجوه", "جوه"],
    ["شمعون", "شمع"],
    ["يمسك", "يمس"],
    ["حضرموت", "موت"],
    ["روما", "رومانيا"],
    ["الرياضة", "الرياض"],
    ["زنطار", "زنطران"],
    ["تعليم", "العلم"],
    ["شاعر", "شعر"],
    ["انهيار", "الأنهار"],
    ["إذاً", "إذا"],
    ["إذن", "أذن"],
  ])("%s does not find %s, or the reverse", (one, other) => {
    expect(Math.min(nearness(one, other) ?? 5, nearness(other, one) ?? 5)).toBe(5);
  });

  test.each([
    ["علم", "أعلام"],
    ["اعلام", "إعلام"],
    ["سيفهم", "يفهم"],
    ["سيأتي", "أتى"],
    ["بدأ", "بدأوا"],
    ["يقرؤون", "يقرأون"],
    ["مبدأ", "مبدئه"],
    ["إبريق", "أباريق"],
    ["اللاجئون", "لاجئ"],
    ["أبيض", "بيضاء"],
    ["أكبر", "كبرى"],
    ["مستخدم", "المستخدمون"],
    ["فيكتوريا", "ڤيكتوريا"],
  ])("%s finds %s, and the reverse", (one, other) => {
    expect(Math.max(nearness(one, other) ?? 5, nearness(other, one) ?? 5)).toBeLessThan(4);
  });

  test("without an analysis the letters decide", () => {
    const query = readQueryWord("خنفشار");
    if (query === undefined) throw new Error("not a word");
    expect(["خنفشار", "الخنفشار", "وبخنفشارهم", "خنافشة"].map((word) => tierOf(query, word, ""))).toEqual([
      0,
      2,
      2,
      undefined,
    ]);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Tier } from "#lib/arabic/search/tier-of";
import { makeExcerpt } from "#lib/search/browser/excerpt";
import { findMarks, splitMarks } from "#lib/search/browser/marked";

const words = (...list: [string, Tier][]) => new Map(list);

describe("marked words", () => {
  const marked = (text: string, list: [string, Tier][], most: number) =>
    splitMarks(text, findMarks(text, words(...list), most))
      .map((piece, index) => (index % 2 === 1 ? `[${piece}]` : piece))
      .join("");

  test.each<[string, [string, Tier][], number, string]>([
    ["محادثات أنقرة تنتهي", [["أنقرة", 0]], 3, "محادثات [أنقرة] تنتهي"],
    [
      "في حَلَب، وبحلب والحلبة",
      [
        ["حلب", 0],
        ["وبحلب", 2],
      ],
      3,
      "في [حَلَب]، [وبحلب] والحلبة",
    ],
    ["فيلم عن يلم", [["يلم", 0]], 3, "فيلم عن [يلم]"],
    [
      "حلب وحلبة",
      [
        ["حلب", 0],
        ["وحلبة", 5],
      ],
      3,
      "[حلب] وحلبة",
    ],
    [
      "حلب وحلبة",
      [
        ["حلب", 0],
        ["وحلبة", 5],
      ],
      5,
      "[حلب] [وحلبة]",
    ],
    ["\u2066UNICEF\u2069 تقول", [["unicef", 0]], 3, "\u2066[UNICEF]\u2069 تقول"],
    ["لا شيء", [["حلب", 0]], 3, "لا شيء"],
    ["", [["حلب", 0]], 3, ""],
  ])("%s", (text, list, most, expected) => {
    expect(marked(text, list, most)).toBe(expected);
  });
});

const filler = "قال مسؤول في المدينة إن الأعمال تسير وفق الخطة الموضوعة لها منذ مطلع العام ".repeat(4);

function excerpt(text: string, ...list: string[]): string {
  return makeExcerpt(text, findMarks(text, new Map(list.map((word) => [word, 0])), 3));
}

describe("an excerpt", () => {
  test("is the text itself if it is short", () => {
    expect(excerpt("وصل الوفد إلى حلب.", "حلب")).toBe("وصل الوفد إلى حلب.");
  });

  test("is one line, in which headings end with a full stop", () => {
    expect(excerpt("سأل: ما الشدة؟\n\nأثر حلب\nهي القوة.\n\nانتهى", "حلب")).toBe(
      "سأل: ما الشدة؟ أثر حلب. هي القوة. انتهى",
    );
  });

  test("begins with the sentence of the word if that is near", () => {
    const text = `${filler}انتهى. وصل الوفد إلى حلب مساء، ${filler}`;
    expect(excerpt(text, "حلب")).toMatch(/^…وصل الوفد إلى حلب مساء، قال مسؤول .*…$/);
  });

  test("else it begins with a word", () => {
    const text = `${filler}وصل الوفد إلى حلب ${filler}`;
    const cut = excerpt(text, "حلب");
    expect(cut).toMatch(/^….*وصل الوفد إلى حلب .*…$/);
    for (const word of cut.replaceAll("…", "").split(" ")) expect(text.split(" ")).toContain(word);
  });

  test("shows the place with the most of the words", () => {
    const text = `حلب مدينة. ${filler}${filler}بين حلب ودمشق طريق ${filler}`;
    expect(excerpt(text, "حلب", "ودمشق")).toContain("بين حلب ودمشق طريق");
  });

  test("is about 160 characters long, has the word whole, and is cut between words", () => {
    const word = fc.constantFrom("حلب", "المدينة", "و", "الاستراتيجية", "UNICEF", "2016،", "قال:", "نعم.");
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 200 }), (list) => {
        const text = list.join(" ");
        const cut = excerpt(text, "حلب");
        expect(cut.length).toBeLessThanOrEqual(162);
        if (list.includes("حلب")) expect(cut.split(/[ …]/)).toContain("حلب");
        const inside = cut.replaceAll("…", "").split(" ");
        for (const one of inside.slice(0, -1)) expect(list).toContain(one);
      }),
    );
  });

  test("does not break at a word that is longer than it", () => {
    const long = "ا".repeat(400);
    expect(excerpt(`${long} حلب ${long}`, "حلب")).toContain("حلب");
    expect(excerpt(`${filler} ${long} ${filler}`, long)).toContain(long);
  });

  test("closes and opens the isolates that it cuts", () => {
    const latin = `\u2066${"The quick brown fox ".repeat(20)}\u2069`;
    const open = excerpt(`حلب ${latin}`, "حلب");
    expect(open.split("\u2066").length).toBe(open.split("\u2069").length);
    expect(open.endsWith("\u2069")).toBe(true);
    const closed = excerpt(`${latin} حلب`, "حلب");
    expect(closed.split("\u2066").length).toBe(closed.split("\u2069").length);
    expect(closed.startsWith("\u2066")).toBe(true);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeSlug, isSlug, slugify, tagSlug } from "#lib/arabic/words/slug";

describe("decodeSlug", () => {
  test.each([
    ["ankara-talks", "ankara-talks"],
    ["%D8%AE%D8%A8%D8%B1", "خبر"],
    ["%d8%ae%d8%a8%d8%b1", "خبر"],
    ["خبر", "خبر"],
    ["%D8%A7%D9%94", "أ"],
    ["a%2Fb", "a/b"],
    ["%2525", "%25"],
    ["a+b", "a+b"],
  ])("%s is %s", (segment, slug) => {
    expect(decodeSlug(segment)).toBe(slug);
  });

  test.each(["%", "%D8", "%zz", "%E0%A4%A", "خبر%"])("%s is malformed", (segment) => {
    expect(decodeSlug(segment)).toBeUndefined();
  });
});

describe("isSlug", () => {
  test.each([
    "a",
    "ankara-talks",
    "2016",
    "g20-قمة",
    "خبر-عاجل-٢",
    "پچژگڤ",
    "page",
    "page-one",
    "page-2-more",
    "a--b",
    "ب".repeat(115),
    "a".repeat(230),
  ])("accepts %s", (slug) => {
    expect(isSlug(slug)).toBe(true);
  });

  test.each([
    ["nothing", ""],
    ["capitals", "Ankara"],
    ["a space", "a b"],
    ["a dot", "a.b"],
    ["an underscore", "a_b"],
    ["a slash", "a/b"],
    ["dots", ".."],
    ["a NUL", "a\u0000"],
    ["a line feed at the end", "a\n"],
    ["a hyphen in front", "-a"],
    ["a hyphen behind", "a-"],
    ["a numbered page", "page-2"],
    ["a numbered page in Arabic digits", "page-٢"],
    ["an override", "خبر\u202Eعاجل"],
    ["an isolate", "خبر\u2067عاجل"],
    ["a direction mark", "خبر\u200F"],
    ["tatweel", "خبـر"],
    ["tashkeel", "خَبر"],
    ["a dagger alef", "هٰذا"],
    ["a joiner", "می\u200Cخواهم"],
    ["a presentation form", "ﺧﺒﺮ"],
    ["a word of one sign", "ﷺ"],
    ["a letter of mathematics", "\u{1EE00}"],
    ["text that is not NFC", "ا\u0654"],
    ["accents", "café"],
    ["Arabic punctuation", "خبر،عاجل"],
    ["231 bytes", "a".repeat(231)],
    ["116 Arabic letters", "ب".repeat(116)],
    ["a lone surrogate", "\uD800"],
  ])("refuses %s", (_, slug) => {
    expect(isSlug(slug)).toBe(false);
  });
});

describe("tagSlug", () => {
  test.each([
    ["سوريا", "سوريا"],
    ["جيش حلب", "جيش-حلب"],
    ["جيش   حلب", "جيش-حلب"],
    ["مُحَمَّد", "محمد"],
    ["محـمد", "محمد"],
    ["ﻣﺤﻤﺪ", "محمد"],
    ["کتاب", "كتاب"],
    ["عام ٢٠١٦", "عام-2016"],
    ["UNICEF", "unicef"],
    ["C++", "c"],
    ["U.S.", "us"],
    ["العربية/الإنجليزية", "العربية-الإنجليزية"],
    ["«القمة»: الأخيرة؟", "القمة-الأخيرة"],
    ["Café Noir", "cafe-noir"],
    ["أحمد", "أحمد"],
    ["على", "على"],
    ["a & b", "a-b"],
  ])("%s lives at %s", (tag, slug) => {
    expect(tagSlug(tag)).toBe(slug);
  });

  test.each(["", "  ", "؟!", "ﷺ", "Петр", "page 2", "ب".repeat(116)])("%j has no address", (tag) => {
    expect(tagSlug(tag)).toBeUndefined();
  });

  test("is a slug or nothing, whatever the tag", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (tag) => {
        const slug = tagSlug(tag);
        expect(slug === undefined || isSlug(slug)).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe("slugify", () => {
  test.each([
    ["سوريا والأمم المتحدة", "surya-walamm-almthda"],
    ["موسكو وأنقرة", "musku-wanqra"],
    ["UNICEF في حلب 2016", "unicef-fi-hlb-2016"],
    ["مُحَمَّد", "mhmd"],
    ["عام ٢٠١٦", "aam-2016"],
    ["Déjà vu", "deja-vu"],
  ])("suggests for «%s» %s", (title, slug) => {
    expect(slugify(title)).toBe(slug);
  });

  test("stops between words after 60 characters", () => {
    const slug = slugify("محادثات أنقرة بين موسكو وفصائل حلب تنتهي بلا نتيجة وتبدأ من جديد في جنيف") ?? "";
    expect(slug.length).toBeLessThanOrEqual(60);
    expect(slug).toMatch(/^mhadthat-anqra-bin-musku-.*[a-z]$/);
  });

  test("falls back on the date when a title leaves nothing", () => {
    expect(slugify("؟!", "2016-12-01")).toBe("2016-12-01");
    expect(slugify("page 2", "2016-12-01")).toBe("2016-12-01");
    expect(slugify("؟!")).toBeUndefined();
  });

  test("is an ASCII slug or nothing, whatever the title", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (title) => {
        const slug = slugify(title);
        expect(slug === undefined || (isSlug(slug) && /^[a-z0-9-]+$/.test(slug))).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });
});

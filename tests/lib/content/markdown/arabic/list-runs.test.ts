import { describe, expect, test } from "vitest";
import { normaliseBlocks } from "#lib/content/markdown/arabic/arabic-blocks";
import { plainText } from "#lib/content/markdown/plain-text";
import { html } from "../html";

const two = "<ol><li>أول</li><li>ثان</li></ol>";
const bullets = "<ul><li>أول</li><li>ثان</li></ul>";

describe("numbered lines that are certainly a list", () => {
  test.each([
    ["1- أول\n2- ثان", two],
    ["1-أول\n2-ثان", two],
    ["1 - أول\n2 - ثان", two],
    ["1– أول\n2– ثان", two],
    ["1ـ أول\n2ـ ثان", two],
    ["1_ أول\n2_ ثان", two],
    ["1/ أول\n2/ ثان", two],
    ["١- أول\n٢- ثان", two],
    ["١-أول\n٢-ثان", two],
    ["١ـ أول\n٢ـ ثان", two],
    ["۱/ أول\n۲/ ثان", two],
    ["(1) أول\n(2) ثان", two],
    ["(١) أول\n(٢) ثان", two],
    ["(١)أول\n(٢)ثان", two],
    ["1.أول\n2.ثان", two],
    ["1️⃣ أول\n2️⃣ ثان", two],
    ["١.أول\n٢.ثان", two],
    ["1)أول\n2)ثان", two],
    ["1.أول\n2. ثان", two],
    ["\u200f1- أول\n\u200f2- ثان", two],
    ["1-\u00a0أول\n2-\u00a0ثان", two],
    ["نص:\n1- أول\n2- ثان", `<p>نص:</p>${two}`],
    ["وهي\n(1) أول\n(2) ثان", `<p>وهي</p>${two}`],
    ["> 1.أول\n> 2.ثان", `<blockquote>${two}</blockquote>`],
    ["> 1- أول\n> 2- ثان", `<blockquote>${two}</blockquote>`],
    ["1- أول\n\n2- ثان", "<ol><li><p>أول</p></li><li><p>ثان</p></li></ol>"],
    ["3- ثالث\n4- رابع", '<ol start="3"><li>ثالث</li><li>رابع</li></ol>'],
    ["1- أول\n   وتتمته\n2- ثان", "<ol><li>أولوتتمته</li><li>ثان</li></ol>"],
    ["1- أول\n  • فرعي\n2- ثان", "<ol><li>أول<ul><li>فرعي</li></ul></li><li>ثان</li></ol>"],
    ["1- أول\n 2- ثان", two],
    ["1- «أول»\n2- **ثان**", "<ol><li>«أول»</li><li><strong>ثان</strong></li></ol>"],
    ["1- BBC قالت\n2- ثان", '<ol><li><bdi dir="ltr">BBC</bdi> قالت</li><li>ثان</li></ol>'],
  ])("%j", (typed, wanted) => {
    expect(html(typed)).toBe(wanted);
  });

  test.each([
    "1-2-2020 كان\nنص",
    "1-2-2020 كان\n2-2-2020 كان",
    "1-يناير-2020\n2-يناير-2020",
    "1/يناير/2020 كان\n2/يناير/2020 كان",
    "2-1 فاز الأهلي\n3-1 فاز الزمالك",
    "1- أول",
    "(1) أول",
    "(1) المصدر السابق.\n\nوفي (2) قال",
    "نص (1) ثم\nنص (2) ثم",
    "- قال: نعم.\n- قال: لا.",
    "– قال: نعم.\n– قال: لا.",
    "— قال: نعم.\n— قال: لا.",
    "1- أول\n3- ثالث",
    "1- أول\n2/ ثان",
    "نص\n3- ثالث\n4- رابع",
    "1- 0 للأهلي\n2- 1 للزمالك",
    "1.أول",
    "3.ثالث\n4.رابع",
    "1.أول\n3.ثالث",
    "1.5 مليون\n2.5 مليون",
    "1.txt\n2.txt",
    "نص 1.أول\nنص 2.ثان",
    "[1] أول\n[2] ثان",
  ])("%j is no numbered list", (typed) => {
    expect(html(typed)).not.toContain("<ol");
  });
});

describe("a number that continues a sentence", () => {
  test.each(["نص\n٣. ثالث", "بلغ العدد\n٢٠٠. ثم", "جرح\n٢- ثم"])("%j keeps its digits", (typed) => {
    expect(html(typed)).toBe(`<p>${typed.replace("\n", "")}</p>`);
    expect(plainText(typed)).toBe(typed);
  });
});

describe("bullets of word processors", () => {
  test.each([
    ["● أول\n● ثان", bullets],
    ["▪ أول\n▪ ثان", bullets],
    ["◾️ أول\n◾️ ثان", bullets],
    ["▪️أول\n▪️ثان", bullets],
    ["■\u00a0أول\n■\u00a0ثان", bullets],
    ["\uf0b7 أول\n\uf0b7 ثان", bullets],
    ["§ أول\n§ ثان", bullets],
    ["· أول\n· ثان", bullets],
    ["o أول\no ثان", bullets],
    ["🔹 أول\n🔹 ثان", bullets],
    ["🔸أول\n🔸ثان", bullets],
    ["➢ أول\n► ثان", bullets],
    ["- أول\n● ثان", bullets],
    ["• أول\n▪ ثان", bullets],
    ["نص:\n● أول\n● ثان", `<p>نص:</p>${bullets}`],
    ["● أول\n\n● ثان", "<ul><li><p>أول</p></li><li><p>ثان</p></li></ul>"],
    ["• أول\n  ▪ فرعي\n  ▪ آخر", "<ul><li>أول<ul><li>فرعي</li><li>آخر</li></ul></li></ul>"],
    ["● 50 قتيلاً\n● 3 جرحى", "<ul><li>50 قتيلاً</li><li>3 جرحى</li></ul>"],
  ])("%j", (typed, wanted) => {
    expect(html(typed)).toBe(wanted);
  });

  test.each([
    "● أول",
    "نص ● نص\nنص ● نص",
    "✅ أول\n✅ ثان",
    "① أول\n② ثان",
    "🔴 عاجل\n🔴 عاجل",
    "★ أول\n★ ثان",
    "●●●○○\n●●○○○",
    "Oslo\nOslo",
    "o'clock\no'clock",
    "·\n·",
    "أ- أول\nب- ثان",
    "أولاً: كذا\nثانياً: كذا",
  ])("%j is no list", (typed) => {
    expect(html(typed)).not.toContain("<ul");
  });
});

describe("in code nothing is a list", () => {
  test.each(["```\n1.أول\n2.ثان\n```", "```\n1- أول\n2- ثان\n```", "نص\n\n    ● أول\n    ● ثان"])(
    "%j",
    (typed) => {
      expect(html(typed)).not.toMatch(/<[ou]l/);
    },
  );
});

test.each([
  ["1- أول\n2- ثان", "أول\nثان"],
  ["(١) أول\n(٢) ثان", "أول\nثان"],
  ["● أول\n● ثان", "أول\nثان"],
  ["1-2-2020 كان\n2-1 فاز", "1-2-2020 كان\n2-1 فاز"],
])("the plain text of %j agrees with the page", (typed, wanted) => {
  expect(plainText(typed)).toBe(wanted);
});

test.each(["1- ", "(1) ", "● ", "\u00a0", ">\u00a0", "> ", "1-\u00a0أ\n2- ب\n"])(
  "a long text of %j is read in a moment",
  (part) => {
    const start = performance.now();
    normaliseBlocks(part.repeat(5_000));
    expect(performance.now() - start).toBeLessThan(2_000);
  },
);

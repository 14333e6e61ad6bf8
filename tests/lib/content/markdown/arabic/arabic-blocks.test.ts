import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normaliseBlocks } from "#lib/content/markdown/arabic/arabic-blocks";
import { html } from "../html";

const marks = ["\u200f", "\u200e", "\u061c", "\u200b", "\u202b", "\u2067", "\u00a0"];

function codes(text: string): string {
  return [...text].map((char) => `U+${char.charCodeAt(0).toString(16).padStart(4, "0")}`).join(" ");
}

describe.each(marks.map((mark) => [codes(mark), mark] as const))(
  "%s beside a mark of Markdown",
  (_, mark) => {
    const heading = "<h2>عنوان</h2>";
    const list = "<ul><li>بند</li></ul>";
    const quote = "<blockquote><p>قول</p></blockquote>";
    const table =
      '<div class="table" tabindex="0" role="region" aria-label="جدول"><table><thead><tr><th>أ</th><th>ب</th></tr></thead>' +
      "<tbody><tr><td>ج</td><td>د</td></tr></tbody></table></div>";

    test.each([
      [`${mark}## عنوان`, heading],
      [` ${mark}${mark}## عنوان`, heading],
      [`##${mark} عنوان`, heading],
      [`##${mark}عنوان`, heading],
      [`## ${mark}عنوان`, heading],
      [`${mark}- بند`, list],
      [`-${mark} بند`, list],
      [`-${mark}بند`, list],
      [`- ${mark}بند`, list],
      [`${mark}> قول`, quote],
      [`>${mark} قول`, quote],
      [`>${mark}قول`, quote],
      [`> ${mark}قول`, quote],
      [`> ${mark}- بند`, `<blockquote>${list}</blockquote>`],
      [`${mark}1. بند`, "<ol><li>بند</li></ol>"],
      [`|أ|ب|\n${mark}|---|---|\n|ج|د|`, table],
      [`|أ|ب|\n|---|---|${mark}\n|ج|د|`, table],
      [`|أ|ب|\n|${mark}---|${mark}---|\n|ج|د|`, table],
      [`أ\n\n${mark}---\n\nب`, "<p>أ</p><hr><p>ب</p>"],
      [`أ\n\n---${mark}\n\nب`, "<p>أ</p><hr><p>ب</p>"],
      [
        `${mark}\`\`\`\n- أ\n\`\`\``,
        '<pre dir="rtl" tabindex="0"><code>- أ\n</code></pre>'.replace("\n", ""),
      ],
    ])("%j", (typed, wanted) => {
      expect(html(typed)).toBe(wanted);
    });

    test.each([`${mark}نص`, `نص${mark}نص`, `${mark}**نص**`, `نص - ${mark}نص`, `نص\n${mark}ثم نص`])(
      "%j keeps it: it is in the text",
      (typed) => {
        expect(normaliseBlocks(typed).text).toBe(typed);
      },
    );
  },
);

describe("lists", () => {
  test.each([
    ["١. أولاً\n٢. ثانياً", "<ol><li>أولاً</li><li>ثانياً</li></ol>"],
    ["١) أولاً\n٢) ثانياً", "<ol><li>أولاً</li><li>ثانياً</li></ol>"],
    ["١- أولاً\n٢- ثانياً", "<ol><li>أولاً</li><li>ثانياً</li></ol>"],
    ["۱. أولاً\n۲. ثانياً", "<ol><li>أولاً</li><li>ثانياً</li></ol>"],
    ["٣. ثالثاً\n٤. رابعاً", '<ol start="3"><li>ثالثاً</li><li>رابعاً</li></ol>'],
    ["١٢. بند", '<ol start="12"><li>بند</li></ol>'],
    ["نص:\n١. أولاً\n٢. ثانياً", "<p>نص:</p><ol><li>أولاً</li><li>ثانياً</li></ol>"],
    ["> ١. أولاً", "<blockquote><ol><li>أولاً</li></ol></blockquote>"],
    ["١.\u00a0أولاً", "<ol><li>أولاً</li></ol>"],
    ["• أولاً\n• ثانياً", "<ul><li>أولاً</li><li>ثانياً</li></ul>"],
    ["•أولاً\n•ثانياً", "<ul><li>أولاً</li><li>ثانياً</li></ul>"],
    ["– أولاً\n– ثانياً", "<ul><li>أولاً</li><li>ثانياً</li></ul>"],
    ["نص:\n– أولاً\n– ثانياً", "<p>نص:</p><ul><li>أولاً</li><li>ثانياً</li></ul>"],
    ["- أ\n    • ب", "<ul><li>أ<ul><li>ب</li></ul></li></ul>"],
    ["١. أ\n   • ب", "<ol><li>أ<ul><li>ب</li></ul></li></ol>"],
  ])("%j", (typed, wanted) => {
    expect(html(typed)).toBe(wanted);
  });

  test.each([
    "2016. كان",
    "2016) كان",
    "1436. كان",
    "٢٠١٦. كان",
    "٣-٢ فاز",
    "١.٥ مليون",
    "٥",
    "١.أولاً",
    "نص • نص",
    "نص – نص",
    "–أولاً",
    "«• نص»",
    "-وللأسف- كان",
    "-\u200fوللأسف- كان",
    "#\u200fسوريا تنتصر",
    "نص\n– كما قيل –\nثم نص",
    "كان ذلك في سنة\n2016. ثم",
    "كان ذلك سنة\n١٤٣٨. ثم",
  ])("%j is no list", (typed) => {
    expect(html(typed)).toBe(`<p>${typed.replaceAll("\n", "")}</p>`);
  });

  test("a year that begins a line in English is none either", () => {
    expect(html("2016. It was.")).not.toContain("<ol");
  });
});

describe("code is left as it is", () => {
  test.each([
    ["```\n• أ\n١. ب\n\u200f## ج\n```", "• أ\n١. ب\n\u200f## ج\n"],
    ["~~~text\n– أ\n~~~", "– أ\n"],
    ["- بند\n\n  ```\n  • أ\n  ```", "• أ\n"],
    ["> ```\n> • أ\n> ```", "• أ\n"],
    ["نص\n\n    • أ", "• أ\n"],
    ["````\n```\n• أ\n````", "```\n• أ\n"],
  ])("%j", (typed, shown) => {
    expect(html(typed)).toContain(`<code>${shown.replaceAll("\n", "")}</code>`);
  });

  test("and what follows it is read again", () => {
    expect(html("```\n• أ\n```\n\n• ب")).toMatch(/<ul><li>ب<\/li><\/ul>$/);
    expect(html("```أ``` نص\n\n• ب")).toMatch(/<ul><li>ب<\/li><\/ul>$/);
  });
});

describe("places", () => {
  test.each([
    ["\u200f## عنوان\n\n٢٠١. بند\n\n2016. كان", ["عنوان", "بند", "كان"]],
    ["•أولاً\n•ثانياً", ["أولاً", "ثانياً"]],
    [">\u00a0\u200f- قول\n\nنص", ["قول", "نص"]],
  ])("%j: words are found where they were typed", (typed, words) => {
    const { text, toTyped } = normaliseBlocks(typed);
    for (const word of words) {
      const place = toTyped(text.indexOf(word));
      expect(typed.slice(place, place + word.length)).toBe(word);
    }
  });

  test("lines stay lines, a second reading changes nothing, and nothing throws", () => {
    const piece = fc.constantFrom(..."•–-+*>#|\n \u200f\u00a0\u20671٢.)`~", "نص", "    ", "2016. ", "---");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const typed = pieces.join("");
        const { text, toTyped } = normaliseBlocks(typed);
        expect(text.split("\n").length).toBe(typed.split("\n").length);
        expect(toTyped(text.length)).toBe(typed.length);
        html(typed);
      }),
      { numRuns: 10_000 },
    );
  });

  test.each(["• ", "\u200f", "> ", "|-", "-\u200f", "1. ", "١. "])(
    "a long line of %j is read in a moment",
    (part) => {
      const start = performance.now();
      normaliseBlocks(part.repeat(5_000));
      normaliseBlocks(`${part}\n`.repeat(5_000));
      expect(performance.now() - start).toBeLessThan(2_000);
    },
  );
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { html } from "./html";

/** The text of a block with each `<bdi dir="ltr">` between ⟦ and ⟧, other marks of HTML left in. */
function show(typed: string): string {
  return html(typed)
    .replaceAll(/<bdi dir="ltr"(?: class="whole")?>/g, "⟦")
    .replaceAll("</bdi>", "⟧")
    .replace(/^<p>(.*)<\/p>$/, "$1");
}

describe("Latin runs in Arabic paragraphs", () => {
  test.each([
    ["لغة C++ قديمة", "لغة ⟦C++⟧ قديمة"],
    ["فاز 3-2 على ضيفه", "فاز ⟦3-2⟧ على ضيفه"],
    ["هاتف +963 11 222 3333.", "هاتف ⟦+963 11 222 3333⟧."],
    ["منظمة (UNICEF).", "منظمة (⟦UNICEF⟧)."],
    ["**C++** لغة", "⟦<strong>C++</strong>⟧ لغة"],
    ["لغة **C++ and Java** معاً", "لغة ⟦<strong>C++ and Java</strong>⟧ معاً"],
    ["صحيفة **New** York Times اليوم", "صحيفة ⟦<strong>New</strong> York Times⟧ اليوم"],
    ["صحيفة New **York** *Times* اليوم", "صحيفة ⟦New <strong>York</strong> <em>Times</em>⟧ اليوم"],
    ["في **مدينة New** York اليوم", "في <strong>مدينة New</strong> York اليوم"],
    ["**لغة C++**", "<strong>لغة ⟦C++⟧</strong>"],
    ["لغة ~~C++~~ قديمة", "لغة ⟦<del>C++</del>⟧ قديمة"],
  ])("%s", (typed, wanted) => {
    expect(show(typed)).toBe(wanted);
  });

  test.each([
    ["خبر من حلب عام 2016.", "خبر من حلب عام 2016."],
    ["خبر `C++ -x` من حلب", 'خبر <code dir="ltr">C++ -x</code> من حلب'],
    ["خبر `نص` من حلب", 'خبر <code dir="rtl">نص</code> من حلب'],
  ])("%s: nothing to isolate, and code is whole", (typed, wanted) => {
    expect(show(typed)).toBe(wanted);
  });

  test("an address is isolated where it is shown, and stays as it is where it leads", () => {
    expect(html("انظر https://example.org/?a=1-2 الآن")).toContain('href="https://example.org/?a=1-2"');
    expect(html("انظر [الموقع](https://example.org/C++/3-2)")).toBe(
      '<p>انظر <a href="https://example.org/C++/3-2">الموقع</a></p>',
    );
  });

  test("in headings, cells, items, quotations, notes and captions too", () => {
    const cell = html("| لغة C++ | ب |\n|---|---|\n| F-16 طائرة | C++ |");
    expect(html("## لغة C++")).toBe('<h2>لغة <bdi dir="ltr">C++</bdi></h2>');
    expect(cell).toContain('<th>لغة <bdi dir="ltr">C++</bdi></th>');
    expect(cell).toContain('<td><bdi dir="ltr">C++</bdi></td>');
    expect(html("- لغة C++\n- Yes!")).toBe(
      '<ul><li>لغة <bdi dir="ltr">C++</bdi></li><li><bdi dir="ltr">Yes!</bdi></li></ul>',
    );
    expect(html("> لغة C++")).toContain('<bdi dir="ltr">C++</bdi>');
    expect(html("خبر[^1]\n\n[^1]: لغة C++ قديمة.")).toContain('لغة <bdi dir="ltr">C++</bdi> قديمة.');
  });
});

describe("raised and lowered figures belong to their run", () => {
  test.each([
    ["غاز CO<sub>2</sub> نقي", "غاز ⟦CO<sub>2</sub>⟧ نقي"],
    ["أيون SO<sub>4</sub><sup>2-</sup> سالب", "أيون ⟦SO<sub>4</sub><sup>2-</sup>⟧ سالب"],
    ["مركب (CH<sub>3</sub>)<sub>2</sub>CO نقي", "مركب ⟦(CH<sub>3</sub>)<sub>2</sub>CO⟧ نقي"],
    ["نحو 10<sup>-6</sup> منها", "نحو ⟦10<sup>-6</sup>⟧ منها"],
    ["نحو 10<sup>3</sup> منها", "نحو 10<sup>3</sup> منها"],
    ["مساحته 5 م<sup>2</sup> فقط", "مساحته 5 م<sup>2</sup> فقط"],
  ])("%s", (typed, wanted) => {
    expect(show(typed)).toBe(wanted);
  });
});

describe("the numbers of a result stand beside their teams", () => {
  const cellsOf = (typed: string) => [...show(typed).matchAll(/<td>(.*?)<\/td>/g)].map(([, cell]) => cell);

  test.each([
    ["الأهلي 3-2 الزمالك", "الأهلي ⟦3⟧-⟦2⟧ الزمالك"],
    ["**الأهلي** 3-2 الزمالك", "<strong>الأهلي</strong> ⟦3⟧-⟦2⟧ الزمالك"],
    ["فاز الأهلي 3-2 على الزمالك", "فاز الأهلي ⟦3-2⟧ على الزمالك"],
  ])("%s", (typed, wanted) => {
    expect(show(typed)).toBe(wanted);
  });

  test.each([
    ["| الأهلي – الزمالك |\n|---|\n| 1-0 |", ["⟦1⟧-⟦0⟧"]],
    ["| المباراة | النتيجة |\n|---|---|\n| الأهلي – الزمالك | 1-0 |", ["الأهلي – الزمالك", "⟦1⟧-⟦0⟧"]],
    ["| أ | النتيجة | ب |\n|---|---|---|\n| الأهلي | 1-0 | الزمالك |", ["الأهلي", "⟦1⟧-⟦0⟧", "الزمالك"]],
    [
      "| المضيف | الضيف | النتيجة |\n|---|---|---|\n| الأهلي | الزمالك | 1-0 |",
      ["الأهلي", "الزمالك", "⟦1⟧-⟦0⟧"],
    ],
    ["| اللاعب | البلد | النتيجة |\n|---|---|---|\n| سينر | إيطاليا | 6-4 |", ["سينر", "إيطاليا", "⟦6-4⟧"]],
    ["| الفريق | له وعليه |\n|---|---|\n| الأهلي | 30-12 |", ["الأهلي", "⟦30-12⟧"]],
    ["| النتيجة |\n|---|\n| 1-0 |", ["⟦1-0⟧"]],
  ])("%s", (typed, wanted) => {
    expect(cellsOf(typed)).toEqual(wanted);
  });
});

describe("a paragraph that is Latin from end to end", () => {
  test.each([
    ["This is the end of the story.", ' lang="en"'],
    ["Les mots des uns et une langue.", ' lang="fr"'],
    ["Hasta la vista.", ""],
    ["Новости дня.", ""],
    ["The **end** of `it` is [near](https://example.org/).", ' lang="en"'],
  ])("%s", (typed, lang) => {
    expect(html(typed)).toMatch(new RegExp(`^<p dir="ltr"${lang}>`));
    expect(html(typed)).not.toContain("<bdi");
  });

  test.each(["2016", "3-2", "…", "UNICEF، ثم", "٥ C++", "«Yes»"])("%s is none", (typed) => {
    expect(html(typed)).not.toContain("<p dir");
  });

  test("a heading keeps its place and is isolated", () => {
    expect(html("## Yes we can!")).toBe('<h2><bdi dir="ltr">Yes we can!</bdi></h2>');
  });
});

test("a block of code runs from the left, unless it shows Arabic", () => {
  expect(html("```js\nlet a = 1;\n```")).toBe('<pre dir="ltr" tabindex="0"><code>let a = 1;</code></pre>');
  expect(html("```js\n// نحسب عدد المقالات المنشورة في هذا اليوم\nlet a = 1;\n```")).toContain(
    '<pre dir="ltr"',
  );
  expect(html("```\nنحسب عدد المقالات let\n```")).toContain('<pre dir="rtl"');
  expect(html("```\nنص\n```")).toBe('<pre dir="rtl" tabindex="0"><code>نص</code></pre>');
});

test("isolation adds marks and changes no letter", () => {
  const piece = fc.constantFrom(
    "خبر",
    "BBC",
    "3-2",
    " ",
    "**",
    "*",
    "[C++](/x/)",
    "`a`",
    "(",
    ")",
    "«",
    "»",
    ".",
    "،",
    "\n",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const typed = `نص ${pieces.join("")}`;
      const shown = html(typed);
      const opened = shown.split("<bdi").length;
      expect(shown.split("</bdi>").length).toBe(opened);
      expect(shown).not.toMatch(/<bdi dir="ltr"><\/bdi>/);
    }),
    { numRuns: 10_000 },
  );
}, 120_000);

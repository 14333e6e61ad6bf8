import { describe, expect, test } from "vitest";
import { checkMarkdown } from "#lib/proofreading/markdown/markdown-rules";
import { readTextFile } from "#lib/proofreading/text-file";

/** What is said of a text: `rule line: what to write`; the text begins on line 1. */
function said(body: string): string[] {
  const file = readTextFile("pages/x.md", `---\ntitle: خبر\n---\n${body}\n`);
  if (file === undefined) return ["unreadable"];
  return checkMarkdown(file).map(
    ({ rule, line, ar }) => `${rule} ${line - 3}: ${ar.split(/اكتب[^:]*: /).at(-1)}`,
  );
}

/** What is said of HTML without words after the first colon, in both languages. */
function remedies(body: string): string[] {
  const file = readTextFile("pages/x.md", `---\ntitle: خبر\n---\n${body}\n`);
  const problems = file === undefined ? [] : checkMarkdown(file);
  const html = problems.filter(({ rule }) => rule === "html-without-words");
  return html.flatMap(({ ar, en }) => [
    `ar ${ar.slice(ar.indexOf(":") + 2)}`,
    `en ${en.slice(en.indexOf(":") + 2)}`,
  ]);
}

describe("HTML without words of the author", () => {
  test.each([
    ['نص\n\n<iframe src="https://x.example/v"></iframe>', "<iframe>", "[…](https://x.example/v)"],
    ['نص <img src="a.png" alt="رافعة"> نص', "<img>", "![رافعة](a.png)"],
    ["نص\n\n<video src=a.mp4></video>", "<video>", "[…](a.mp4)"],
    ["نص\n\n<embed src=a>\n\n<object data=b></object>", "<object>", "[…](b)"],
  ])("%j", (body, element, markdown) => {
    expect(remedies(body)).toContain(`ar ${element}. اكتب مكانه: ${markdown}`);
    expect(remedies(body)).toContain(`en ${element}. Write in its place: ${markdown}`);
  });

  test("what has no place in a text is removed, and other elements become pictures", () => {
    expect(remedies("نص\n\n<script>\nvar x = 1;\n</script>\n\n<style>p { color: red }</style>")).toEqual([
      "ar <script>. احذفه.",
      "en <script>. Remove it.",
      "ar <style>. احذفه.",
      "en <style>. Remove it.",
    ]);
    expect(remedies("نص <svg></svg> نص")).toEqual([
      "ar <svg>. اكتب مكانه: صورة بجانب المقال، مثل ![…](….jpg)",
      "en <svg>. Write in its place: a picture beside the article, such as ![…](….jpg)",
    ]);
  });

  test("is reported on its line", () => {
    expect(said("نص\n\n<video src=a.mp4></video>")).toEqual(["html-without-words 3: […](a.mp4)"]);
  });

  test.each([
    "نص<br>نص",
    "10<sup>3</sup>",
    "<nick> قال",
    "<!-- تعليق -->",
    "`<img>`",
    "\\<img>",
    "```\n<img>\n```",
  ])("%j is left alone", (body) => {
    expect(said(body)).toEqual([]);
  });
});

describe("a line of text directly above ---", () => {
  test.each([
    ["نص أول\n---", "text-above-divider 1: ## نص أول"],
    ["نص\n\nنص ثان\n---\n\nنص", "text-above-divider 3: ## نص ثان"],
    ["> قول\n> ---", "text-above-divider 1: ## قول"],
    ["قال الوزير نعم.\n=====", "text-above-divider 1: قال الوزير نعم. ⏎ ⏎ ---"],
    ["نص أول\nنص ثان\n=====", "text-above-divider 1: نص ثان ⏎ ⏎ ---"],
    ["من يدفع الكلفة؟\n===", "heading-one 1: ## من يدفع الكلفة؟"],
    [`${"كلمة ".repeat(20)}\n===`, "text-above-divider 1: …كلمة كلمة كلمة كلمة كلمة كلمة ⏎ ⏎ ---"],
  ])("%j", (body, wanted) => {
    expect(said(body)).toEqual([wanted]);
  });

  test.each(["نص\n\n---\n\nنص", "## عنوان", "## عنوان\n\n---", "- بند\n\n---"])(
    "%j is left alone",
    (body) => {
      expect(said(body)).toEqual([]);
    },
  );
});

describe("marks that readers would see", () => {
  test.each([
    ["**نص **و **", "stray-emphasis 1: **نص**"],
    ["قال &quot;هذا **المشروع **&quot; ثم", "stray-emphasis 1: **المشروع**"],
    ["** نص **", "stray-emphasis 1: **نص**"],
    ["**أول الكلام\n\nوآخره**", "stray-emphasis 1: **أول الكلام**"],
    ["نص\n\n> **أول الكلام\n>\n> وآخره**", "stray-emphasis 3: **أول الكلام**"],
    ["**أ ** و**ب**", "stray-emphasis 1: **ب**"],
    ["قال__غليظ__", "stray-emphasis 1: __غليظ__"],
    ["| **أ | ب |\n|---|---|", "stray-emphasis 1: **أ**"],
    ["نص\n1.أول", "number-without-space 2: 1. أول"],
    ["٣.ثالث\nنص", "number-without-space 1: ٣. ثالث"],
  ])("%j", (body, wanted) => {
    expect(said(body)).toEqual([wanted]);
  });

  test.each([
    "(*) ضعيف (**) وسط (***) ممتاز",
    "كلمة** ، وكلمة**",
    "كلمة*، وكلمة*.",
    "\\*\\*نص",
    "`**نص`",
    "**نص** و*نص* و~~نص~~",
    "5**3 و 7**2",
    "snake_case و__init__",
    "1.5 مليون",
    "1. أول",
    "2.0",
  ])("%j is left alone", (body) => {
    expect(said(body)).toEqual([]);
  });
});

describe("references and definitions without each other", () => {
  test.each([
    ["نص\n\n[ق]: https://example.org/", ["unused-definition 3: […][ق]"]],
    ["نص\n\n[^1]: حاشية", ["unused-note 3: [^1]"]],
    ["نص[^غائب].", ["note-missing 1: [^غائب]: …"]],
    ["نص\nو[الموقع][ق].", ["definition-missing 2: [ق]: https://…"]],
    ["نص **[الموقع][ق]**.", ["definition-missing 1: [ق]: https://…"]],
    ["[**الموقع**][ق]", ["definition-missing 1: [ق]: https://…"]],
    ["[أ][ق]\n\n[ق]: /x/\n[ق]: /y/", ["repeated-definition 4: [ق-2]: …"]],
    ["نص[^1]\n\n[^1]: أولى\n\n[^1]: ثانية", ["repeated-definition 5: [^1-2]: …"]],
    ['[^1]: [أ][ق]\n\n- [ق]: /x/ "ب"', ["unused-note 1: [^1]", "unused-definition 3: […][ق]"]],
    ["[^1]: ![ق]\n\n[ق]: a.jpg", ["unused-note 1: [^1]", "unused-definition 3: […][ق]"]],
    ["[^1]: أ[^1]", ["unused-note 1: [^1]"]],
    ["[^1]: أ[^2]\n\n[^2]: ب[^1]", ["unused-note 1: [^1]", "unused-note 3: [^2]"]],
    [
      "ن[^1]\n\n[^1]: أ\n\n[^1]: ب[^2]\n\n[^2]: ج",
      ["repeated-definition 5: [^1-2]: …", "unused-note 7: [^2]"],
    ],
  ])("%j", (body, wanted) => {
    expect(said(body)).toEqual(wanted);
  });

  test.each([
    "[أ][ق] و[ق] و[ق][]\n\n[ق]: /x/",
    "![أ][ق]\n\n[ق]: a.jpg",
    "![ق]\n\n[ق]: a.jpg",
    "نص[^1]\n\n[^1]: حاشية",
    "نص[^1]\n\n[^1]: حاشية[^2]\n\n[^2]: [أ][ق]\n\n[ق]: /x/",
    "[^2]: ثانية[^2]\n\n[^1]: أولى[^2]\n\nنص[^1]",
    "كما ورد في المصدر،[٤][5] وفي غيره،[1][2]",
    "نص \\[^1]",
    "`[أ][ب]` و`[^1]`",
    "كما ورد [1][2]",
    "[أ](/x/)[ب](/y/)",
    "نص [مهم] جداً",
    "```\n[أ][ب] [^1]\n```",
  ])("%j is left alone", (body) => {
    expect(said(body)).toEqual([]);
  });
});

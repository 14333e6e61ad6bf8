import { expect, test } from "vitest";
import { wordlessRemedy } from "#lib/content/markdown/html/html-remedies";
import { readText } from "#lib/content/reader/read-text";

test.each([
  ["img", ' src="a.jpg" alt="رافعة"', "![رافعة](a.jpg)"],
  ["img", ' src="صورة قديمة.jpg"', "![…](<صورة قديمة.jpg>)"],
  ["iframe", ' src="https://x.example/"', "[…](https://x.example/)"],
  ["area", ' href="/about/"', "[…](/about/)"],
  ["Object", "", "\\<Object>"],
  ["video", "", "\\<video>"],
])("instead of <%s%s>: %s", (name, attributes, wanted) => {
  expect(wordlessRemedy(name, attributes)?.ar).toBe(wanted);
});

test("a video can name its file in an element inside", () => {
  expect(wordlessRemedy("video", " controls", "a.mp4")?.ar).toBe("[…](a.mp4)");
});

test.each([
  ["input", ' type="checkbox"'],
  ["wbr", ""],
  ["map", ' name="m"'],
  ["img", ' src="https://counter.example/p.gif" width="1" height="1"'],
])("<%s%s> is only removed", (name, attributes) => {
  expect(wordlessRemedy(name, attributes)).toBeUndefined();
});

test.each([
  ['<p><img src="a.jpg" alt="رافعة"></p>', "![رافعة](a.jpg)"],
  ['نص <a href="/x/"><img src="a.jpg"></a> نص', "[![…](a.jpg)](/x/)"],
  ['نص <a href="www.example.org">نص</a>', "[نص](https://www.example.org)"],
  ["<ul><li>أ</li><li>ب</li></ul>", "- …  ⏎  - …"],
  ["<details><summary>سؤال</summary>جواب</details>", "**…**  ⏎  …"],
])("the remedy for %j is %s", (body, wanted) => {
  const problem = readText(body, 1, "pages/x.md").problems.find(({ rule }) => rule === "html-element");
  expect(problem?.ar.endsWith(`اكتب مكانه: ${wanted}`)).toBe(true);
});

test.each([
  ["<div>\n\n</div>", ["html-element 1-1"]],
  ["<div>\n\n</div>\n<p>نص</p>", ["html-element 1-1", "html-element 3-4"]],
  ["<!--\nتعليق --> <sup>نص\nنص", ["html-element 1-2"]],
  ["<!--\nتعليق --> <br>\n\nنص", []],
  ["نص <sup\nclass=x>نص", ["html-unpaired 1-2"]],
  ['م<sup title="متر مربع">2</sup>', ["html-element 1-1"]],
  ['م<sup title="">2</sup>', []],
])("%j is reported as %j", (body, wanted) => {
  const { problems } = readText(body, 1, "pages/x.md");
  const html = problems.filter(({ rule }) => rule !== "empty-text");
  expect(html.map(({ rule, line, lastLine = line }) => `${rule} ${line}-${lastLine}`)).toEqual(wanted);
});

test("a tip on a raised word is written without it", () => {
  const [problem] = readText('م<sup title="متر مربع">2</sup>', 1, "pages/x.md").problems;
  expect(problem?.ar.endsWith("فاكتب مكانه: <sup>2</sup>")).toBe(true);
});

test("an end tag without its start is only removed", () => {
  const [problem] = readText("آخر الكلام</span>.", 1, "pages/x.md").problems;
  expect(problem?.ar.endsWith("وإلا فاحذفه.")).toBe(true);
});

const isOpen = (body: string) =>
  readText(body, 1, "x.md").problems.some(({ rule }) => rule === "comment-open");

test("a comment is open without an end, or with another one on a later line", () => {
  expect(["<!-- أ\n\nب", "<!-- أ\n\nب\n\n<!-- ج -->", "<!-- أ ->\n\nب"].filter(isOpen)).toHaveLength(3);
  expect(isOpen("<!--\nأ<!-->")).toBe(true);
  expect(["<!-- أ <!-- ب -->\n\nج", "<!-- أ\nب -->\n<!-- ج -->\n\nد", "<!-->\n\nأ"].filter(isOpen)).toEqual(
    [],
  );
});

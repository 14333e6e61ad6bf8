import { describe, expect, test } from "vitest";
import { isOfficeTag } from "#lib/content/markdown/html/office-tags";
import { plainText } from "#lib/content/markdown/plain-text";
import { readText } from "#lib/content/reader/read-text";
import { saidOf } from "../../../proofreading/markdown/said";
import { html } from "../html";

const namespace = '<?xml:namespace prefix = o ns = "urn:schemas-microsoft-com:office:office" />';

describe("what Word and Outlook leave in a text is not shown, and the words stay", () => {
  test.each([
    ["قال ذلك.<o:p></o:p>", "<p>قال ذلك.</p>"],
    ["قال ذلك.<o:p>&nbsp;</o:p>", "<p>قال ذلك.</p>"],
    ["قال ذلك.<o:p> </o:p> وأضاف", "<p>قال ذلك. وأضاف</p>"],
    ["أول\n\n<o:p></o:p>\n\nثان", "<p>أول</p><p>ثان</p>"],
    ["أول\n\n<o:p>&nbsp;</o:p>\n\nثان", "<p>أول</p><p>ثان</p>"],
    ["<o:p>أول\n\nثان</o:p>", "<p>أول</p><p>ثان</p>"],
    ["**غليظ**<o:p></o:p> نص", "<p><strong>غليظ</strong> نص</p>"],
    ["- بند<o:p></o:p>\n- بند", "<ul><li>بند</li><li>بند</li></ul>"],
    ['في <st1:place w:st="on">دمشق</st1:place> أمس', "<p>في دمشق أمس</p>"],
    ['<st1:City\nw:st="on">دمشق</st1:City> أمس', "<p>دمشق أمس</p>"],
    [`${namespace}<o:p></o:p>أول\n\nثان`, "<p>أول</p><p>ثان</p>"],
    ["<![if !supportLists]>· <![endif]>بند", "<p>· بند</p>"],
    ['<w:Sdt ShowingPlcHdr="t">نص</w:Sdt>', "<p>نص</p>"],
    ["نص <v:shape id=\"x\" style='width:1pt'></v:shape>", "<p>نص </p>"],
    ["<!--[if gte mso 9]><xml>\n\n<o:x>1</o:x>\n</xml><![endif]-->\n\nنص", "<p>نص</p>"],
  ])("%j", (typed, wanted) => {
    expect(html(typed)).toBe(wanted);
    expect(plainText(typed)).not.toMatch(/[<>]/);
  });
});

describe("what only looks like it stays", () => {
  test.each([
    "`<o:p></o:p>`",
    "\\<o:p> نص",
    "<nick> قال",
    "<q:x> نص",
    "الساعة <10:30> أمس",
    "<o: p> نص",
    "<o:p نص",
    "a <op> b",
  ])("%s", (typed) => {
    expect(html(typed)).toContain("&#x3C;");
    expect(saidOf(typed).filter((said) => said.startsWith("word-"))).toEqual([]);
  });
});

describe("the check names", () => {
  test.each([
    ["قال ذلك.<o:p></o:p> وأضاف<o:p></o:p>", ["word-tag: <o:p>"]],
    ["أول<o:p></o:p>\n\nثان<o:p></o:p>", ["word-tag: <o:p>", "word-tag: <o:p>"]],
    ['<v:imagedata src="صورة.jpg"/> نص', ["html-without-words: ![…](صورة.jpg)"]],
    [
      "Normal 0 false false false EN-US X-NONE AR-SA MicrosoftInternetExplorer4\n\nنص",
      ["word-styles: Normal 0 false false false EN-US X-NONE…"],
    ],
    [
      'table.MsoNormalTable {mso-style-name:"Table Normal";}\n\nنص',
      ['word-styles: table.MsoNormalTable {mso-style-name:"Ta…'],
    ],
    ["الخاصية `mso-style-name: x` في CSS", []],
    ["استعمل برنامج Microsoft Word والقالب Normal", []],
  ])("%j", (typed, wanted) => {
    expect(saidOf(typed).map((said) => said.replace(/: .*?: (?=[<A-Za-z])/, ": "))).toEqual(wanted);
  });

  test("the words of an element have no tags of Word", () => {
    const [problem] = readText("نص\n\n<p class=MsoNormal>كلام<o:p></o:p></p>", 1, "pages/x.md").problems;
    expect(problem?.ar.endsWith("اكتب مكانه: كلام")).toBe(true);
  });

  test("the settings between <xml> and </xml> are one error with all their lines", () => {
    const { problems } = readText("نص\n\n<xml>\n<w:View>Normal</w:View>\n\n</xml>\n\nنص", 1, "pages/x.md");
    expect(problems.map(({ rule, line, lastLine }) => [rule, line, lastLine])).toEqual([
      ["word-settings", 3, 6],
    ]);
  });
});

test("many unfinished tags take no more than a moment", () => {
  const start = performance.now();
  for (const part of ["<o:p ", "<xml>", "<o:p", "<![if "]) readText(part.repeat(2_000), 1, "pages/x.md");
  expect(performance.now() - start).toBeLessThan(3_000);
  expect(isOfficeTag("<o:p>")).toBe(true);
});

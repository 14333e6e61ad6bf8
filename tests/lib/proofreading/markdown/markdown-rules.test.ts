import { describe, expect, test } from "vitest";
import { checkMarkdown } from "#lib/proofreading/markdown/markdown-rules";
import { readTextFile } from "#lib/proofreading/text-file";

/** What the rules about the tree say of a text: `rule: what to write`. */
function said(body: string): string[] {
  const file = readTextFile("pages/x.md", `---\ntitle: خبر\n---\n\n${body}\n`);
  return file === undefined
    ? ["unreadable"]
    : checkMarkdown(file).map(({ rule, ar }) => `${rule}: ${ar.split(/اكتب(?: من جديد)?: /)[1]}`);
}

type Cases = { fires: readonly (readonly [typed: string, wanted: string])[]; silent: readonly string[] };

function describeRule(rule: string, { fires, silent }: Cases): void {
  describe(rule, () => {
    test("has ten cases of either kind", () => {
      expect(fires.length).toBeGreaterThanOrEqual(10);
      expect(silent.length).toBeGreaterThanOrEqual(10);
    });

    test.each(fires)("%j: write %j", (typed, wanted) => {
      expect(said(typed)).toContain(`${rule}: ${wanted}`);
    });

    test.each(silent)("%j is left alone", (typed) => {
      expect(said(typed).filter((one) => one.startsWith(`${rule}:`))).toEqual([]);
    });
  });
}

describeRule("heading-one", {
  fires: [
    ["# عنوان", "## عنوان"],
    ["نص\n\n# عنوان\n\nنص", "## عنوان"],
    ["عنوان\n===", "## عنوان"],
    ["# عنوان #", "## عنوان"],
    ["# عنوان **مهم**", "## عنوان مهم"],
    ["\u200f# عنوان", "## عنوان"],
    ["#\u00a0عنوان", "## عنوان"],
    ["> # عنوان", "## عنوان"],
    ["- # عنوان", "## عنوان"],
    ["## أول\n\n# ثان", "## ثان"],
    ["# UNICEF", "## UNICEF"],
  ],
  silent: [
    "## عنوان",
    "### عنوان",
    "#سوريا تنتصر",
    "#سوريا #لبنان",
    "\\# عنوان",
    "`# عنوان`",
    "```\n# عنوان\n```",
    "نص # نص",
    "C# لغة",
    "عنوان\n---",
    "<!-- # عنوان -->",
  ],
});

describeRule("heading-skipped", {
  fires: [
    ["### ثان", "## ثان"],
    ["#### ثالث", "## ثالث"],
    ["###### سادس", "## سادس"],
    ["## أول\n\n#### ثالث", "### ثالث"],
    ["## أول\n\n##### رابع", "### رابع"],
    ["## أول\n\n### ثان\n\n##### رابع", "#### رابع"],
    ["## أول\n\nنص\n\n#### ثالث", "### ثالث"],
    ["## أول\n\n> #### ثالث", "### ثالث"],
    ["## أول\n\n- #### ثالث", "### ثالث"],
    ["## أول\n\n### ثان\n\n## أول\n\n#### ثالث", "### ثالث"],
  ],
  silent: [
    "## أول",
    "## أول\n\n## ثان",
    "## أول\n\n### ثان",
    "## أول\n\n### ثان\n\n#### ثالث",
    "## أول\n\n### ثان\n\n#### ثالث\n\n## أول",
    "## أول\n\n### ثان\n\n### ثان",
    "## أول\n\n### ثان\n\n#### ثالث\n\n### ثان",
    "نص بلا عناوين",
    "```\n#### ثالث\n```",
    "####ثالث",
    "أول\n---\n\n### ثان",
  ],
});

describeRule("empty-link", {
  fires: [
    ["[](https://example.org/)", "[…](https://example.org/)"],
    ["نص [](/x/) نص", "[…](/x/)"],
    ["[ ](/x/)", "[…](/x/)"],
    ["[كلمة]()", "[كلمة](…)"],
    ["[كلمة](<>)", "[كلمة](…)"],
    ["[**كلمة**]()", "[كلمة](…)"],
    ["- [](/x/)", "[…](/x/)"],
    ["> [](/x/)", "[…](/x/)"],
    ["## [](/x/)", "[…](/x/)"],
    ["| [](/x/) | أ |\n|---|---|", "[…](/x/)"],
    ["[]()", "[…](…)"],
  ],
  silent: [
    "[كلمة](/x/)",
    "[**كلمة**](/x/)",
    "[`a`](/x/)",
    "[![وصف](map.png)](/x/)",
    "https://example.org/",
    "<https://example.org/>",
    "www.example.org",
    "[كلمة][اسم]\n\n[اسم]: /x/",
    "`[](/x/)`",
    "[] نص",
    "[ ] مهمة",
  ],
});

describeRule("missing-alt", {
  fires: [
    ["![](map.png)", "![…](map.png)"],
    ["![ ](map.png)", "![…](map.png)"],
    ["![\u00a0](map.png)", "![…](map.png)"],
    ['![](map.png "شرح")', '![…](map.png "شرح")'],
    ["نص ![](map.png) نص", "![…](map.png)"],
    ["- ![](map.png)", "![…](map.png)"],
    ["> ![](map.png)", "![…](map.png)"],
    ["[![](map.png)](/x/)", "![…](map.png)"],
    ["| ![](map.png) | أ |\n|---|---|", "![…](map.png)"],
    ["![أ](a.png)\n![](b.png)", "![…](b.png)"],
    ["**![](map.png)**", "![…](map.png)"],
  ],
  silent: [
    "![وصف](map.png)",
    '![وصف](map.png "شرح")',
    "![map](map.png)",
    "![**وصف**](map.png)",
    "![وصف][اسم]\n\n[اسم]: map.png",
    "[![وصف](map.png)](/x/)",
    "`![](map.png)`",
    "```\n![](map.png)\n```",
    "\\![](map.png)",
    "<!-- ![](map.png) -->",
    "نص بلا صور!",
  ],
});

describeRule("heading-without-space", {
  fires: [
    ["##عنوان", "## عنوان"],
    ["###عنوان", "### عنوان"],
    ["####عنوان", "#### عنوان"],
    ["######عنوان", "###### عنوان"],
    ["##«عنوان»", "## «عنوان»"],
    ["##عنوان طويل فيه كلمات", "## عنوان طويل فيه كلمات"],
    ["##عنوان\nنص بعده", "## عنوان"],
    ["نص\n\n##عنوان", "## عنوان"],
    ["> ##عنوان", "## عنوان"],
    ["- ##عنوان", "## عنوان"],
    ["##عنوان **مهم**", "## عنوان مهم"],
  ],
  silent: [
    "## عنوان",
    "#سوريا",
    "#سوريا تنتصر",
    "##\u200fعنوان",
    "## «عنوان»",
    "`##عنوان`",
    "```\n##عنوان\n```",
    "\\## عنوان",
    "نص ##عنوان",
    "##",
    "##1",
    "#######عنوان",
  ],
});

describeRule("link-with-space", {
  fires: [
    ["[نص] (https://example.org/)", "[نص](https://example.org/)"],
    ["[نص] (http://example.org/)", "[نص](http://example.org/)"],
    ["[نص] (www.example.org)", "[نص](https://www.example.org)"],
    ["[نص] (/articles/2016/)", "[نص](/articles/2016/)"],
    ["انظر [نص طويل] (https://example.org/a) هنا", "[نص طويل](https://example.org/a)"],
    ["[نص]  (https://example.org/)", "[نص](https://example.org/)"],
    ["[نص]\n(https://example.org/)", "[نص](https://example.org/)"],
    ["- [نص] (https://example.org/)", "[نص](https://example.org/)"],
    ["> [نص] (https://example.org/)", "[نص](https://example.org/)"],
    ["[**نص**] (https://example.org/)", "[نص](https://example.org/)"],
    ["[نص]\u00a0(https://example.org/)", "[نص](https://example.org/)"],
  ],
  silent: [
    "[نص](https://example.org/)",
    "المادة [الثانية] (من القانون)",
    "[نص] (هامش)",
    "نص (https://example.org/)",
    "[1] نص (https://example.org/)",
    "`[نص] (https://example.org/)`",
    "```\n[نص] (https://example.org/)\n```",
    "[نص] نص (https://example.org/)",
    "[نص] https://example.org/",
    "(نص) [https://example.org/]",
    "[] (https://example.org/)",
  ],
});

describeRule("indented-text", {
  fires: [
    ["نص:\n\n    فقرة", "فقرة"],
    ["نص:\n\n     فقرة", " فقرة"],
    ["نص:\n\n\tفقرة", "فقرة"],
    ["نص:\n\n    فقرة\n    وتتمة", "فقرة"],
    ["نص:\n\n    «قول»", "«قول»"],
    ["نص:\n\n    قال BBC", "قال BBC"],
    ["نص:\n\n        فقرة", "    فقرة"],
    ["> نص:\n>\n>     فقرة", "فقرة"],
    ["## عنوان\n\n    فقرة", "فقرة"],
    ["نص:\n\n    1. بند", "1. بند"],
    ["نص:\n\n    فقرة\n\nنص", "فقرة"],
  ],
  silent: [
    "نص:\n\n   فقرة",
    "نص:\n\n    npm run check",
    "نص:\n    فقرة",
    "```\nفقرة\n```",
    "~~~\nفقرة\n~~~",
    "- بند\n\n    فقرة من البند",
    "1. بند\n\n    فقرة من البند",
    "> نص",
    "`فقرة`",
    "نص:\n\n    2016-12-01",
    "  ```\n  فقرة\n  ```",
  ],
});

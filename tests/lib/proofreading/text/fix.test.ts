import { describe, expect, test } from "vitest";
import { getProofreadingRules, proofreadingRules } from "#lib/arabic/proofreading/rules";
import { alike } from "#lib/arabic/words/normalise";
import { renderMarkdown } from "#lib/content/markdown/markdown";
import { fixText } from "#lib/proofreading/text/fix";
import { describeFinding } from "#lib/proofreading/text/messages";
import { safeRules } from "#lib/proofreading/text/safe-rules";
import { readTextFile } from "#lib/proofreading/text-file";
import { sampleFiles } from "../../../support/sample";

const front = "---\ntitle: خبر\n---\n\n";

/** The corrected Markdown below a front matter of one key. */
function fixed(body: string): string {
  return fixText("x.md", front + body).text.slice(front.length);
}

/** The letters and digits of a text, in the form in which hands may differ. */
function letters(text: string): string {
  return alike(text).replace(/[^\p{L}\p{N}]/gu, "");
}

test("what is written without asking is what the rules of the language call safe, in their order", () => {
  expect(safeRules.map(({ id }) => id)).toEqual([
    "control-character",
    "bidi-control-in-text",
    "presentation-forms",
    "hijri-sign",
    "percent-sign",
    "latin-comma",
    "latin-marks",
    "foreign-quotes",
    "space-inside-pairs",
    "space-before-mark",
    "no-space-after-comma",
    "doubled-spaces",
  ]);
});

test("every rule has words in both languages", () => {
  const rules = getProofreadingRules({ timeZone: "UTC", region: "arab" });
  expect(rules.length).toBe(proofreadingRules.length + 1);
  for (const { id } of rules) {
    const { ar, en } = describeFinding(id, "نص", false);
    expect(ar).toMatch(/^[\u0621-\u064a].*: نص$/);
    expect(en).toMatch(/^[A-Z].*: نص$/);
  }
  expect(() => describeFinding("no-such-rule", "نص", false)).toThrow("no-such-rule");
});

describe("corrections", () => {
  test.each([
    ["قال ,ثم سكت ؟", "قال، ثم سكت؟"],
    ["قال **الوزير** ,ثم سكت", "قال **الوزير**، ثم سكت"],
    ["قال **الوزير ,ثم** سكت", "قال **الوزير، ثم** سكت"],
    ["قال [الوزير](https://example.org/,ثم) ,ثم", "قال [الوزير](https://example.org/,ثم)، ثم"],
    ["قال ( نعم ) ثم", "قال (نعم) ثم"],
    ["قال ( **نعم** ) ثم", "قال (**نعم**) ثم"],
    ["بلغت %50 من ﻻ شيء", "بلغت 50% من لا شيء"],
    ["عام 1436ه كان", "عام 1436هـ كان"],
    ["\u200f- قال ,ثم", "\u200f- قال، ثم"],
    ["١. قال ,ثم\n٢. كان ,ثم", "١. قال، ثم\n٢. كان، ثم"],
    ["| قال ,ثم | ب |\n|---|---|", "| قال، ثم | ب |\n|---|---|"],
    ["> قال\n> الوزير ,ثم", "> قال\n> الوزير، ثم"],
    ['![قال ,ثم](map.png "كان ,ثم")', '![قال، ثم](map.png "كان، ثم")'],
    ["هل قال?نعم", "هل قال؟نعم"],
    ["هل قال? نعم", "هل قال؟ نعم"],
    ['قال "نعم" ثم', "قال «نعم» ثم"],
    ['قال "**نعم**" ثم', "قال «**نعم**» ثم"],
    ['صحيفة "الحياة" و"النهار" ,ثم', "صحيفة «الحياة» و«النهار»، ثم"],
    ["قال “نعم” ثم", "قال «نعم» ثم"],
    ["قال \u202bنعم\u202c ثم", "قال نعم ثم"],
    ["قال\u0007 نعم\u000Bثم", "قال نعم ثم"],
    ["![قال \u202bنعم\u202c](map.png)", "![قال نعم](map.png)"],
    ["كلمة <br> نص  آخر", "كلمة <br> نص آخر"],
  ])("%j becomes %j", (typed, wanted) => {
    expect(fixed(typed)).toBe(wanted);
    expect(fixed(wanted)).toBe(wanted);
  });

  test.each([
    "`قال ,ثم`",
    "```\nقال ,ثم  سكت\n```",
    "    قال ,ثم  سكت",
    "<!-- قال ,ثم -->",
    "انظر https://example.org/قال,ثم",
    "[نص](/قال,ثم/)",
    "سطر  \nسطر",
    "<!-- check: ignore -->\nقال ,ثم",
    'قال " نعم " ثم',
    "محـمد و كتاب",
    "[قال ,ثم]: https://example.org/",
    "كتب &nbsp;&nbsp; ثم",
  ])("%j stays", (body) => {
    expect(fixed(body)).toBe(body);
  });

  test("front matter: values are corrected, keys and addresses are not", () => {
    const typed =
      "---\ntitle: قال ,ثم\ntags: [قمح ,سفن, نص  آخر]\naliases: [/قال,ثم/]\nimage:\n  src: قال ,ثم.jpg\n  alt: قال ,ثم\n---\n\nنص.\n";
    const wanted =
      "---\ntitle: قال، ثم\ntags: [قمح ,سفن, نص آخر]\naliases: [/قال,ثم/]\nimage:\n  src: قال ,ثم.jpg\n  alt: قال، ثم\n---\n\nنص.\n";
    expect(fixText("x.md", typed).text).toBe(wanted);
  });

  test("front matter: tags in one text are left to a person", () => {
    const typed = "---\ntitle: خبر\ntags: سوريا, حلب\n---\n\nنص.\n";
    expect(fixText("x.md", typed).text).toBe(typed);
  });

  test("front matter: titles lose direction marks and control characters", () => {
    const typed = (title: string) => `---\ntitle: ${title}\nbyline: BBC\u202c\n---\n\nنص.\n`;
    const fixed = fixText("x.md", typed("خبر \u202bمن\u202c الميناء\u0007")).text;
    expect(fixed).toBe("---\ntitle: خبر من الميناء\nbyline: BBC\n---\n\nنص.\n");
    expect(fixText("x.md", typed('"قال \\"نعم\\" ثم"')).text).toContain('title: "قال \\"نعم\\" ثم"\n');
  });

  test.each([
    ["a named reference", "قال &\u202aquot;نعم&\u202cquot; ثم"],
    ["a tag", "نص &l\u202at;b> نص"],
    ["the reference of a letter", "نص &#\u202a1614; نص"],
    ["a reference, by a control character", "نص &a\u0007mp; نص"],
    ["emphasis", "نص \u202a** نص** نص"],
  ])("a removed character never makes %s of what is around it", (_name, body) => {
    const shown = (text: string) =>
      ["\u0007", "\u202a", "\u202c"].reduce(
        (all, mark) => all.replaceAll(mark, ""),
        renderMarkdown(text, {}),
      );
    expect(shown(fixed(body))).toBe(shown(body));
  });

  test("a direction mark beside a reference is removed", () => {
    expect(fixed("قال \u202a&quot;نعم&quot;\u202c ثم")).toBe("قال &quot;نعم&quot; ثم");
  });

  test("front matter: no correction makes a comment of a hashtag", () => {
    const typed = "---\ntitle: خبر \u202a#سوريا\n---\n\nنص.\n";
    expect(fixText("x.md", typed).text).toBe(typed);
  });

  test("line ends stay as they are, and each changed line is listed", () => {
    const typed = "---\r\ntitle: خبر\r\n---\r\n\r\nقال ,ثم\r\nنص\r\nكان ,ثم";
    const { text, changed } = fixText("x.md", typed);
    expect(text).toBe(typed.replaceAll(" ,", "، "));
    expect(changed).toEqual([
      { line: 5, old: "قال ,ثم", fixed: "قال، ثم" },
      { line: 7, old: "كان ,ثم", fixed: "كان، ثم" },
    ]);
  });

  test("a correction that would break the Markdown around it is left to a person", () => {
    const body = "كلمة **، ثم** كلمة  أخرى";
    const after = fixed(body);
    expect(after).toBe("كلمة **، ثم** كلمة أخرى");
    expect(renderMarkdown(after, {}).split("<strong>").length).toBe(
      renderMarkdown(body, {}).split("<strong>").length,
    );
  });

  test("a file that cannot be read is left alone", () => {
    expect(fixText("x.md", "نص  بلا بيانات")).toEqual({ text: "نص  بلا بيانات", changed: [] });
  });
});

describe("blank lines between sentences", () => {
  test.each([
    ["وانتهى.\nوأضاف كلاماً", "وانتهى.\n\nوأضاف كلاماً"],
    ["وانتهى؟\nوأضاف!\nومضى.", "وانتهى؟\n\nوأضاف!\n\nومضى."],
    ["قال: «انتهى».\n«ولم يبدأ»", "قال: «انتهى».\n\n«ولم يبدأ»"],
    ["**وانتهى.**\n**وأضاف**", "**وانتهى.**\n\n**وأضاف**"],
    ["وانتهى ,ثم سكت .\nوأضاف كلاماً", "وانتهى، ثم سكت.\n\nوأضاف كلاماً"],
    ["## عنوان\nوانتهى.\nوأضاف", "## عنوان\nوانتهى.\n\nوأضاف"],
    ["- بند\n\nوانتهى.\nوأضاف", "- بند\n\nوانتهى.\n\nوأضاف"],
    ["أولاً: كذا.\nثانياً: كذا.", "أولاً: كذا.\n\nثانياً: كذا."],
    ["س: هل انتهى؟\nج: نعم.", "س: هل انتهى؟\n\nج: نعم."],
    ["عادت السفينة.\nورست السفينة.\nثم مضت السفينة.", "عادت السفينة.\n\nورست السفينة.\n\nثم مضت السفينة."],
  ])("%j becomes %j", (typed, wanted) => {
    expect(fixed(typed)).toBe(wanted);
    expect(fixed(wanted)).toBe(wanted);
  });

  test.each([
    "وانتهى\nوأضاف كلاماً",
    "وانتهى،\nوأضاف كلاماً",
    "وانتهى…\nوأضاف كلاماً",
    "قال: «نعم.\nولا نتراجع».",
    "وانتهى (كما قيل.\nثم مضى).",
    'قال: "نعم.\nولا نتراجع".',
    "كتبه د.\nأحمد العلي",
    "وانتهى.  \nوأضاف",
    "وانتهى.\\\nوأضاف",
    "**وانتهى.\nوأضاف**",
    "- بند.\nوأضاف",
    "> قول.\n> وأضاف",
    "نص[^1]\n\n[^1]: وانتهى.\n    وأضاف",
    "```\nوانتهى.\nوأضاف\n```",
    "    وانتهى.\n    وأضاف",
    "| وانتهى. | ب |\n|---|---|\n| وأضاف | د |",
    "| وانتهى. | ب |\n| وأضاف. | د |",
    "ألا أيها السائر المستعجل الخطى\nتمهل فإن الدرب ما زال أطولا.\nوخذ من ضياء الفجر زاداً ومشعلا",
    "<!-- check: ignore -->\nوانتهى.\nوأضاف",
    "وانتهى.\nوأضاف <!-- check: ignore -->",
    "<!--\nوانتهى.\nوأضاف\n-->",
  ])("%j stays", (body) => {
    expect(fixed(body)).toBe(body);
  });

  test("they have the line ending of the file, and are listed with the lines around them", () => {
    const typed = "---\r\ntitle: خبر\r\n---\r\nوانتهى.\r\nوأضاف ,ثم\r\n";
    const { text, changed } = fixText("x.md", typed);
    expect(text).toBe("---\r\ntitle: خبر\r\n---\r\nوانتهى.\r\n\r\nوأضاف، ثم\r\n");
    expect(changed).toEqual([
      { line: 4, old: "وانتهى. ⏎ وأضاف، ثم", fixed: "وانتهى. ⏎ ⏎ وأضاف، ثم" },
      { line: 5, old: "وأضاف ,ثم", fixed: "وأضاف، ثم" },
    ]);
  });
});

const faults: readonly [RegExp, string][] = [
  [/، /g, " ,"],
  [/؟/g, " ?"],
  [/؛ /g, "؛"],
  [/\. /g, " .  "],
  [/«/g, "« "],
  [/\(/g, "( "],
  [/لا /g, "ﻻ "],
];

describe("on the sample publication", () => {
  test.each(sampleFiles())("%s: nothing to correct", (name, text) => {
    expect(fixText(name, text)).toEqual({ text, changed: [] });
  });

  test.each(sampleFiles())(
    "%s: with faults planted, no word changes, and a second run has nothing to do",
    (name, text) => {
      const bodyStart = text.indexOf("\n---\n") + 5;
      const planted =
        text.slice(0, bodyStart) +
        text
          .slice(bodyStart)
          .split("\n")
          .map((line) => (/^[\p{L}]/u.test(line) && !/[`|[\]]/.test(line) ? plant(line) : line))
          .join("\n");
      const once = fixText(name, planted);
      expect(letters(once.text)).toBe(letters(text));
      expect(fixText(name, once.text)).toEqual({ text: once.text, changed: [] });
      if (planted !== text) expect(once.changed.length).toBeGreaterThan(0);
      expect(readTextFile(name, once.text)?.front.data).toEqual(readTextFile(name, text)?.front.data);
    },
  );
});

function plant(line: string): string {
  return faults.reduce((spoilt, [right, wrong]) => spoilt.replace(right, wrong), line);
}

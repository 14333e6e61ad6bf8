import { describe, expect, test } from "vitest";
import { parseFrontMatter } from "#lib/content/reader/front-matter/front-matter";
import { articleSchema } from "#lib/content/schema/article-schema";
import { validate } from "#lib/content/schema/validate";

const rest = "byline: مكتب الميناء\nsource: وكالة\ncategory: politics\n";

function read(front: string) {
  const parsed = parseFrontMatter(`---\n${front}\n${rest}---\n\nنص.\n`, "x.md");
  const checked =
    parsed.value === undefined ? undefined : validate(articleSchema("UTC"), parsed.value, "x.md");
  const problems = [...parsed.problems, ...(checked?.problems ?? [])];
  return {
    title: checked?.value?.title,
    said: problems.map(({ line, rule }) => `${line} ${rule}`),
    problems,
  };
}

describe("a title that YAML would misread is reported on its line, with the quotes in place", () => {
  test.each([
    ["عاجل: خبر", '"عاجل: خبر"'],
    ["خبر:", '"خبر:"'],
    ['"خبر" من حلب', String.raw`"\"خبر\" من حلب"`],
    ["'خبر' من حلب", `"'خبر' من حلب"`],
    ['"عاجل', '"عاجل"'],
    ["[خبر] من حلب", '"[خبر] من حلب"'],
    ["[عاجل]", '"[عاجل]"'],
    ["{خبر} من حلب", '"{خبر} من حلب"'],
    ["%50 من الناس", '"%50 من الناس"'],
    ["@حساب قال", '"@حساب قال"'],
    ["!خبر", '"!خبر"'],
    ["*خبر", '"*خبر"'],
    ["*عاجل* خبر", '"*عاجل* خبر"'],
    ["&خبر", '"&خبر"'],
    ["- خبر", '"- خبر"'],
    ["? خبر", '"? خبر"'],
    ["`خبر`", '"`خبر`"'],
    ["| خبر", '"| خبر"'],
    ["> خبر", '"> خبر"'],
    [", خبر", '", خبر"'],
    ["2016", '"2016"'],
  ])("%s", (title, fixed) => {
    const { said, problems } = read(`title: ${title}\ndate: 2016-12-01`);
    expect(said).toEqual(["2 quotes-needed"]);
    expect(problems[0]?.ar).toContain(`title: ${fixed}`);
    expect(read(`title: ${fixed}\ndate: 2016-12-01`).said).toEqual([]);
  });

  test.each(["خبر #سوريا", "#سوريا"])("%s: what follows # would be lost", (title) => {
    const { said, problems } = read(`title: ${title}\ndate: 2016-12-01`);
    expect(said).toEqual(["2 hash-cuts-text"]);
    expect(problems[0]?.ar).toContain(`title: "${title}"`);
  });

  test.each([
    "«خبر» من حلب",
    "خبر [عاجل]",
    "خبر؟ نعم!",
    "-وللأسف- خبر",
    "50% من الناس",
    "خبر (2-1)",
    "عاجل:خبر",
    "C# لغة",
  ])("%s needs none", (title) => {
    expect(read(`title: ${title}\ndate: 2016-12-01`)).toMatchObject({ title, said: [] });
  });
});

describe("a date that is not read is reported with the one to write", () => {
  test.each([
    ["٢٠١٦-١٢-٠١", "2016-12-01"],
    ["2016/12/1", "2016-12-01"],
    ["1438-03-02", "2016-12-01"],
    ["2 ربيع الأول 1438 هـ", "2016-12-01"],
    ["٢ ربيع الأول ١٤٣٨", "2016-12-01"],
    ["1 ديسمبر 2016", "2016-12-01"],
    ["1 كانون الأول 2016", "2016-12-01"],
    ["2026-11-10 9:30", "2026-11-10T09:30"],
    ["20161201", "2016-12-01"],
  ])("%s: %s", (date, wanted) => {
    const { said, problems } = read(`title: خبر\ndate: ${date}`);
    expect(said).toEqual(["3 wrong-value"]);
    expect(problems[0]?.ar).toMatch(new RegExp(`اكتب ${wanted}\\.$`));
    expect(problems[0]?.en).toMatch(new RegExp(`write ${wanted}\\.$`));
  });

  test.each([
    ["01/12/2016", "2016-12-01", "2016-01-12"],
    ["2026-11-31", "2026-11-30", "2026-12-01"],
  ])("%s: with both dates that it can mean", (date, one, other) => {
    const { problems } = read(`title: خبر\ndate: ${date}`);
    expect(problems[0]?.ar).toMatch(new RegExp(`اكتب ${one} أو ${other}\\.$`));
    expect(problems[0]?.en).toMatch(new RegExp(`write ${one} or ${other}\\.$`));
  });

  test.each(["أمس"])("%s: with the form of a date, if the day is unknown", (date) => {
    const { problems } = read(`title: خبر\ndate: ${date}`);
    expect(problems[0]?.ar).toContain("2016-12-01T21:40:00+03:00");
  });
});

describe("invisible marks", () => {
  const marks = ["\u200f", "\u200e", "\u061c", "\u200b", "\u202b", "\u2067", "\ufeff", "\u00a0"];

  test.each(marks)("%j beside a fence, a key or the colon is dropped", (mark) => {
    const keys = `title: خبر\ndate: 2016-12-01\n${rest}`;
    const texts = [
      `${mark}---\n${keys}---\n\nنص.\n`,
      `---${mark}\n${keys}---\n\nنص.\n`,
      `---\n${keys}${mark}---\n\nنص.\n`,
      `---\n${keys}---${mark}\n\nنص.\n`,
      `---\n${mark}${keys}---\n\nنص.\n`,
      `---\n${keys.replace("title: ", `title:${mark}`)}---\n\nنص.\n`,
      `---\n${keys.replace("title: ", `title: ${mark}`)}---\n\nنص.\n`,
    ];
    for (const text of texts) {
      const parsed = parseFrontMatter(text, "x.md");
      expect(parsed.problems).toEqual([]);
      expect(parsed.value?.data).toMatchObject({ title: "خبر", date: "2016-12-01" });
      expect(parsed.value?.body.trim()).toBe("نص.");
    }
  });
});

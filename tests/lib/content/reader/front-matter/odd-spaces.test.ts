import { describe, expect, test } from "vitest";
import { parseYaml } from "#lib/content/reader/front-matter/yaml";

const spaces = ["\u00a0", "\u2003", "\u2009", "\u202f", "\u3000", "\u2007"];
const marks = ["\u200b", "\u200c", "\u200d", "\u200f", "\u2060", "\u00ad", "\ufeff"];
const wanted = { image: { src: "a.jpg", alt: "وصف" }, tags: ["أ", "ب"] };

function read(text: string) {
  const { value, problems } = parseYaml(text, "articles/2016/12/x.md", 2);
  return { data: value?.data, said: problems.map(({ rule, line }) => `${rule} ${line}`) };
}

describe("spaces that YAML takes for letters", () => {
  test.each(spaces)("%j as an indent is named with its line, and read as a space", (space) => {
    const typed = `image:\n${space}${space}src: a.jpg\n${space} alt: وصف\ntags:\n${space}${space}- أ\n  - ب`;
    expect(read(typed)).toEqual({ data: wanted, said: ["odd-space 3", "odd-space 4", "odd-space 6"] });
  });

  test.each([...spaces, ...marks])("%j before a key, after it and after a hyphen is dropped", (space) => {
    const typed = `${space}image:${space}\n  src:${space}a.jpg\n  alt: ${space}وصف\n${space}tags:\n  -${space}أ\n  -${space} ب`;
    expect(read(typed)).toEqual({ data: wanted, said: [] });
  });

  test("the message gives the character, the number of spaces and the line", () => {
    const [problem] = parseYaml("image:\n\u00a0\u00a0src: a.jpg", "articles/2016/12/x.md", 2).problems;
    expect(problem?.ar).toBe(
      "في أول السطر مسافة ليست عادية (U+00A0)، فلا تُحسب إزاحة. احذفها، واكتب مسافتين عاديتين قبل: src: a.jpg",
    );
  });

  test.each([
    ["text of several lines", "summary: |\n  أول:\n  \u00a0\u00a0- ثان\nimage:"],
    ["a value that goes on", "summary: أول\n  \u00a0 ثان"],
    ["a single space before the next key", "tags:\n\u00a0byline: أحمد"],
    ["spaces inside a value", "title: قال\u00a0\u00a0نعم\u3000ثم"],
  ])("%s is left", (_, typed) => {
    expect(read(typed).said).toEqual([]);
  });
});

import fc from "fast-check";
import type { Root } from "mdast";
import { remark } from "remark";
import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { normaliseBlocks } from "#lib/content/markdown/arabic/arabic-blocks";
import { textPlugins } from "#lib/content/markdown/arabic/arabic-markdown";
import { certainTree } from "#lib/content/markdown/certain-tree";
import { fragments, glue, plainFragments, withWords } from "./fragments";

/** 2,000 with every test; `npm run test:long` has 100,000. */
const numRuns = Number(process.env.PROPERTY_RUNS ?? 2_000);
/** Milliseconds; a case takes about five on a busy machine. */
const timeout = 60_000 + numRuns * 30;

const parser = remark().use(textPlugins).freeze();

/** The tree as the parser and the plugins of the page make it. */
function parsed(text: string): Root {
  const file = new VFile({ value: text });
  const tree = parser.parse(file);
  parser.runSync(tree, file);
  return tree;
}

function documentsOf(pieces: readonly string[], mostPieces: number) {
  const piece = fc.tuple(
    fc.constantFrom(...pieces),
    fc.constantFrom(...glue, " \n", "  \n", "\n \n", "\n>\n> "),
  );
  return fc
    .array(piece, { minLength: 1, maxLength: mostPieces })
    .map((parts) => normaliseBlocks(withWords(parts.map((part) => part.join("")).join(""))).text);
}

describe("a tree that is made without the parser", () => {
  test.each([
    ["no text", ""],
    ["one line", "نص."],
    ["a line feed at the end", "نص.\n"],
    ["blank lines around", "\n\nنص.\n\n\n"],
    ["a blank line of spaces", "نص.\n  \nنص."],
    ["two lines in a paragraph", "نص أول\nنص ثان"],
    ["headings", "## عنوان\nنص\n\n### «عنوان» آخر\n# ثالث"],
    ["emphasis", "قال **الوزير** و(*مصدر*) إن **الأمر**."],
    ["links", "[تقرير](/articles/2016/12/x/)، و[موقع](https://example.org/a?b=1)."],
    ["a link at the end of a line, and a word on the next", "انظر [تقرير](/x/)\nنص [آخر](/y/)"],
    ["lists", "- أول\n- **ثان** وثالث\n\nنص\n\n3. ثالث\n4. رابع\n\n"],
    ["quotations", "> نص أول\n> يتبعه\n>\n> **الاسم**\n\n> آخر"],
    ["a quotation that ends with a blank line", "> نص أول\n>\n\n> آخر\n>"],
    ["a heading below a list", "- أول\n## عنوان\n1) ثان"],
    ["surrogate pairs and tashkeel", "😀 نصٌّ 😀 **نَصّي** 😀"],
    ["no-break spaces", "نص\u00A0أول\u00A0\nنص"],
  ])("is that of the parser: %s", (_name, text) => {
    expect(certainTree(text)).toEqual(parsed(text));
  });

  test.each([
    ["emphasis over two lines", "**نص\nنص**"],
    ["a bare address", "نص https://example.org/ نص"],
    ["a mail address", "نص a@example.org"],
    ["a picture", "![نص](a.jpg)"],
    ["a break", "نص  \nنص"],
    ["a line below a list", "- أول\nنص"],
    ["a blank line in a list", "- أول\n\n- ثان"],
    ["an item below a paragraph", "نص\n2. نص"],
    ["a line below a quotation", "> نص\nنص"],
    ["a list in a quotation", "> - نص"],
    ["a heading with marks behind it", "## نص ##"],
    ["a heading that begins a list", "## - نص"],
    ["a note", "نص[^1]\n\n[^1]: نص"],
    ["a reference", "[نص][1]\n\n[1]: /x/"],
    ["code", "    نص"],
    ["a control character", "نص\u0000نص"],
  ])("is not made of %s", (_name, text) => {
    expect(certainTree(text)).toBeUndefined();
  });

  test.each([
    ["what most news is written of", documentsOf(plainFragments, 9)],
    ["anything", documentsOf([...fragments, ...plainFragments], 4)],
  ])(
    "is that of the parser for %s",
    (_name, documents) => {
      fc.assert(
        fc.property(documents, (text) => {
          const tree = certainTree(text);
          if (tree === undefined) return;
          expect(tree).toEqual(parsed(text));
          // A page runs the plugins on this tree.
          const file = new VFile({ value: text });
          expect(parser.runSync(structuredClone(tree), file)).toEqual(tree);
        }),
        { numRuns },
      );
    },
    timeout,
  );

  test("is made for most texts of plain fragments on lines of their own", () => {
    const lines = fc.array(fc.constantFrom("§ §.", "«§»، §", "**§ §**", "[§](/x/)", "## §", "- §", "> §"), {
      minLength: 1,
      maxLength: 9,
    });
    const texts = fc.sample(lines, 500).map((some) => withWords(some.join("\n\n")));
    expect(texts.filter((text) => certainTree(text) !== undefined).length).toBeGreaterThan(250);
  });
});

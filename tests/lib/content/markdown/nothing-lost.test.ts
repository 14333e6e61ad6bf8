import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normaliseBlocks } from "#lib/content/markdown/arabic/arabic-blocks";
import { certainBlocks } from "#lib/content/markdown/certain-text";
import { renderMarkdown } from "#lib/content/markdown/markdown";
import { parseBlocks } from "#lib/content/markdown/parse";
import type { PlainBlock } from "#lib/content/markdown/plain-block";
import { blocksOf, plainText } from "#lib/content/markdown/plain-text";
import type { Problem } from "#lib/content/messages/problems";
import { readText } from "#lib/content/reader/read-text";
import { checkMarkdown } from "#lib/proofreading/markdown/markdown-rules";
import { readTextFile } from "#lib/proofreading/text-file";
import { fragments, glue, picturesOf, plainFragments, withWords } from "./fragments";
import { plainWords, shownText, shownWords } from "./shown";

/** 2,000 with every test; `npm run test:long` has 100,000. */
const numRuns = Number(process.env.PROPERTY_RUNS ?? 2_000);

const piece = fc.tuple(fc.constantFrom(...fragments), fc.constantFrom(...glue));
const documents = fc
  .array(piece, { minLength: 1, maxLength: 9 })
  .map((pieces) => withWords(pieces.map((parts) => parts.join("")).join("")));

/** What a comment holds is for those who write, unless it holds another comment. */
const comment = /<!--(?:(?!<!--)[\s\S])*?-->/g;

const plainDocuments = fc
  .array(fc.tuple(fc.constantFrom(...plainFragments), fc.constantFrom(...glue)), {
    minLength: 1,
    maxLength: 9,
  })
  .map((pieces) => withWords(pieces.map((parts) => parts.join("")).join("")));

/** Milliseconds; a case takes about five on a busy machine. */
const timeout = 60_000 + numRuns * 30;

const head = "---\ntitle: خبر\n---\n";
const bodyLine = 4;

/** Rules about lines that are shown together. They excuse no lost word. */
const aboutLines = new Set([
  "joined-lines",
  "verse-in-text",
  "items-in-text",
  "table-without-rule",
  "divider-in-text",
]);

function problemsOf(text: string): Problem[] {
  const file = readTextFile("pages/x.md", head + text);
  const warnings = file === undefined ? [] : checkMarkdown(file);
  return [
    ...readText(text, bodyLine, "pages/x.md").problems,
    ...warnings.filter(({ rule }) => !aboutLines.has(rule)),
  ];
}

/** The lines of a text (from 1) that some problem names. */
function namedLines(text: string): Set<number> {
  const named = new Set<number>();
  for (const { line, lastLine = line } of problemsOf(text)) {
    for (let at = line; at <= lastLine; at++) named.add(at - bodyLine + 1);
  }
  return named;
}

/** The words of a text that are neither on its page nor on a line that a problem names. */
function lostWords(text: string, html: string): string[] {
  const shown = shownText(html);
  const lines = text.replace(comment, (whole) => whole.replace(/[^\n]/g, " ")).split("\n");
  const missing = lines.flatMap((line, index) =>
    (line.match(/ضض\p{L}+/gu) ?? []).filter((word) => !shown.includes(word)).map((word) => ({ word, index })),
  );
  if (missing.length === 0) return [];
  const named = namedLines(text);
  return missing.filter(({ index }) => !named.has(index + 1)).map(({ word }) => word);
}

/** What the parser reads, where a text can be read without it. */
function parsed(text: string): PlainBlock[] | undefined {
  return certainBlocks(text) === undefined ? undefined : blocksOf(parseBlocks(text));
}

describe("a text that once lost a word has it on its page or on a named line", () => {
  test.each([
    ["a template after the end tag of a script", "</script>\n<template>ضضبب</template>"],
    ["a template after the end tag of a block", "<div>\n\n</div><template>ضضبب</template>"],
    ["a template below the end tag of a block", "<div>\n\n</div>\n<template>ضضبب</template>"],
    ["words in an end tag", "<div>\n\n</div ضضبب>"],
    ["words in the end tag of a program", "</script ضضبب>"],
    ["a raised word behind the end of a comment", "<!--\nتعليق --> <sup>ضضبب"],
    ["a line below a tag in CDATA", "<![CDATA[<sup>\nضضبب ]]>"],
    ["a tip on a raised word", '10<sup title="ضضبب">ضضبت</sup>'],
    ["a tip on a break", 'نص<br title="ضضبب">نص'],
    ["a title of a name that words define above", "[ref]: نص\n[ref]: /x/ (ضضبب)\n\n[نص][ref]"],
    ["a link whose name only a note defines", "[ضضبب][ref]\n\n[^1]: [ref]: /x/"],
    ["a link whose name a quotation in a note defines", "[ضضبب][ref]\n\n[^1]: ضضبت\n    > [ref]: /x/"],
    ["a link with the address on the line below", "[ref]:\n  a@x.org،ضضبب:\n\n[نص][ref]"],
    ["a link that touches a bare address", "www.x.org/ضضبب؟[ضضبت](/x/)"],
  ])("%s", (_name, text) => {
    const html = renderMarkdown(text, picturesOf);
    expect(lostWords(text, html)).toEqual([]);
    expect(plainWords(plainText(text))).toEqual(shownWords(html));
  });
});

describe("whatever is written", () => {
  test(
    "every word is on the page or on a line that a problem names, and the plain text has those of the page",
    () => {
      fc.assert(
        fc.property(documents, (text) => {
          const html = renderMarkdown(text, picturesOf);
          expect(lostWords(text, html)).toEqual([]);
          expect(plainWords(plainText(text))).toEqual(shownWords(html));
        }),
        { numRuns },
      );
    },
    timeout,
  );

  test(
    "what is read without a parser is what the parser gives",
    () => {
      fc.assert(
        fc.property(plainDocuments, (typed) => {
          const { text } = normaliseBlocks(typed);
          expect(certainBlocks(text)).toEqual(parsed(text));
        }),
        { numRuns },
      );
    },
    timeout,
  );

  test("most of what is written without HTML is read without a parser", () => {
    const texts = fc.sample(plainDocuments, 500).map((typed) => normaliseBlocks(typed).text);
    expect(texts.filter((text) => certainBlocks(text) !== undefined).length).toBeGreaterThan(50);
  });
});

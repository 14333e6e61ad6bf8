import type { Nodes } from "mdast";
import { expect, test } from "vitest";
import { countWords } from "#lib/arabic/words/text";
import { parseMarkdown } from "#lib/content/markdown/parse";
import { plainText } from "#lib/content/markdown/plain-text";
import { sampleBodies } from "../../../support/sample";

const left = new Set(["image", "html", "footnoteReference", "footnoteDefinition", "definition"]);

/** The words of a tree as they are shown, notes and pictures aside. */
function shownText(node: Nodes): string {
  if (left.has(node.type)) return "";
  if (node.type === "break") return " ";
  if ("value" in node) return node.value;
  if (!("children" in node)) return "";
  const isBlock = ["root", "list", "listItem", "blockquote", "table", "tableRow"].includes(node.type);
  return node.children.map(shownText).join(isBlock ? "\n" : "");
}

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

test.each(sampleBodies())("%s: the plain text has the words of the tree", (_, body) => {
  expect(words(plainText(body))).toEqual(words(shownText(parseMarkdown(body))));
});

test.each([
  ["و**«القمة»** تبدأ", "و«القمة» تبدأ"],
  ["**القمة:**تبدأ", "القمة:تبدأ"],
  ["و~~«»~~", "و«»"],
  ["5*3 و 7*2", "5*3 و 7*2"],
  ["~50~ درجة", "~50~ درجة"],
  ["2016. كان", "2016. كان"],
  ["١. أولاً\n٢) ثانياً\n٣- ثالثاً", "أولاً\nثانياً\nثالثاً"],
  ["• أولاً\n• ثانياً", "أولاً\nثانياً"],
  ["\u200f## عنوان\n\n>\u00a0قول", "عنوان\nقول"],
  ["snake_case و_مهم_", "snake_case و_مهم_"],
  ["الملف `a_b.txt`", "الملف a_b.txt"],
  ["<!-- check: ignore -->\nنص", "نص"],
  ["انظر <https://example.org/>", "انظر https://example.org/"],
  ["كلمة\\* و&amp;", "كلمة* و&"],
  ["```yaml\nنص\n```", "نص"],
])("%j has the plain text %j", (typed, said) => {
  expect(plainText(typed)).toBe(said);
  expect(words(shownText(parseMarkdown(typed)))).toEqual(words(said));
});

test("particles and the word that is marked after them are one word", () => {
  expect(countWords(plainText("و**«القمة»** تبدأ"))).toBe(2);
});

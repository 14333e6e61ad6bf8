import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { html as render } from "./html";

/** What docs/editors.md says of Markdown, and what is rendered. */
const rows: [written: string, markdown: string, html: RegExp][] = [
  ["a blank line between two texts", "كلام\n\nكلام آخر", /<p>.*<\/p>\s*<p>/s],
  ["## heading", "## عنوان", /<h2>/],
  ["**bold**", "**غليظ**", /<strong>غليظ<\/strong>/],
  ["~~struck~~", "~~مشطوب~~", /<del>مشطوب<\/del>/],
  ["> words", "> كلام", /<blockquote>/],
  ["• item", "• بند", /<ul>\s*<li>/],
  ["١- item", "١- بند", /<ol[^>]*>\s*<li/],
  ["1) item", "1) بند", /<ol[^>]*>\s*<li/],
  ["1-", "1- أول\n2- ثان", /<ol[^>]*>.*<li.*<li/s],
  ["words[^1]", "كلام[^1]\n\n[^1]: هامش", /href="#note-1"/],
  ["\\", "شطر\\\nشطر", /<br>/],
  ["ـــــ", "كلام\n\nـــــ\n\nكلام", /<hr>/],
  ["\\|---\\|---\\|", "| أ | ب |\n|---|---|\n| ج | د |", /<table>/],
  ["<sup>", "10<sup>3</sup>", /<sup>3<\/sup>/],
  ["<!-- words -->", "كلام <!-- سر --> كلام", /^(?!.*سر)/s],
  ["tel:", "[اتصل](tel:+96311)", /href="tel:\+96311"/],
];

describe("Markdown as the guide for editors tells it", () => {
  const guide = readFileSync("docs/editors.md", "utf8");

  test.each(rows)("%s", (written, markdown, html) => {
    expect(guide.includes(written)).toBe(true);
    expect(render(markdown)).toMatch(html);
  });
});

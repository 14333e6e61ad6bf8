import { describe, expect, test } from "vitest";
import { parseMarkdown } from "#lib/content/markdown/parse";
import { html } from "../html";

/** The text with each link as ⟦address⟧. */
function show(text: string): string {
  return html(text)
    .replace(/<a href="[^"]*">([^<]*)<\/a>/g, "⟦$1⟧")
    .replace(/<[^>]+>/g, "");
}

describe("Arabic punctuation stays outside", () => {
  test.each([
    "انظر ⟦www.example.com⟧؟ نعم",
    "انظر ⟦https://example.org/مقال⟧، ثم",
    "«⟦www.example.com⟧»",
    "«انظر ⟦https://example.org/a⟧»",
    "انظر ⟦https://example.org/a⟧؛ ثم",
    "انظر ⟦https://example.org/a⟧… ثم",
    "انظر ⟦https://example.org/a⟧).؟",
    "انظر ⟦https://example.org/?q=خبر⟧، ثم",
    "(انظر ⟦https://example.org/حلب_(مدينة)⟧)، ثم",
    "انظر ⟦www.example.com⟧،ثم",
    "«كلمة» ⟦www.example.com⟧؟",
  ])("%s", (shown) => {
    expect(show(shown.replace(/[⟦⟧]/g, ""))).toBe(shown);
  });

  test("and the address is the shorter one", () => {
    expect(html("انظر www.example.com؟")).toContain('href="http://www.example.com"');
    expect(html("https://example.org/مقال، ثم")).toContain(`href="${encodeURI("https://example.org/مقال")}"`);
  });
});

test.each([
  ["[نص»](https://example.org/)", "https://example.org/", "نص»"],
  ["[www.example.org،](https://example.org/a)", "https://example.org/a", "www.example.org،"],
  ["<https://example.org/،>", "https://example.org/،", "https://example.org/،"],
])("what the author has marked as a link stays whole: %s", (typed, url, words) => {
  const [paragraph] = parseMarkdown(typed).children;
  const link = paragraph?.type === "paragraph" ? paragraph.children[0] : undefined;
  expect(link).toMatchObject({ type: "link", url, children: [{ type: "text", value: words }] });
});

test("what is left is no address: it is text", () => {
  expect(html("انظر www.؟")).not.toContain("<a");
});

test("the places of link and rest are right", () => {
  const text = "انظر www.example.com؟ نعم";
  const [paragraph] = parseMarkdown(text).children;
  const parts = paragraph?.type === "paragraph" ? paragraph.children : [];
  const written = parts.map(({ position }) => text.slice(position?.start.offset, position?.end.offset));
  expect(written).toEqual(["انظر ", "www.example.com", "؟", " نعم"]);
});

import { describe, expect, test } from "vitest";
import { renderMarkdown } from "#lib/content/markdown/markdown";

function render(text: string): string {
  return renderMarkdown(text, {}).trim();
}

const half = (words: string) => `<span class="half">${words}</span>`;

describe("verse", () => {
  test.each([
    ["three spaces", "   "],
    ["no-break spaces", "\u00A0\u00A0\u00A0\u00A0"],
    ["a tab", "\t"],
    ["spaces and tabs", " \t "],
  ])("has its halves in boxes where they are parted by %s", (_name, gap) => {
    expect(render(`يا ليل طال${gap}يا نهر عاد\\\nيا دار أين${gap}يا قلب هل`)).toBe(
      `<p>${half("يا ليل طال")} ${half("يا نهر عاد")}<br>\n${half("يا دار أين")} ${half("يا قلب هل")}</p>`,
    );
  });

  test("keeps emphasis, in quotations too", () => {
    expect(render("> **يا ليل** طال   يا نهر عاد\\\n> يا دار   يا *قلب*")).toContain(
      `${half("<strong>يا ليل</strong> طال")} ${half("يا نهر عاد")}<br>\n${half("يا دار")} ${half("يا <em>قلب</em>")}`,
    );
  });

  test.each([
    ["one line", "يا ليل طال   يا نهر عاد"],
    ["lines that the page joins", "يا ليل   يا نهر\nيا دار   يا قلب"],
    ["a gap in one of the lines", "يا ليل   يا نهر\\\nيا دار يا قلب"],
    ["columns", "الاسم   العمر   المدينة\\\nسالم   20   حلب"],
    ["two spaces", "يا ليل  يا نهر\\\nيا دار  يا قلب"],
  ])("is not what %s is", (_name, text) => {
    expect(render(text)).not.toContain("half");
  });
});

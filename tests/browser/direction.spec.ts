import { expect, type Page, test } from "@playwright/test";
import { isolateRuns } from "#lib/arabic/direction/direction";
import { isLeftToRight } from "#lib/arabic/words/text";
import { renderMarkdown } from "#lib/content/markdown/markdown";
import { isolated } from "#lib/search/isolated";
import { type DirectionCase, directionCases } from "../support/direction-cases";
import { frame, getAllPainted } from "./painted-order";

/** Texts that only Markdown can hold. */
const typed: readonly DirectionCase[] = [
  ["غاز CO<sub>2</sub> في الجو", "الجو", "في", "CO", "2", "غاز"],
  ["الماء H<sub>2</sub>O نقي", "نقي", "H", "2", "O", "الماء"],
  ["أيون SO<sub>4</sub><sup>2-</sup> السالب", "السالب", "SO", "4", "2", "-", "أيون"],
  ["مساحته 5 km<sup>2</sup> فقط", "فقط", "5", "km", "2", "مساحته"],
  ["مركب (CH<sub>3</sub>)<sub>2</sub>CO عضوي", "عضوي", "(", "CH", "3", ")", "2", "CO", "مركب"],
  ["نحو 10<sup>-6</sup> منها", "منها", "10", "-", "6", "نحو"],
  ["وحدة س<sup>-1</sup> معروفة", "معروفة", "-", "1", "س", "وحدة"],
  ["**الأهلي** 3-2 **الزمالك**", "الزمالك", "2", "-", "3", "الأهلي"],
  ["الأهلي **3-2** الزمالك", "الزمالك", "2", "-", "3", "الأهلي"],
  ["[الأهلي](/a/) 3-2 الزمالك", "الزمالك", "2", "-", "3", "الأهلي"],
  ["- الأهلي 3-2 الزمالك", "الزمالك", "2", "-", "3", "الأهلي"],
  ["## الأهلي 3-2 الزمالك", "الزمالك", "2", "-", "3", "الأهلي"],
  ["نتائج اليوم:<br>الأهلي 3-2 الزمالك", "الزمالك", "2", "-", "3", "الأهلي"],
  ["| الأهلي – الزمالك |\n|---|\n| 1-0 |", "0", "-", "1"],
  ["| الأهلي - الزمالك | ملعب |\n|---|---|\n| 1 – 0 | القاهرة |", "القاهرة", "0", "–", "1"],
  ["| أ – ب | ج – د |\n|---|---|\n| 1-0 | 3-2 |", "2", "3", "0", "1"],
  ["| المباراة | النتيجة |\n|---|---|\n| الأهلي – الزمالك | 3-2 |", "2", "-", "3"],
  ["| أ | النتيجة | ب |\n|---|---|---|\n| الأهلي | 3-2 | الزمالك |", "الزمالك", "2", "-", "3", "الأهلي"],
  ["| مباراة |\n|---|\n| الأهلي 3-2 الزمالك |", "الزمالك", "2", "-", "3", "الأهلي"],
  ["| الرقم | الوصف |\n|---|---|\n| 3-2 | نسبة |", "نسبة", "3", "-", "2"],
  ["| الفريق | له وعليه | النقاط |\n|---|---|---|\n| الأهلي | 30-12 | 45 |", "45", "30", "-", "12", "الأهلي"],
];

/** What shows a text as it is, in HTML and in Markdown. */
const inHtml = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
const inMarkdown = (text: string) => text.replace(/</g, "\\<");

function headline(text: string): string {
  const runs = isolateRuns(text).map((run) =>
    run.isolate === undefined ? inHtml(run.text) : `<bdi dir="ltr">${inHtml(run.text)}</bdi>`,
  );
  return `<h2><bdi dir="${isLeftToRight(text) ? "ltr" : "rtl"}">${runs.join("")}</bdi></h2>`;
}

/** The HTML of a text in each place where readers see it. */
const places: Readonly<Record<string, (text: string) => string>> = {
  paragraph: (text) => renderMarkdown(inMarkdown(text), {}),
  cell: (text) =>
    renderMarkdown(`| عنوان |\n|---|\n| ${inMarkdown(text)} |`, {}).replace(/<thead>.*?<\/thead>/s, ""),
  headline,
  "search result": (text) => `<h2>${inHtml(isolated(text))}</h2>`,
};

const cases = Object.values(directionCases).flat();
let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
});

test.afterAll(() => page.close());

async function expectPainted(rows: readonly DirectionCase[], html: (text: string) => string): Promise<void> {
  await page.setContent(frame(rows.map(([text]) => html(text))));
  const orders = await getAllPainted(
    page,
    rows.map(([, ...painted]) => painted),
  );
  const wrong = rows.flatMap(([text, ...painted], index) => {
    const order = orders[index] ?? [];
    return order.join("\n") === painted.join("\n") ? [] : [`${text}: ${order.join(" ")}`];
  });
  expect(wrong).toEqual([]);
}

for (const [place, html] of Object.entries(places)) {
  test(`every text is painted in order as a ${place}`, async () => {
    await expectPainted(cases, html);
  });
}

test("raised figures, results and tables of results are painted in order", async () => {
  await expectPainted(typed, (text) => renderMarkdown(text, {}));
});

test("a score is never broken over two lines", async () => {
  const texts = ["فاز الأهلي 3-2 على ضيفه الزمالك", "الأهلي 13-12 الزمالك"];
  await page.setContent(frame(texts.map((text) => renderMarkdown(text, {}))));
  await page.addStyleTag({ content: "section { width: 1px } .whole { white-space: nowrap }" });
  const lines = await page.locator("section").evaluateAll((sections) =>
    sections.map((section) => {
      const tops = [...section.querySelectorAll("bdi")].flatMap((bdi) =>
        [...bdi.getClientRects()].map(({ top }) => top),
      );
      return new Set(tops).size;
    }),
  );
  expect(lines).toEqual([1, 1]);
});

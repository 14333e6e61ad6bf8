import { expect, type Locator, type Page, test } from "@playwright/test";
import { renderMarkdown } from "#lib/content/markdown/markdown";
import { kinds, screens, siteBase } from "./kinds";
import { findBrokenText } from "./layout-probes";

const address = `https://example.org/${"%D8%A7%D9%84".repeat(30)}`;

/** What newsrooms put long addresses into. */
const places = "main :is(h1, h2, h3, p, figcaption), article [rel=tag]";

for (const kind of ["home", "article", "article with tables and notes", "category", "text"] as const) {
  for (const screen of [screens[0], screens[3]]) {
    test(`${kind}, ${screen.width} px: an address that is longer than the line is broken`, async ({
      page,
    }) => {
      await page.setViewportSize(screen);
      await page.goto(siteBase + kinds[kind]);
      const count = await page.evaluate(
        ([selector, words]) => {
          const found = document.querySelectorAll(selector);
          for (const element of found) {
            const run = document.createElement("bdi");
            run.dir = "ltr";
            run.textContent = words;
            (element.querySelector("a, bdi") ?? element).append(" ", run);
          }
          return found.length;
        },
        [places, address] as const,
      );
      expect(count).toBeGreaterThan(1);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(screen.width);
    });
  }
}

test("a wide table scrolls inside its region, and its words stay whole", async ({ page }) => {
  await page.setViewportSize(screens[0]);
  await page.goto(siteBase + kinds["article with tables and notes"]);
  const region = page
    .getByRole("region")
    .filter({ has: page.locator("table") })
    .first();
  const widths = await region.evaluate((element) => {
    const cell = element.querySelector("td");
    if (cell !== null) cell.textContent = "longword".repeat(15);
    return { inside: element.scrollWidth, outside: element.clientWidth };
  });
  expect(widths.inside).toBeGreaterThan(widths.outside);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

const longWord = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";

/** The kinds of text that are wider than a phone. */
const wideText = `
## عنوان فيه ${longWord}

\`\`\`js
const nameThatIsLong = functionWithALongName(argumentNumberOne, argumentNumberTwo, argumentNumberThree);
\`\`\`

\`\`\`
سطر واحد من نص برمجي لا تسمّى لغته، وهو أطول من أن تتسع له شاشة هاتف صغير في يد قارئ مستعجل
\`\`\`

الأمر \`npm run build -- --merge out-1 out-2 --explain /articles/2016/12/ankara-talks/\` والاسم \`${"identifier".repeat(8)}\`.

| الدولة | العاصمة | السكان | المساحة | الناتج | اللغة | العملة | ملاحظات |
|---|---|---|---|---|---|---|---|
| سوريا | دمشق | 22,125,000 | 185,180 | 1,234.5 | العربية | الليرة | المستشرقات والبيروقراطيون |
| ألمانيا | برلين | 83,000,000 | 357,592 | 4,456.1 | الألمانية | اليورو | ${longWord} |

على قدرِ أهلِ العزمِ تأتي العزائمُ&emsp;&emsp;وتأتي على قدرِ الكرامِ المكارمُ\\
وتعظمُ في عينِ الصغيرِ صغارُها&emsp;&emsp;وتصغرُ في عينِ العظيمِ العظائمُ

> قول فيه ${address}
>
> - بند
>   - بند
>     1. بند فيه ${longWord}

- أول
  - ثانٍ
    - ثالث
      - رابع
        - خامس
          - سادس فيه [رابط](${address}) و${address}

            \`\`\`sh
            curl -sSL ${address} | sh
            \`\`\`

98. بند
99. بند
100. بند

نص له هامش[^1].

[^1]: هامش فيه ${address}
`;

/** Expects that a box takes the focus and that an arrow key scrolls it. */
async function expectToScroll(page: Page, box: Locator): Promise<void> {
  await box.focus();
  const isLeftToRight = await box.evaluate((element) => getComputedStyle(element).direction === "ltr");
  await page.keyboard.press(isLeftToRight ? "ArrowRight" : "ArrowLeft");
  await expect.poll(() => box.evaluate((element) => Math.abs(element.scrollLeft))).toBeGreaterThan(0);
}

for (const screen of screens.slice(0, 2)) {
  test(`${screen.width} px: wide code, tables, lists, verse and headings stay in the window`, async ({
    page,
  }) => {
    await page.setViewportSize(screen);
    await page.goto(siteBase + kinds["article with tables and notes"]);
    await page.evaluate(
      (html) => {
        const body = document.querySelector("article .table")?.parentElement;
        if (body) body.innerHTML = html;
      },
      renderMarkdown(wideText, {}),
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(screen.width);
    expect(await page.evaluate(findBrokenText)).toEqual([]);
    const boxes = await page.locator("article :is(pre, .table)").all();
    expect(boxes).toHaveLength(4);
    for (const box of boxes) await expectToScroll(page, box);
  });
}

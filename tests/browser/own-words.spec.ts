import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { urls } from "#lib/config/urls";
import { fixtures, writeFiles } from "../support/folders";
import { resultsUrl } from "../support/search/results-url";
import { wideWords } from "../support/wide-words";
import { screens } from "./kinds";
import { findBrokenText, layOutEverything } from "./layout-probes";

const folder = path.resolve(".barqiya/test/own-words");
const content = path.join(folder, "content");
/** More than a page of a list. */
const articles = 60;

/** An article with everything that one may carry. */
const article = (number: number) => `---
title: كل ما قد يحمله مقال، وهو المقال ${number}
byline: هالة شاكر
date: 2010-10-01T10:${String(number).padStart(2, "0")}:00+03:00
updated: 2010-10-02T10:00:00+03:00
source: وكالة
category: politics
tags: [كتب]
aliases: [/old/${number}/]
corrections:
  - { at: 2010-10-03T08:00:00+03:00, text: كان الرقم خطأ. }
---

نص له هامش[^1].

[^1]: هامش.
`;

const pages = [
  urls.home,
  urls.article({ year: "2010", month: "10", slug: "story-1" }),
  urls.category("politics"),
  urls.category("politics", 1),
  urls.tags,
  urls.authors,
  urls.archive,
  urls.month("2010", "10"),
  urls.tag("كتب"),
  urls.breaking,
  urls.corrections,
  urls.search,
  resultsUrl("مقال"),
  urls.ticker,
  "/no/such/page/",
  "/old/1/",
];

/** The branded publication, whose name is long, with words as long as they may be: published and served. */
function start(): Promise<{ child: ChildProcess; base: string }> {
  rmSync(folder, { recursive: true, force: true });
  cpSync(path.join(fixtures, "branded"), content, { recursive: true });
  for (let number = 0; number < articles; number++) {
    const file = `articles/2010/10/story-${number}.md`;
    writeFiles(content, { [file]: article(number) });
  }
  writeFileSync(path.join(content, "brand.yaml"), JSON.stringify({ type: "sans", words: wideWords() }));
  const child = spawn(process.execPath, ["scripts/run.mjs", "start"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      CONTENT_DIR: content,
      OUT_DIR: path.join(folder, "out"),
      PUBLISH_AT: "2026-10-24T12:00:00Z",
      SITE_URL: "",
      PORT: "0",
    },
  });
  return new Promise((resolve, reject) => {
    child.once("close", (code) => reject(new Error(`npm start ended with code ${code}`)));
    child.stdout.on("data", (bytes: Buffer) => {
      const [, address] = /serving at (\S+)/.exec(bytes.toString()) ?? [];
      if (address !== undefined) resolve({ child, base: new URL(address).origin });
    });
  });
}

/** Links and buttons that lie on one another, and buttons whose text is cut. */
function findCrowded(): string[] {
  const found: string[] = [];
  const controls = [...document.querySelectorAll<HTMLElement>("a[href], summary, button, select")]
    .filter((element) => element.checkVisibility() && getComputedStyle(element).clipPath === "none")
    .map((element) => ({ element, boxes: [...element.getClientRects()] }));
  for (const [index, { element, boxes }] of controls.entries()) {
    const text = element.textContent?.trim().slice(0, 40) ?? "";
    if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0) found.push(`cut: ${text}`);
    for (const other of controls.slice(index + 1)) {
      if (element.contains(other.element)) continue;
      const meet = boxes.some((one) =>
        other.boxes.some(
          (two) =>
            Math.min(one.right, two.right) - Math.max(one.left, two.left) > 1 &&
            // Lines of text are higher than their letters.
            Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top) > 12,
        ),
      );
      if (meet) found.push(`${text} meets ${other.element.textContent?.trim().slice(0, 40)}`);
    }
  }
  return found;
}

/** Fields that are narrower than their chosen entry wants them, arrow included. */
function findCutFields(): string[] {
  return [...document.querySelectorAll("select")].flatMap((field) => {
    const wanted = field.cloneNode() as HTMLSelectElement;
    const entry = field.selectedOptions[0];
    if (entry !== undefined) wanted.append(entry.cloneNode(true));
    wanted.style.cssText = "inline-size: max-content; justify-self: start; position: absolute";
    field.after(wanted);
    const [wide, room] = [wanted.offsetWidth, field.offsetWidth];
    wanted.remove();
    return wide > room ? [`${entry?.textContent}: ${wide} of ${room} px`] : [];
  });
}

async function faultsOf(page: Page): Promise<string[]> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  const most = page.viewportSize()?.width ?? 0;
  return [
    ...(width > most ? [`${width} px wide`] : []),
    ...(await page.evaluate(findBrokenText)),
    ...(await page.evaluate(findCrowded)),
    ...(await page.evaluate(findCutFields)),
  ];
}

test("words as long as the check allows, in wide letters, fit a screen of 320 px, and so does a long name", async ({
  page,
}) => {
  test.setTimeout(240_000);
  const { child, base } = await start();
  try {
    await page.setViewportSize(screens[0]);
    await page.emulateMedia({ reducedMotion: "reduce" });
    for (const address of pages) {
      await page.goto(base + address);
      await page.evaluate(() => document.fonts.ready);
      await page.evaluate(layOutEverything);
      expect.soft(await faultsOf(page), address).toEqual([]);
    }
    await page.goto(base + urls.home);
    await page.evaluate(layOutEverything);
    await page.locator("summary").click();
    expect.soft(await faultsOf(page), "open menu").toEqual([]);
    for (const screen of screens.slice(1)) {
      await page.setViewportSize(screen);
      expect.soft(await faultsOf(page), `${screen.width} px`).toEqual([]);
    }
  } finally {
    child.kill();
  }
});

test("the probe sees links that meet, a button that is cut, and a field that is too narrow", async ({
  page,
}) => {
  await page.setViewportSize(screens[0]);
  await page.setContent(`<!doctype html><html lang="ar" dir="rtl"><body style="font: 16px sans-serif">
    <a href="/" id="one">اسم طويل لصحيفة</a><a href="/" id="two">بحث في الأرشيف</a>
    <button id="cut">زر لا يتسع لكلماته</button><select id="field"><option>خيار لا يتسع له الحقل</option></select></body>`);
  await page.addStyleTag({
    content: `#one, #two { position: absolute; inset-inline-start: 0; inset-block-start: 0 }
      #cut { inline-size: 3rem; overflow: hidden; white-space: nowrap } #field { inline-size: 5rem }`,
  });
  const faults = (await faultsOf(page)).join("\n");
  for (const fault of ["meets بحث", "cut: زر", "خيار لا يتسع له الحقل: "]) expect(faults).toContain(fault);
});

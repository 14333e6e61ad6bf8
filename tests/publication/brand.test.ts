import { cpSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { type Colours, defaultColours, type Mode, modes } from "#lib/config/default-colours";
import { contrast } from "#lib/content/brand/contrast";
import { readPolicy } from "#lib/hosting/policy";
import { policyHash } from "#lib/hosting/policy-hash";
import { fixtures } from "../support/folders";
import { build, freshFolder, hashesOf } from "./site";

const folder = freshFolder("brand");
const content = path.join(folder, "content");
const out = path.join(folder, "out");
const fileIn = (name: string) => readFileSync(path.join(out, name), "utf8");

/** The style sheets of a page. */
function sheetsOf(page: string): string[] {
  return [...fileIn(page).matchAll(/<style>(.*?)<\/style>/gs)].map(([, css = ""]) => css);
}

const pages = [
  "index.html",
  "404.html",
  "search/index.html",
  "about/index.html",
  "breaking/ticker/index.html",
  "articles/2016/12/old-days/index.html",
  "categories/food/index.html",
];

/** The colours of a page in one mode: the engine's own, and those of the publication's sheet. */
function coloursOf(sheet: string, mode: Mode): Colours {
  const scheme = mode === "day" ? "light" : "dark";
  const rule =
    new RegExp(`prefers-color-scheme:${scheme}\\)\\{html:root\\{([^}]*)\\}`).exec(sheet)?.[1] ?? "";
  const own = [...rule.matchAll(/--([a-z0-9-]+):(#[0-9a-f]{6})/g)].map(([, name, colour]) => [name, colour]);
  return { ...defaultColours[mode], ...Object.fromEntries(own) };
}

beforeAll(async () => {
  cpSync(path.join(fixtures, "branded"), content, { recursive: true });
  await build({ content, out });
}, 300_000);

describe("a publication with a brand", () => {
  test("adds one small sheet to every page, and the policy allows it", () => {
    const [, sheet = ""] = sheetsOf("index.html");
    expect(Buffer.byteLength(sheet)).toBeLessThan(4000);
    for (const page of pages) expect([page, sheetsOf(page).slice(1)]).toEqual([page, [sheet]]);
    const { styles } = readPolicy(out);
    expect(styles).toContain(policyHash(sheet));
    const hashes = pages.flatMap((page) => sheetsOf(page).map(policyHash));
    expect(hashes.filter((hash) => !styles.includes(hash))).toEqual([]);
  });

  test.each(modes)("every text can be read, by %s, also the names of 14 categories", (mode) => {
    const colours = coloursOf(sheetsOf("index.html")[1] ?? "", mode);
    const grounds = ["paper", "paper-raised", "paper-sunk"];
    const texts = Object.keys(colours).filter((name) => /^(?:ink|link|tone-)/.test(name));
    expect(texts.filter((name) => name.startsWith("tone-"))).toHaveLength(8 + 14);
    const dim = texts.flatMap((text) =>
      grounds
        .filter((ground) => contrast(colours[text] ?? "", colours[ground] ?? "") < 7)
        .map((on) => `${text} ${on}`),
    );
    expect(dim).toEqual([]);
    expect(contrast(colours["breaking-ink"] ?? "", colours.breaking ?? "")).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours["notice-ink"] ?? "", colours.notice ?? "")).toBeGreaterThanOrEqual(7);
  });

  test("has its own words, also in text, feeds and redirects", () => {
    const home = fileIn("index.html");
    expect(home).toContain(">جديدنا</h2>");
    expect(home).toContain(">الأعداد</a>");
    expect(fileIn("articles/2016/index.html")).toContain("أعداد ٢٠١٦");
    expect(fileIn("corrections/index.html")).toContain("<title>تصويبات | ");
    expect(fileIn("articles/2016/12/old-days/index.html")).toContain(">حواشٍ</h2>");
    expect(fileIn("old/days/index.html")).toContain("<h1>انتقلت &quot;الصفحة&quot; &lt;إلى> مكان آخر</h1>");
    expect(fileIn("llms.txt")).toContain("تصويبات");
  });

  test("has its own footer and services for sharing", () => {
    const article = fileIn("articles/2026/10/story-1/index.html");
    expect(article).toContain("تصدر من القاهرة والإسكندرية");
    expect(article).toContain('<a href="https://shop.nahda.example/books">متجر النهضة</a>');
    expect(article).toMatch(/t\.me\/share.*>تلغرام<.*x\.com\/intent.*>منصة إكس</s);
    expect(article).not.toContain("wa.me");
  });

  test("has its own numbers on the front page and age of old articles", () => {
    const home = fileIn("index.html");
    // The lead, one secondary and two latest.
    const front = home.slice(home.indexOf("<main"), home.indexOf('aria-labelledby="section-'));
    expect(front.match(/<article/g)).toHaveLength(4);
    const notice = "هذا المقال من أرشيف عام";
    expect(fileIn("articles/2026/10/a-month-ago/index.html")).toContain(notice);
    expect(fileIn("articles/2026/10/story-1/index.html")).not.toContain(notice);
  });
});

describe("its drawings", () => {
  test("stand in place of the name in the masthead, by day and by night, and the name is read out", () => {
    for (const page of ["index.html", "about/index.html", "404.html"]) {
      const html = fileIn(page);
      const [, night = "", day = ""] =
        /<picture><source media="\(prefers-color-scheme: dark\)" srcset="([^"]+)"><img data-masthead="" src="([^"]+)" alt="صحيفة النهضة[^"]*" width="1000" height="250">/.exec(
          html,
        ) ?? [];
      expect(fileIn(day.slice(1))).toBe(readFileSync(path.join(content, "brand/logo.svg"), "utf8"));
      expect(fileIn(night.slice(1))).toBe(readFileSync(path.join(content, "brand/logo-night.svg"), "utf8"));
    }
  });

  test("are the icons of every size, the favicon and those of the manifest", async () => {
    expect(fileIn("icons/icon.svg")).toBe(readFileSync(path.join(content, "brand/icon.svg"), "utf8"));
    expect(fileIn("index.html")).toContain('<link rel="icon" href="data:image/svg+xml,%3Csvg%20xmlns=');
    expect(fileIn("index.html")).toContain("%23ffd479");
    const manifest: { icons: { src: string; sizes: string }[] } = JSON.parse(fileIn("manifest.webmanifest"));
    const icons = [...manifest.icons, { src: "/icons/icon-180.png", sizes: "180x180" }];
    for (const { src, sizes } of icons) {
      const { data, info } = await sharp(path.join(out, src)).raw().toBuffer({ resolveWithObject: true });
      expect([src, `${info.width}x${info.height}`]).toEqual([src, sizes]);
      const middle = (Math.floor(info.height / 2) * info.width + Math.floor(info.width / 2)) * info.channels;
      expect([src, data.subarray(middle, middle + 3).toString("hex")]).toEqual([src, "ffd479"]);
    }
  });
});

describe("its running text", () => {
  test("is set in the sans face, and no page asks for naskh", () => {
    const fonts = readdirSync(path.join(out, "fonts")).filter((file) => file.startsWith("sans-"));
    expect(fonts).toHaveLength(3);
    for (const page of pages) {
      const html = fileIn(page);
      const asked = [...html.matchAll(/<link rel="preload" href="\/fonts\/([a-z]+)-/g)].map(
        ([, name]) => name,
      );
      // The bar asks for no font before its style is read.
      expect([page, asked]).toEqual([page, page.startsWith("breaking/ticker") ? [] : ["sans", "head"]]);
      expect(sheetsOf(page)[1]).toContain('{--face-text:"Barqiya Sans",');
    }
  });
});

test("the browser's toolbar, the manifest and the social cards have its colours", async () => {
  expect(fileIn("index.html")).toContain(
    '<meta name="theme-color" content="#10243a" media="(prefers-color-scheme: light)">' +
      '<meta name="theme-color" content="#0b1826" media="(prefers-color-scheme: dark)">',
  );
  const manifest = JSON.parse(fileIn("manifest.webmanifest"));
  expect([manifest.background_color, manifest.theme_color]).toEqual(["#10243a", "#10243a"]);
  const [, card = ""] =
    /property="og:image" content="https:\/\/nahda\.example\/(og\/[^"]+)"/.exec(fileIn("index.html")) ?? [];
  const { data, info } = await sharp(path.join(out, card))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  // A point of the ground, below the band at the top.
  const point = (60 * info.width + 20) * info.channels;
  expect(data.subarray(point, point + 3).toString("hex")).toBe("10243a");
});

test("without its brand it is published as if there were no such file", async () => {
  const other = path.join(folder, "plain");
  cpSync(content, other, { recursive: true });
  rmSync(path.join(other, "brand.yaml"));
  await build({ content: other, out: `${out}-plain` });
  const page = readFileSync(path.join(`${out}-plain`, "index.html"), "utf8");
  expect(page.match(/<style>/g)).toHaveLength(1);
  expect(readdirSync(path.join(`${out}-plain`, "fonts")).filter((file) => file.startsWith("sans"))).toEqual(
    [],
  );
  expect(page).toContain(">الأحدث</h2>");
  // A brand that comes and goes leaves nothing behind.
  rmSync(path.join(content, "brand.yaml"));
  await build({ content, out });
  const [one, two] = [hashesOf(out), hashesOf(`${out}-plain`)];
  const different = [...two].filter(([file, hash]) => one.get(file) !== hash).map(([file]) => file);
  expect(different.filter((file) => file !== "own/policy.json")).toEqual([]);
}, 300_000);

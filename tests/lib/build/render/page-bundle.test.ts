import { readdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { readVocabulary } from "#lib/build/render/kept-vocabulary";
import { openPageBundle, type PageBundle, vocabularyOf } from "#lib/build/render/page-bundle";
import { pageRoutes } from "#lib/pages/inventory/page-kinds";
import { folderOfFile } from "../../../support/folders";

const root = process.cwd();
const stateFolder = folderOfFile();
const engine = "a".repeat(64);
let bundle: PageBundle;

beforeAll(async () => {
  bundle = await openPageBundle(root, stateFolder, engine);
});

describe("the compiled pages", () => {
  test("hold every route, and a style sheet for each", () => {
    expect(Object.keys(bundle.routes).sort()).toEqual(
      [...new Set(pageRoutes.map(({ page }) => page))].sort(),
    );
    for (const [page, { css }] of Object.entries(bundle.routes))
      expect(css.length, page).toBeGreaterThan(5000);
  });

  test("are outside the engine's folder and import nothing that is not part of Node", () => {
    const imports = Object.keys(bundle.files).flatMap((file) => {
      const code = readFileSync(path.join(bundle.folder, file), "utf8");
      return [...code.matchAll(/(?:from|import|require)\s*\(?"([^"./][^"]*)"/g)].map(([, name = ""]) => name);
    });
    expect(new Set(imports.map((name) => name.replace(/^node:/, "")))).not.toContain("react");
    expect(imports.filter((name) => /^(?:sharp|next|esbuild|zod)/.test(name))).toEqual([]);
  });

  test("are kept: an unchanged engine compiles nothing", async () => {
    const made = path.join(bundle.folder, "render-page.mjs");
    utimesSync(made, 1000, 1000);
    const before = readFileSync(made);
    expect(await openPageBundle(root, stateFolder, engine)).toEqual(bundle);
    expect(readFileSync(made).equals(before)).toBe(true);
    utimesSync(made, new Date(), new Date());
  });

  test.each<[string, (file: string) => void]>([
    ["is missing", (file) => rmSync(file)],
    ["is cut off", (file) => truncateSync(file, 100)],
    ["has a wrong byte", (file) => writeFileSync(file, readFileSync(file, "utf8").replace("e", "f"))],
  ])("are made again when a file of them %s", async (_, damage) => {
    const file = path.join(bundle.folder, Object.keys(bundle.files)[0] ?? "");
    const before = readFileSync(file);
    damage(file);
    await openPageBundle(root, stateFolder, engine);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test.each<[string, (file: string) => void]>([
    ["is missing", (file) => rmSync(file)],
    ["is cut off", (file) => truncateSync(file, 100)],
  ])("have a vocabulary that is made again when it %s", (_, damage) => {
    const kept = vocabularyOf(bundle);
    const { file } = kept;
    const before = readVocabulary(kept);
    damage(file);
    expect(readVocabulary(kept)).toBe(before);
    expect(readFileSync(file, "utf16le")).toBe(before);
  });

  test("are made by two builds at once, and one is kept", async () => {
    const folder = path.join(stateFolder, "two");
    const [one, other] = await Promise.all([
      openPageBundle(root, folder, engine),
      openPageBundle(root, folder, engine),
    ]);
    expect(one).toEqual(other);
    expect(readdirSync(path.join(folder, "renderer"))).toEqual([path.basename(one.folder)]);
  });

  test("of another engine are compiled too, and old ones are removed", async () => {
    utimesSync(bundle.folder, 1000, 1000);
    const other = await openPageBundle(root, stateFolder, "b".repeat(64));
    expect(readdirSync(path.join(stateFolder, "renderer"))).toEqual([path.basename(other.folder)]);
    bundle = await openPageBundle(root, stateFolder, engine);
  });
});

describe("a style sheet", () => {
  const sheets = () => Object.entries(bundle.routes).map(([page, { css }]) => ({ page, css }));

  /** The text before the braces of each rule, also of rules inside at-rules. */
  function preludes(css: string): { text: string; parents: string[] }[] {
    const found: { text: string; parents: string[] }[] = [];
    const open: string[] = [];
    let start = 0;
    for (let at = 0; at < css.length; at++) {
      const letter = css[at];
      if (letter === '"') at = css.indexOf('"', at + 1);
      if (letter === "{") {
        const text = css.slice(start, at).trim();
        found.push({ text, parents: [...open] });
        open.push(text);
      }
      if (letter === "}") open.pop();
      if (letter === "{" || letter === "}" || letter === ";") start = at + 1;
    }
    return found;
  }

  test("declares the cascade's layers before any rule", () => {
    for (const { page, css } of sheets())
      expect(css.slice(0, 31), page).toBe("@layer tokens,base,components;@");
  });

  test("holds no nested rule, which older phones would drop", () => {
    for (const { page, css } of sheets()) {
      const nested = preludes(css).filter(
        ({ text, parents }) => !text.startsWith("@") && parents.some((parent) => !parent.startsWith("@")),
      );
      expect(nested, page).toEqual([]);
      expect(css, page).not.toContain("&");
    }
    expect(preludes("a{color:red;b &{top:0}}").at(-1)).toEqual({ text: "b &", parents: ["a"] });
  });

  test("of the bar has none of an article's rules", () => {
    const css = (page: string) => bundle.routes[page]?.css ?? "";
    const bar = css("(bar)/breaking/ticker/page.tsx");
    const article = css("(site)/articles/[year]/[month]/[slug]/page.tsx");
    expect(article).toContain("blockquote");
    expect(bar).not.toContain("figcaption");
    expect(bar.length).toBeLessThan(article.length / 2);
  });

  test("holds no rule outside the layers, but for faces, motion and the printed page", () => {
    for (const { page, css } of sheets()) {
      const outside = preludes(css).filter(
        ({ text, parents }) => parents.length === 0 && !text.startsWith("@"),
      );
      expect(outside, page).toEqual([]);
    }
  });
});

import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { stagingFolder } from "#lib/build/commit/staging";
import { shortHash } from "#lib/build/plan/content-hash";
import type { Plan } from "#lib/build/plan/plan";
import { countThreads, renderWithReact } from "#lib/build/render/react-renderer";
import { Manifest } from "#lib/build/state/manifest";
import { sha256 } from "#lib/content/files/found-files";
import { folderOfFile, temporaryFolder, writeFiles } from "../../../support/folders";
import { planOf } from "../../../support/plans";
import { anArticle, aSnapshot } from "../../../support/snapshots";

const stateFolder = folderOfFile();
const root = process.cwd();

/** Renders a plan for an empty site. Returns the text of each page and what the policy must allow for it, by file. */
async function render(plan: Plan) {
  const site = path.join(temporaryFolder(), "out");
  mkdirSync(site, { recursive: true });
  const renderer = renderWithReact({ root, stateFolder, engine: "e".repeat(64), onProgress: () => {} });
  renderer.startAhead();
  try {
    const hashes = await renderer.render(site, plan, Promise.resolve());
    const staged = path.join(stagingFolder(site), "site");
    const files = readdirSync(staged, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(staged, path.join(entry.parentPath, entry.name)));
    return {
      hashes,
      pages: new Map(files.sort().map((file) => [file, readFileSync(path.join(staged, file), "utf8")])),
    };
  } finally {
    await renderer.stop();
  }
}

const content = folderOfFile();
const text = "---\ntitle: خبر\n---\n\nنص **بارز** من المدينة.\n";

/** A plan of so many articles, all of them stale. */
function planWith(count: number): Plan {
  const articles = Array.from({ length: count }, (_, index) =>
    anArticle(`news-${index}`, `2016-12-${String((index % 28) + 1).padStart(2, "0")}T10:00:00Z`, {
      hash: sha256(text),
    }),
  );
  writeFiles(content, Object.fromEntries(articles.map(({ path: file }) => [file, text])));
  return planOf(aSnapshot({ articles }), new Manifest(), { contentFolder: content });
}

test.each([
  [1, 2, 1],
  [119, 2, 1],
  [120, 2, 2],
  [120, 8, 2],
  [10_000, 4, 4],
])("%i pages on %i processors are rendered by %i threads", (pages, processors, threads) => {
  expect(countThreads(pages, processors)).toBe(threads);
});

describe("pages", () => {
  test("are the same bytes whether one thread renders them or several do", async () => {
    const plan = planWith(200);
    const few = { ...plan, stale: plan.stale.slice(0, 50) };
    const [here, there] = [await render(few), await render(plan)];
    expect(here.pages.size).toBe(50);
    expect(there.pages.size).toBe(plan.stale.length);
    for (const [file, text] of here.pages) expect(there.pages.get(file), file).toBe(text);
  });

  test("are whole documents without a script, each with one style sheet, which the policy allows", async () => {
    const { pages, hashes } = await render(planWith(3));
    const article = pages.get("articles/2016/12/news-1/index.html") ?? "";
    expect(article).toMatch(
      /^<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8">.*<\/html>\n$/s,
    );
    expect(article).toContain("<strong>بارز</strong>");
    expect(article.match(/<style>/g)).toHaveLength(1);
    expect(article.replaceAll(/<script type="application\/ld\+json">/g, "")).not.toContain("<script");
    expect(hashes.get("articles/2016/12/news-1/index.html")?.styles).toHaveLength(1);
    expect(hashes.get("search/index.html")?.scripts).toHaveLength(1);
  });

  test.each([
    ["in this process", 3],
    ["in a thread", 100],
  ])("that fail %s are named, and nothing is left running", async (_, count) => {
    const plan = planWith(count);
    const broken = plan.stale.find(({ address }) => address === "/articles/2016/12/news-2/");
    if (broken === undefined) throw new Error("The page is not there.");
    broken.data = () => ({ title: "بلا شيء" }) as never;
    await expect(render(plan)).rejects.toThrow(/^\/articles\/2016\/12\/news-2\/ could not be rendered/);
  });

  test("whose data cannot be made fail the publication", async () => {
    const plan = planWith(100);
    const broken = plan.stale.find(({ kind }) => kind === "article");
    if (broken === undefined) throw new Error("The page is not there.");
    broken.data = () => {
      throw new Error("no data");
    };
    await expect(render(plan)).rejects.toThrow("no data");
  });
});

test("only stale pages are rendered: of one, one", async () => {
  const plan = planWith(3);
  const bar = plan.stale.filter(({ kind }) => kind === "ticker");
  const { pages } = await render({ ...plan, stale: bar });
  expect([...pages.keys()]).toEqual(["breaking/ticker/index.html"]);
  expect(shortHash(pages.get("breaking/ticker/index.html") ?? "")).toHaveLength(22);
});

import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { openEdition } from "#lib/articles";
import { openPublication } from "#lib/content/read";
import type { Manifest } from "#lib/publish/manifest";
import { makePlan, type Plan } from "#lib/publish/plan";
import { addArticle, corpusNow, writeCorpus } from "../corpus/corpus";
import { freshFolder } from "./site";

const content = path.join(freshFolder("constant-time"), "content");
const cacheFolder = path.join(freshFolder("constant-time-index"));
const day = 24 * 60 * 60 * 1000;

/** What a publication at that moment would change on the site that stands. */
function plan(standing: Manifest, now = Date.parse(corpusNow) + day): Plan {
  const publication = openPublication({ root: content, cacheFolder });
  const edition = openEdition(publication, { now, includesUnpublished: false });
  const options = {
    edition,
    renditions: new Map(),
    contentFolder: content,
    engine: "",
    plainFiles: [],
    standing,
  };
  return makePlan(options);
}

function standingAfter({ pages }: Plan): Manifest {
  return new Map(pages.map(({ file, fingerprint }) => [file, { fingerprint, styles: [] }]));
}

/** Files that one publication changes: pages, feeds, sitemaps, what goes, and the manifest. */
function changedFiles({ stale, gone }: Plan): string[] {
  return [...stale.map(({ file }) => file), ...gone, ".barqiya/manifest.tsv"];
}

describe("in an archive of 10,000 articles", () => {
  let before: Manifest;

  beforeAll(() => {
    writeCorpus(content, { articles: 10_000, seed: 7 });
    before = standingAfter(plan(new Map()));
  }, 120_000);

  test("nothing is stale when nothing has changed", () => {
    expect(changedFiles(plan(before))).toEqual([".barqiya/manifest.tsv"]);
  });

  test("publishing one article by a known author with three known tags changes at most 30 files", () => {
    const file = addArticle(content, 1);
    const next = plan(before);
    const changed = changedFiles(next);
    console.log(`publishing ${file} changes ${changed.length} files:\n${changed.join("\n")}`);
    expect(changed.length).toBeGreaterThan(8);
    expect(changed.length).toBeLessThanOrEqual(30);
    before = standingAfter(next);
  });

  test("editing a title changes those pages only that show it", () => {
    const publication = openPublication({ root: content, cacheFolder });
    const article = publication.articles.at(5000);
    const file = path.join(content, article?.path ?? "");
    const old = article?.title ?? "";
    writeFileSync(
      file,
      readFileSync(file, "utf8").replace(/^title: .*$/m, 'title: "عنوان جديد لم يرد من قبل"'),
    );
    const next = plan(before);
    const silent = next.stale.filter(
      (page) => !JSON.stringify(page.data()).includes("عنوان جديد لم يرد من قبل"),
    );
    console.log(`editing «${old}» changes ${next.stale.length} files`);
    expect(next.stale.length).toBeGreaterThan(0);
    expect(silent.map(({ address }) => address)).toEqual([]);
    before = standingAfter(next);
  });

  test("a new breaking item changes at most 5 files", () => {
    const at = new Date(Date.parse(corpusNow) + day - 60_000).toISOString();
    appendFileSync(path.join(content, "breaking.yaml"), `\n- text: "خبر عاجل جديد"\n  at: ${at}\n`);
    const changed = changedFiles(plan(before));
    expect(changed).toContain("breaking/ticker/index.html");
    expect(changed.length).toBeLessThanOrEqual(5);
  });
});

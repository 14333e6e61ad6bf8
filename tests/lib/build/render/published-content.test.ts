import { expect, test } from "vitest";
import type { Plan } from "#lib/build/plan/plan";
import { readPublishedContent } from "#lib/build/render/published-content";
import { Manifest } from "#lib/build/state/manifest";
import { temporaryFolder, writeFiles } from "../../../support/folders";
import { planOf, publishedAfter } from "../../../support/plans";
import { anArticle, aSnapshot } from "../../../support/snapshots";

const kept = anArticle("kept", "2016-12-01T10:00:00Z");
const edited = anArticle("edited", "2016-12-02T10:00:00Z");

/** A plan in which one of two published articles was edited; all feeds show both. */
function planAfterEdit(published: (manifest: Manifest) => Manifest): Plan {
  const before = publishedAfter(planOf(aSnapshot({ articles: [kept, edited] }), new Manifest()));
  const next = aSnapshot({ articles: [kept, { ...edited, hash: "other" }] });
  return planOf(next, published(before));
}

function siteWith(feed: string): string {
  const site = temporaryFolder();
  writeFiles(site, { "feed.json": feed });
  return site;
}

const url = (name: string) => `https://example.org/articles/2016/12/${name}/`;
const feed = JSON.stringify({
  items: [
    { url: url("kept"), content_html: "<p>كما هو</p>" },
    { url: url("edited"), content_html: "<p>قديم</p>" },
  ],
});

test("the content of an unchanged article is taken from the published feed, that of an edited one is not", () => {
  const content = readPublishedContent(
    siteWith(feed),
    planAfterEdit((manifest) => manifest),
  );
  expect(content("/articles/2016/12/kept/")).toBe("<p>كما هو</p>");
  expect(content("/articles/2016/12/edited/")).toBeUndefined();
  expect(content("/articles/2016/12/new/")).toBeUndefined();
});

test("nothing is taken from a damaged feed, or from one that is not published", () => {
  const damaged = readPublishedContent(
    siteWith("{"),
    planAfterEdit((manifest) => manifest),
  );
  expect(damaged("/articles/2016/12/kept/")).toBeUndefined();
  const strange = readPublishedContent(
    siteWith(feed),
    planAfterEdit(() => new Manifest()),
  );
  expect(strange("/articles/2016/12/kept/")).toBeUndefined();
});

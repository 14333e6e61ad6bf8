import { expect, test } from "vitest";
import { type PlannedObject, planUpload } from "#lib/build/upload/plan-upload";

const object = (key: string, fingerprint = "new"): PlannedObject => ({
  key,
  fingerprint,
  contentType: "x",
  cacheControl: "y",
});

const keysOf = (stages: readonly (readonly PlannedObject[])[]) =>
  stages.map((stage) => stage.map(({ key }) => key));

test("new objects come before changed ones, in each: parts, articles, lists, what programs read, the home page", () => {
  const site = [
    "articles/2016/12/new/index.html",
    "articles/2016/12/old/index.html",
    "feed.xml",
    "fonts/a.woff2",
    "index.html",
    "media/old.webp",
    "media/new.webp",
    "og/new.png",
    "search/index/1.json",
    "tags/new/index.html",
    "tags/old/index.html",
  ].map((key) => object(key));
  const uploaded = new Map(
    ["articles/2016/12/old/index.html", "feed.xml", "index.html", "tags/old/index.html"].map((key) => [
      key,
      "old",
    ]),
  );
  uploaded.set("media/old.webp", "new").set("fonts/a.woff2", "?").set("og/new.png", "-");
  uploaded.set("removed.html", "old").set("media/retired.webp", "old").set("media/expired.webp", "-");
  const plan = planUpload(site, uploaded, new Set(["media/retired.webp"]));
  expect(keysOf(plan.arriving)).toEqual([
    ["media/new.webp", "og/new.png"],
    ["articles/2016/12/new/index.html"],
    ["tags/new/index.html"],
    ["search/index/1.json"],
  ]);
  expect(keysOf(plan.changing)).toEqual([
    ["fonts/a.woff2"],
    ["articles/2016/12/old/index.html"],
    ["tags/old/index.html"],
    ["feed.xml"],
    ["index.html"],
  ]);
  expect(plan.removals).toEqual([["removed.html"], ["media/expired.webp"]]);
  expect(plan.unchanged).toBe(1);
});

test("a site that is uploaded already has nothing to upload", () => {
  const plan = planUpload([object("index.html")], new Map([["index.html", "new"]]));
  expect(plan).toEqual({ arriving: [], changing: [], removals: [[], []], unchanged: 1 });
});

import path from "node:path";
import { expect, test } from "vitest";
import { openSnapshot } from "#lib/articles";
import { modes } from "#lib/config/default-colours";
import type { Publication } from "#lib/content/publication";
import { openPublication } from "#lib/content/reader/read";
import { noFront } from "#lib/content/reader/read-front";
import { getColours } from "#lib/newsroom/colours";
import { getFront } from "#lib/newsroom/front/front";
import { getShownBrand } from "#lib/pages/brand/shown-brand";

/** The sample publication writes down how it looks, so that editors have an example. Its pages are those of the engine. */
const sample = openPublication({ root: path.resolve(import.meta.dirname, "../../../../content") });
const { brand, ...rest } = sample;
const plain: Publication = { ...rest, front: noFront };

const opened = (publication: Publication) =>
  openSnapshot(publication, { now: Date.parse("2026-10-22T09:00:00Z"), includesUnpublished: false });

test("the sample's brand names what pages show, and changes nothing on them", () => {
  expect(Object.keys(brand ?? {}).sort()).toEqual([
    "categories",
    "colours",
    "front",
    "masthead",
    "share",
    "type",
  ]);
  expect(getShownBrand(opened(sample))?.sheet).toBeUndefined();
  for (const mode of modes) expect(getColours(sample)[mode]).toEqual(getColours(plain)[mode]);
  expect([...opened(sample).sectionById]).toEqual([...opened(plain).sectionById]);
});

test("every category of the sample has its colours there", () => {
  expect(Object.keys(brand?.categories ?? {})).toEqual(sample.categories.map(({ id }) => id));
});

test("the sample's front page names no article, and is the one that arranges itself", () => {
  const { lead, stories, opinion, sections } = sample.front;
  expect([lead, stories, opinion]).toEqual([undefined, [], []]);
  expect(sections.length).toBeGreaterThan(0);
  expect(getFront(opened(sample))).toEqual(getFront(opened(plain)));
});

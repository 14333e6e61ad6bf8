import { expect, test } from "vitest";
import { temporaryFolder, writeFiles } from "../support/folders";
import { weigh } from "./twins";

test("the texts of a site and their twins are weighed apart", () => {
  const site = temporaryFolder();
  writeFiles(site, {
    "index.html": "x".repeat(100),
    "index.html.br": "x".repeat(10),
    "index.html.gz": "x".repeat(12),
    "a/feed.xml": "x".repeat(50),
    "media/a.webp": "x".repeat(1000),
  });
  expect(weigh(site)).toEqual({ texts: 2, bytes: { text: 150, ".br": 10, ".gz": 12 } });
});

import { expect, test } from "vitest";
import { originalOf, twinExpression, twinsOf } from "#lib/hosting/twins";

test.each([
  ["index.html", true],
  ["feed.xml", true],
  ["a/style.css", true],
  ["manifest.webmanifest", true],
  ["og/card.png", false],
  ["fonts/naskh.woff2", false],
  ["data.tar.gz", false],
])("%s is a text with twins: %s", (file, hasTwins) => {
  expect(twinsOf(file)).toEqual(hasTwins ? [`${file}.br`, `${file}.gz`] : []);
  for (const twin of twinsOf(file)) {
    expect(originalOf(twin)).toBe(file);
    expect(`/${twin}`).toMatch(new RegExp(twinExpression));
  }
  expect(originalOf(file)).toBeUndefined();
  expect(`/${file}`).not.toMatch(new RegExp(twinExpression));
});

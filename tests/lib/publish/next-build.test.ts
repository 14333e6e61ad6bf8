import { expect, test } from "vitest";
import { countWorkers } from "#lib/publish/next-build";

test.each([
  [1, 2, 1],
  [30, 8, 1],
  [101, 8, 2],
  [450, 8, 5],
  [100_000, 8, 8],
  [100_000, 1, 1],
])("%i pages on %i processors are for %i workers", (pages, processors, workers) => {
  expect(countWorkers(pages, processors)).toBe(workers);
});

import { expect, test } from "vitest";
import { defaultColours } from "#lib/config/default-colours";
import { readPalette } from "#lib/social-cards/palette";

test("the engine's colours are those of the style sheet, by day and by night", () => {
  expect(defaultColours).toEqual(readPalette("."));
});

import { describe, expect, test } from "vitest";
import { defaultColours } from "#lib/config/default-colours";
import type { Brand } from "#lib/content/brand/brand-schema";
import { getShownBrand } from "#lib/pages/brand/shown-brand";
import { aSnapshot } from "../../../support/snapshots";

function sheetOf(brand: Brand): string | undefined {
  return getShownBrand(aSnapshot({ brand }))?.sheet;
}

describe("the style sheet of a brand", () => {
  test("is missing without colours of its own", () => {
    expect(getShownBrand(aSnapshot({}))).toBeUndefined();
    expect(sheetOf({ share: ["x"] })).toBeUndefined();
    const { paper } = defaultColours.day;
    expect(
      sheetOf({ colours: { paper: { day: paper, night: defaultColours.night.paper } } }),
    ).toBeUndefined();
  });

  test("has only the colours that differ, and none for print", () => {
    expect(sheetOf({ colours: { accent: { day: "#14532d", night: "#a7f3c0" } } })).toBe(
      "@layer tokens{@media screen and (prefers-color-scheme:light){html:root{--link:#14532d}}" +
        "@media screen and (prefers-color-scheme:dark){html:root{--link:#a7f3c0}}}",
    );
  });

  test("gives categories their own tones", () => {
    const sheet = sheetOf({ categories: { economy: { day: "#14532d", night: "#a7f3c0" } } });
    expect(sheet).toContain("{html:root{--tone-9:#14532d}}");
    expect(sheet).toContain("{html:root{--tone-9:#a7f3c0}}");
    expect(sheet).toContain('@layer base{@media screen{[data-tone="9"]{color:var(--tone-9)}}}');
    const { sectionById } = aSnapshot({
      brand: { categories: { economy: { day: "#14532d", night: "#a7f3c0" } } },
    });
    expect([...sectionById.values()].map(({ id, tone }) => [id, tone])).toEqual([
      ["politics", 1],
      ["economy", 9],
    ]);
  });

  test("a dark paper by day also darkens fields and scroll bars", () => {
    const paper = { day: "#10243a", night: "#0b1826" };
    const ink = { day: "#f5f0e6", night: "#f5f0e6" };
    const sheet = sheetOf({ colours: { paper, ink } });
    expect(sheet?.match(/color-scheme:dark/g)).toHaveLength(2);
    expect(sheet).toContain("(prefers-color-scheme:light){html:root{color-scheme:dark;--paper:#10243a;");
  });
});

import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { firstSansFont, sansSheet } from "#lib/pages/brand/sans-sheet";
import { getShownBrand } from "#lib/pages/brand/shown-brand";
import { aSnapshot } from "../../../support/snapshots";

/** The values of a descriptor in the rules of one family. */
function descriptors(sheet: string, family: string, name: string): string[] {
  const rules = [...sheet.matchAll(/@font-face\s*\{([^}]*)\}/g)].map(([, rule = ""]) => rule);
  return rules
    .filter((rule) => rule.includes(`"${family}"`))
    .map((rule) => new RegExp(`${name}:\\s*([^;]*)`).exec(rule)?.[1]?.replace(/\s+/g, "") ?? "");
}

const sheet = sansSheet("");

describe("the pairing of faces", () => {
  test("is naskh without the key, and with it the page is as without", () => {
    expect(getShownBrand(aSnapshot({ brand: { type: "naskh" } }))).toEqual({});
  });

  test("sans adds its sheet, and names the font that pages ask for first", () => {
    expect(getShownBrand(aSnapshot({ brand: { type: "sans" } }))).toEqual({
      sheet,
      textFont: firstSansFont,
    });
  });

  test("sans stands before the colours of the same publication", () => {
    const accent = { day: "#14532d", night: "#a7f3c0" };
    const brand = getShownBrand(aSnapshot({ brand: { type: "sans", colours: { accent } } }));
    expect(brand?.sheet?.startsWith(`${sheet}@layer tokens{@media screen`)).toBe(true);
  });
});

describe("the sheet of the sans face", () => {
  test("names fonts that the program ships, the first one for the everyday letters", () => {
    const files = [...sheet.matchAll(/url\(([^)]*)\)/g)].map(([, file = ""]) => file);
    expect(files).toHaveLength(3);
    expect(files[0]).toBe(firstSansFont);
    expect(files.filter((file) => !existsSync(`public${file}`))).toEqual([]);
  });

  test("asks for each file for the same letters as naskh does", () => {
    const naskh = readFileSync("components/styles/fonts-text.css", "utf8");
    const wanted = descriptors(naskh, "Barqiya Text", "unicode-range");
    expect(wanted).toHaveLength(3);
    expect(descriptors(sheet, "Barqiya Sans", "unicode-range")).toEqual(wanted);
  });

  test("uses no naskh face, not even one of the device", () => {
    expect(sheet).not.toMatch(/naskh|Barqiya Text|times|[^-]serif/i);
  });

  test("has its fonts where the site stands", () => {
    expect(sansSheet("/news")).toContain(`url(/news${firstSansFont})`);
    const { site, ...others } = aSnapshot({ brand: { type: "sans" } }).publication;
    const snapshot = {
      ...aSnapshot({}),
      publication: { ...others, site: { ...site, url: "https://example.org/news" } },
    };
    expect(getShownBrand(snapshot)?.sheet).toBe(sansSheet("/news"));
  });
});

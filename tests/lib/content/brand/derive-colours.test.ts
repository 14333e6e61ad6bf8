import { describe, expect, test } from "vitest";
import { type Colours, defaultColours, type Mode, modes } from "#lib/config/default-colours";
import { contrast, nearestReadable } from "#lib/content/brand/contrast";
import { deriveColours } from "#lib/content/brand/derive-colours";
import { toOklch } from "#lib/content/brand/oklch";

/** Every pair of a text and its ground that pages have, with the least contrast. */
function dimPairs(colours: Colours): string[] {
  const grounds = ["paper", "paper-raised", "paper-sunk"];
  const texts = Object.keys(colours).filter((name) => /^(?:ink|link|tone-)/.test(name));
  const pairs: [string, string, number][] = [
    ...texts.flatMap((text) => grounds.map((on): [string, string, number] => [text, on, 7])),
    ...grounds.map((on): [string, string, number] => ["focus", on, 4.5]),
    ...grounds.map((on): [string, string, number] => ["breaking-mark", on, 4.5]),
    ["notice-ink", "notice", 7],
    ["breaking-ink", "breaking", 4.5],
  ];
  return pairs
    .filter(([text, on, least]) => contrast(colours[text] ?? "", colours[on] ?? "") < least)
    .map(([text, on]) => `${text} on ${on}`);
}

test.each(modes)("without a brand, the %s is the engine's own", (mode) => {
  expect(deriveColours(mode, {})).toEqual(defaultColours[mode]);
  expect(dimPairs(deriveColours(mode, {}))).toEqual([]);
});

test.each(modes)("the engine's own colours, written down, change nothing by %s", (mode) => {
  const { paper, ink, link, breaking } = defaultColours[mode];
  expect(deriveColours(mode, { paper, ink, accent: link, breaking })).toEqual(defaultColours[mode]);
  expect(deriveColours(mode, { paper, ink })).toEqual(defaultColours[mode]);
});

test("the engine's own ink on another paper is a choice", () => {
  const { ink } = defaultColours.day;
  expect(deriveColours("night", { paper: "#ffffff", ink }).ink).toBe(ink);
  expect(deriveColours("day", { paper: "#10243a", ink: "#ffffff" }).ink).toBe("#ffffff");
  // On a dark paper by day the engine's ink would be that of the night.
  expect(deriveColours("day", { paper: "#8f8f8f", ink }).ink).toBe(ink);
});

describe("what follows from the given colours can be read", () => {
  test.each([
    ["day", { paper: "#ffffff", ink: "#000000" }],
    ["day", { paper: "#fff1e5", ink: "#33302e", accent: "#0b4a50" }],
    ["day", { paper: "#e8e8e8" }],
    ["day", { paper: "#10243a", ink: "#f5f0e6" }],
    ["day", { paper: "#10243a" }],
    ["day", { paper: "#b8d8b8", ink: "#101010" }],
    ["night", { paper: "#000000", ink: "#ffffff", breaking: "#ffd400" }],
    ["night", { paper: "#24303f" }],
    ["night", { paper: "#f4f4f4", ink: "#111111" }],
    ["day", { breaking: "#d0021b" }],
    ["night", { breaking: "#00695c", accent: "#ffffff" }],
  ] as [Mode, Record<string, string>][])("%s %j", (mode, given) => {
    expect(dimPairs(deriveColours(mode, given))).toEqual([]);
  });

  test("a ground on which an own colour is too weak becomes the paper", () => {
    const accent = nearestReadable("#17405f", ["#fbf8f1"], 7) ?? "";
    const weak = nearestReadable("#4d7ea8", ["#fbf8f1"], 7) ?? "";
    expect(deriveColours("day", { accent })["paper-sunk"]).toBe(defaultColours.day["paper-sunk"]);
    expect(deriveColours("day", { accent: weak })["paper-sunk"]).toBe(defaultColours.day.paper);
  });

  test("one colour changes nothing that does not follow from it", () => {
    const changed = (given: Record<string, string>) =>
      Object.entries(deriveColours("day", given))
        .filter(([name, colour]) => (defaultColours.day as Colours)[name] !== colour)
        .map(([name]) => name);
    expect(changed({ accent: "#14532d" })).toEqual(["link"]);
    expect(changed({ breaking: "#7a0010" })).toEqual(["breaking", "breaking-mark"]);
  });
});

describe("the nearest readable colour", () => {
  test.each(["#e53935", "#1e88e5", "#43a047", "#fb8c00", "#8e24aa", "#888888"])("%s", (colour) => {
    const found = nearestReadable(colour, ["#ffffff"], 7) ?? "";
    const [before, after] = [toOklch(colour), toOklch(found)];
    expect(contrast(found, "#ffffff")).toBeGreaterThanOrEqual(7);
    // Not darker than it needs to be.
    expect(contrast(found, "#ffffff")).toBeLessThan(7.2);
    if (before.chroma > 0.02) expect(Math.abs(before.hue - after.hue)).toBeLessThan(0.06);
  });

  test("is the colour itself if it passes, and none on a ground of middle lightness", () => {
    expect(nearestReadable("#17405f", ["#ffffff"], 7)).toBe("#17405f");
    expect(nearestReadable("#17405f", ["#767676"], 7)).toBeUndefined();
  });
});

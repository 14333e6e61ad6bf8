import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readPalette } from "#lib/social-cards/palette";
import { temporaryFolder } from "../../support/folders";

const tones = [1, 2, 3, 4, 5, 6, 7, 8].map((tone) => `tone-${tone}`);

function withTokens(css: string): string {
  const root = temporaryFolder();
  mkdirSync(path.join(root, "components/styles"), { recursive: true });
  writeFileSync(path.join(root, "components/styles/tokens.css"), css);
  return root;
}

describe("the colours of cards", () => {
  test("are those of the pages, and all that a card needs exist in light and dark mode", () => {
    const { day, night } = readPalette(".");
    for (const name of ["paper", "ink", "rule", "rule-strong", ...tones]) {
      expect([name, day[name], night[name]]).toEqual([
        name,
        expect.stringMatching(/^#/),
        expect.stringMatching(/^#/),
      ]);
    }
    expect(tones.filter((tone) => day[tone] === night[tone])).toEqual([]);
  });

  test("change with the style sheet", () => {
    const css =
      ":root { --ink: #111111; --face: serif; } @media (prefers-color-scheme: dark) { :root { --ink: #eeeeee; } }";
    expect(readPalette(withTokens(css))).toEqual({ day: { ink: "#111111" }, night: { ink: "#eeeeee" } });
  });

  test("throw if there is no dark mode", () => {
    expect(() => readPalette(withTokens(":root { --ink: #111111; }"))).toThrow("colours of the night");
  });
});

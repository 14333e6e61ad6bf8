import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { generatedFiles } from "#lib/content/reference/generated-files";
import { listRules } from "#lib/proofreading/listed-rules";

const root = path.resolve(import.meta.dirname, "../../../..");
const files = generatedFiles(listRules());

describe("what npm run reference writes", () => {
  test.each(Object.entries(files))("%s is as the schemas are: if not, run it again", (name, text) => {
    expect(existsSync(path.join(root, name)) && readFileSync(path.join(root, name), "utf8")).toBe(text);
  });

  test("nothing else lies in .vscode", () => {
    const found = readdirSync(path.join(root, ".vscode"), { recursive: true, encoding: "utf8" })
      .map((name) => `.vscode/${name}`)
      .filter((name) => name !== ".vscode/schemas");
    expect(found.sort()).toEqual(
      Object.keys(files)
        .filter((name) => name.startsWith(".vscode/"))
        .sort(),
    );
  });

  test.each(Object.keys(files).filter((name) => /^docs\/(?:ar\/)?reference/.test(name)))(
    "%s has no cell with a word that is missing",
    (name) => {
      expect(files[name]).not.toMatch(/undefined|\[object|null/);
    },
  );
});

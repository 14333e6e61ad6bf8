import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const imported = /import (\w+) from "([^"]+\.module\.css)"/g;

/** Returns the class names that a component uses but its style sheet does not have. TypeScript does not find them. */
function findMissing(file: string): string[] {
  const code = readFileSync(file, "utf8");
  return [...code.matchAll(imported)].flatMap(([, name = "", styleSheet = ""]) => {
    const css = readFileSync(path.join(path.dirname(file), styleSheet), "utf8");
    const used = [...code.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, "g"))].map(([, used = ""]) => used);
    return used.filter((used) => !css.includes(`.${used}`)).map((used) => `${file}: ${name}.${used}`);
  });
}

test("every class name that a component uses is in its style sheet", () => {
  const components = readdirSync("components", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".tsx"))
    .map((file) => path.join("components", file));
  expect(components.length).toBeGreaterThan(30);
  expect(components.flatMap(findMissing)).toEqual([]);
});

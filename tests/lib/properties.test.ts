import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";

test("properties draw the same cases each time", () => {
  expect(fc.sample(fc.integer(), 3)).toEqual(fc.sample(fc.integer(), 3));
  expect(fc.readConfigureGlobal().seed).toBe(20161201);
});

test("no test draws cases without a seed", () => {
  const files = readdirSync("tests", { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && file !== path.join("support", "property-seed.ts"))
    .filter((file) => file !== path.join("lib", "properties.test.ts") && !file.startsWith("bench"));
  const random = /Math\.random|\brandom(?:Int|Bytes|UUID|FillSync)\(/;
  expect(files.filter((file) => random.test(readFileSync(path.join("tests", file), "utf8")))).toEqual([]);
});

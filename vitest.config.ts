import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Draws the same cases in each `npm test`, and others in each `npm run test:long`. */
const setupFiles = ["tests/support/property-seed.ts"];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/{lib,corpus,bench}/**/*.test.ts", "tests/components/**/*.test.{ts,tsx}"],
          // Class names come out as they stand in the style sheet, so that a test can name them.
          css: { modules: { classNameStrategy: "non-scoped" } },
          restoreMocks: true,
          setupFiles,
          testTimeout: 30_000,
          // Vitest leaves one core free, which on two cores takes twice the time.
          maxWorkers: availableParallelism(),
        },
      },
      {
        test: {
          name: "publication",
          include: ["tests/publication/*.test.ts"],
          exclude: ["tests/publication/{kill,equality}.test.ts"],
          setupFiles,
          testTimeout: 120_000,
        },
      },
      // A hundred thousand texts, in minutes: `npm run test:long`.
      {
        test: {
          name: "long",
          include: ["tests/lib/content/{hostile,markdown/{certain-tree,nothing-lost}}.test.ts"],
          env: { PROPERTY_RUNS: process.env.PROPERTY_RUNS ?? "100000" },
          setupFiles,
        },
      },
      // Minutes of kills, rebuilds and readers: `npm run test:endurance`.
      {
        test: {
          name: "endurance",
          include: ["tests/publication/{kill,equality,switching}.test.ts"],
          env: { READING_SECONDS: "600" },
        },
      },
      { test: { name: "site", include: ["tests/site/**/*.test.ts"], setupFiles, testTimeout: 120_000 } },
    ],
  },
});

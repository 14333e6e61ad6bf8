import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/lib/**/*.test.ts", "tests/components/**/*.test.tsx", "tests/corpus/**/*.test.ts"],
        },
      },
      { test: { name: "site", include: ["tests/site/**/*.test.ts"], testTimeout: 120_000 } },
    ],
  },
});

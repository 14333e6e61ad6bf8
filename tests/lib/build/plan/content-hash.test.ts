import { describe, expect, test } from "vitest";
import { engineHash, shortHash } from "#lib/build/plan/content-hash";
import { temporaryFolder, writeFiles } from "../../../support/folders";

describe("a short hash", () => {
  test("is short, and the same for the same parts", () => {
    expect(shortHash("a", "b")).toMatch(/^[\w-]{22}$/);
    expect(shortHash("a", "b")).toBe(shortHash("a", "b"));
  });

  test.each([
    [["a", "b"], ["ab"]],
    [
      ["a", "b"],
      ["b", "a"],
    ],
    [["a", ""], ["a"]],
    [["أ"], ["ا"]],
  ])("of %j is not that of %j", (one, other) => {
    expect(shortHash(...one)).not.toBe(shortHash(...other));
  });
});

describe("the hash of the engine", () => {
  const engine = {
    "app/page.tsx": "page",
    "components/card.tsx": "card",
    "components/card.module.css": "css",
    "lib/config/urls.ts": "urls",
    "lib/server/server.ts": "server",
    "lib/proofreading/check.ts": "check",
    "lib/build/commit/lock.ts": "lock",
    "lib/build/render/finish-html.ts": "finish",
    "next.config.ts": "config",
    "package-lock.json": "lock",
    "tsconfig.json": "ts",
    "tests/lib/config/urls.test.ts": "test",
    "content/articles/2016/12/a.md": "article",
    "README.md": "readme",
  };
  const hashOf = (files: Record<string, string>) => {
    const root = temporaryFolder();
    writeFiles(root, files);
    return engineHash(root);
  };

  test.each([
    "app/page.tsx",
    "components/card.tsx",
    "components/card.module.css",
    "lib/config/urls.ts",
    "lib/build/render/finish-html.ts",
    "next.config.ts",
    "package-lock.json",
    "tsconfig.json",
  ] as const)("changes with %s, which can change a page", (file) => {
    expect(hashOf({ ...engine, [file]: "other" })).not.toBe(hashOf(engine));
  });

  test.each([
    "lib/server/server.ts",
    "lib/proofreading/check.ts",
    "lib/build/commit/lock.ts",
    "tests/lib/config/urls.test.ts",
    "content/articles/2016/12/a.md",
    "README.md",
  ] as const)("does not change with %s, which cannot", (file) => {
    expect(hashOf({ ...engine, [file]: "other" })).toBe(hashOf(engine));
  });

  test("changes when a file is renamed or added", () => {
    const { "components/card.tsx": card, ...rest } = engine;
    expect(hashOf({ ...rest, "components/box.tsx": card })).not.toBe(hashOf(engine));
    expect(hashOf({ ...engine, "components/box.tsx": "" })).not.toBe(hashOf(engine));
  });
});

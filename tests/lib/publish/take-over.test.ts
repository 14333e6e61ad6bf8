import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { PlannedPage } from "#lib/publish/plan";
import { stagedFile } from "#lib/publish/switch";
import { takeOver } from "#lib/publish/take-over";
import { temporaryFolder, writeFiles } from "../../support/folders";

const names = ["a", "b", "c"];
const pages = names.map(
  (name) =>
    ({
      kind: "article",
      address: `/articles/2016/12/${name}/`,
      file: `articles/2016/12/${name}/index.html`,
    }) as PlannedPage,
);
const [a, ...others] = pages;

const batch = (names: readonly string[]) =>
  names
    .map((name) => `<batch-page><noscript><title>${name}</title></noscript><p>${name}</p></batch-page>`)
    .join("");
const whole = (name: string) =>
  `<!DOCTYPE html><html><head><link rel="stylesheet" href="/s.css"/><title>${name}</title></head><body><p>${name}</p><script></script></body></html>`;

function take(files: Record<string, string>, batches = ["1.html", "2.html"]) {
  const folder = temporaryFolder();
  const made = { "a.html": whole("a"), "1.html": batch(["a"]), "2.html": batch(["b", "c"]), ...files };
  writeFiles(folder, made);
  const site = temporaryFolder();
  const rendered = {
    pages: new Map([["/articles/2016/12/a/", path.join(folder, "a.html")]]),
    batches: batches.map((name) => path.join(folder, name)),
    readSheet: () => "p{color:red}",
  };
  const insides = takeOver(
    site,
    { alone: a ? [a] : [], batches: [a ? [a] : [], others] },
    rendered,
    undefined,
  );
  return {
    insides,
    read: (name: string) => readFileSync(stagedFile(site, `articles/2016/12/${name}/index.html`), "utf8"),
  };
}

describe("pages of batches are taken over", () => {
  test("each into its file, in the document of their route, with its style allowed", () => {
    const { insides, read } = take({});
    for (const name of names) {
      expect(read(name)).toBe(
        `<!doctype html><html><head><style>p{color:red}</style><title>${name}</title></head><body><p>${name}</p></body></html>\n`,
      );
    }
    const [style] = [...insides.values()].map(({ styles }) => styles);
    expect(style).toHaveLength(1);
    for (const inside of insides.values()) expect(inside).toEqual({ styles: style });
    expect(insides.size).toBe(3);
  });

  test.each<[string, Record<string, string>, string[] | undefined, string]>([
    [
      "the exemplar is another in the batch",
      { "1.html": batch(["x"]) },
      undefined,
      "otherwise than by its route",
    ],
    ["a batch holds too few pages", { "2.html": batch(["b"]) }, undefined, "A batch of 2 pages holds 1"],
    ["a batch is missing", {}, ["1.html"], "Next did not render batch 2"],
  ])("not where %s: the publication ends", (_, files, batches, message) => {
    expect(() => take(files, batches)).toThrow(message);
  });
});

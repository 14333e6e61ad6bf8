import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { openSnapshot } from "#lib/articles";
import type { Plan, PlannedPage } from "#lib/build/plan/plan";
import { Manifest } from "#lib/build/state/manifest";
import { openPublication } from "#lib/content/reader/read";
import { searchWriters } from "#lib/search/files";
import { publicationFolder } from "../support/folders";
import { planOf, publishedAfter } from "../support/plans";

const now = Date.parse("2027-01-01T00:00:00Z");

/** A publication with small articles, and the search files of its site after each publication. */
class Newsroom {
  readonly #root = publicationFolder();
  #published = new Manifest();
  readonly #files = new Map<string, string>();

  constructor() {
    rmSync(path.join(this.#root, "articles"), { recursive: true });
  }

  /** Writes so many articles of a day, a minute after one another. */
  write(day: string, count: number, text = "نص الخبر"): void {
    const folder = path.join(this.#root, "articles", day.slice(0, 4), day.slice(5, 7));
    mkdirSync(folder, { recursive: true });
    for (let index = 0; index < count; index++) {
      const date = new Date(Date.parse(`${day}T06:00:00Z`) + index * 60_000).toISOString();
      const front = [
        `title: "عنوان ${day} ${index}"`,
        "byline: [مكتب الميناء]",
        `date: ${date}`,
        "source: وكالة",
        "category: politics",
        `summary: "موجز ${index}"`,
        "tags: [الميناء]",
      ];
      const file = path.join(folder, `${this.#slugOf(day, index)}.md`);
      writeFileSync(file, `---\n${front.join("\n")}\n---\n${text} رقم ${index} في ${day}.\n`);
    }
  }

  withdraw(day: string, index: number): void {
    const folder = path.join(this.#root, "articles", day.slice(0, 4), day.slice(5, 7));
    rmSync(path.join(folder, `${this.#slugOf(day, index)}.md`));
  }

  #slugOf(day: string, index: number): string {
    return `news-${day.slice(8)}-${index}`;
  }

  #plan(published: Manifest): Plan {
    const snapshot = openSnapshot(openPublication({ root: this.#root }), { now, includesUnpublished: false });
    return planOf(snapshot, published, { contentFolder: this.#root });
  }

  /** Publishes the changes. Returns the search files that were made and removed, and those that the plan lists. */
  publish(): { made: string[]; removed: string[]; listed: string[] } {
    const plan = this.#plan(this.#published);
    const made = plan.stale.filter(isOfSearch);
    for (const page of made) this.#files.set(page.file, write(plan, page));
    const removed = plan.removed.filter((file) => file.startsWith("search/index/"));
    for (const file of removed) this.#files.delete(file);
    this.#published = publishedAfter(plan);
    const listed = plan.pages.filter(isOfSearch).map(({ file }) => file);
    return { made: made.map(({ file }) => file), removed, listed };
  }

  /** The files that stand, and those of a full publication of the same content. */
  compare(): [Map<string, string>, Map<string, string>] {
    const plan = this.#plan(new Manifest());
    const full = plan.pages
      .filter(isOfSearch)
      .map((page): [string, string] => [page.file, write(plan, page)]);
    return [new Map([...this.#files].sort()), new Map(full.sort())];
  }
}

function isOfSearch({ file }: PlannedPage): boolean {
  return file.startsWith("search/index/");
}

function write({ context }: Plan, { kind, data }: PlannedPage): string {
  const writer = searchWriters[kind as keyof typeof searchWriters] as (
    context: Plan["context"],
    data: unknown,
  ) => string;
  return writer(context, data());
}

/** The folders of segments among some files: `2024-05`. */
function segmentsIn(files: readonly string[]): string[] {
  const found = files.flatMap((file) => /^search\/index\/(\d{4}-\d{2})-[^/]+\//.exec(file)?.[1] ?? []);
  return [...new Set(found)].sort();
}

function textsIn(files: readonly string[]): string[] {
  return files.flatMap((file) => /^search\/index\/texts\/(.+\/\d+)\.json$/.exec(file)?.[1] ?? []).sort();
}

describe("the search files after a publication are those of a full build, when", () => {
  let newsroom: Newsroom;

  beforeEach(() => {
    newsroom = new Newsroom();
    newsroom.write("2023-05-01", 3);
    newsroom.write("2024-05-01", 20);
    newsroom.write("2025-02-01", 5);
    newsroom.write("2025-03-01", 18);
    newsroom.publish();
  });

  type Change = [what: string, change: () => void, segments: string[], texts: string[]];
  const changes: Change[] = [
    ["nothing changes", () => {}, [], []],
    ["one article more appears", () => newsroom.write("2025-03-09", 1), [], ["2025-03/19"]],
    [
      "a block is full",
      () => newsroom.write("2025-03-09", 14),
      ["2025-03"],
      Array.from({ length: 14 }, (_, index) => `2025-03/${19 + index}`),
    ],
    [
      "an article of the open block is edited",
      () => newsroom.write("2025-03-01", 18, "نص معدل"),
      ["2025-03"],
      Array.from({ length: 18 }, (_, index) => `2025-03/${index + 1}`).sort(),
    ],
    [
      "an old article is withdrawn",
      () => newsroom.withdraw("2024-05-01", 17),
      ["2023-05"],
      ["2024-05/18", "2024-05/19"],
    ],
    ["an article of this year is withdrawn", () => newsroom.withdraw("2025-02-01", 4), ["2023-05"], []],
    ["an article of the open block is withdrawn", () => newsroom.withdraw("2025-03-01", 17), [], []],
    [
      "an article of a full block is withdrawn",
      () => newsroom.withdraw("2025-03-01", 15),
      ["2025-03"],
      ["2025-03/16", "2025-03/17"],
    ],
    [
      "an article appears with an old date",
      () => newsroom.write("2024-04-30", 1),
      ["2023-05"],
      ["2024-04/1"],
    ],
    ["an article appears in an old month", () => newsroom.write("2023-05-02", 1), ["2023-05"], ["2023-05/4"]],
    ["a month is over", () => newsroom.write("2025-04-01", 1), ["2023-05"], ["2025-04/1"]],
    ["a year is over", () => newsroom.write("2026-01-01", 1), ["2023-05"], ["2026-01/1"]],
    [
      "the newest month is withdrawn",
      () => {
        for (let index = 0; index < 18; index++) newsroom.withdraw("2025-03-01", index);
      },
      ["2023-05"],
      [],
    ],
  ];
  test.each(changes)("%s", (_, change, segments, texts) => {
    change();
    const { made } = newsroom.publish();
    expect(segmentsIn(made)).toEqual(segments);
    expect(textsIn(made)).toEqual(texts.sort());
    const [published, full] = newsroom.compare();
    expect([...published.keys()]).toEqual([...full.keys()]);
    expect(published).toEqual(full);
  });

  test("the 512th article of a month appears", () => {
    newsroom.write("2025-03-10", 493);
    newsroom.publish();
    newsroom.write("2025-03-11", 1);
    const { made, removed } = newsroom.publish();
    expect([segmentsIn(made), segmentsIn(removed)]).toEqual([["2025-03"], ["2025-03"]]);
    expect(textsIn(made)).toEqual(["2025-03/512"]);
    const [published, full] = newsroom.compare();
    expect(published).toEqual(full);
  });

  test("one article more neither lists nor reads the segments of unchanged months", () => {
    newsroom.write("2025-03-09", 1);
    const { made, removed, listed } = newsroom.publish();
    expect(made).toHaveLength(3);
    expect(removed).toEqual([]);
    expect(segmentsIn(listed)).toEqual(["2025-03"]);
  });
});

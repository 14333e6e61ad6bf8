import {
  cpSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import type { FileKind } from "#lib/content/cache/cache-shard";
import { IndexCache } from "#lib/content/cache/index-cache";
import { type FoundFolder, findFolders, listedFiles } from "#lib/content/files/found-files";
import { lastChange, stampOf } from "#lib/content/files/walk.mjs";
import { openIndex, readPublication } from "#lib/content/reader/read";
import { publicationFolder, temporaryFolder, writeFiles } from "../../../support/folders";

/** Counts whose bytes were read, by the names of the files. */
const disk = vi.hoisted(() => ({ reads: [] as string[] }));

vi.mock("#lib/content/files/found-files", async (load) => {
  const files = await load<typeof import("#lib/content/files/found-files")>();
  const readBytes: typeof files.readBytes = (file, most) => {
    disk.reads.push(path.basename(file.diskPath));
    return files.readBytes(file, most);
  };
  return { ...files, readBytes };
});

/** Lets a look at the files be long after they changed. */
function waitAMinute(): void {
  const later = Date.now() + 60_000;
  vi.spyOn(Date, "now").mockReturnValue(later);
}

/** What the disk shows of the folder that is read. */
function folderIn(root: string): FoundFolder {
  const [folder] = findFolders(root, "in");
  if (folder === undefined) throw new Error("The folder is empty.");
  return folder;
}

function kindOf<T>(parse: FileKind<T>["parse"]): FileKind<T> {
  return { name: "kind", matches: (name) => name.endsWith(".md"), parse, most: 1_000_000 };
}

/** A folder of three old files and a cache over it that counts what is parsed. */
function watchedFolder() {
  const root = temporaryFolder();
  const cacheFolder = path.join(root, "cache");
  writeFiles(root, { "in/a.md": "a", "in/b.md": "b", "in/c.md": "c" });
  for (const name of ["a", "b", "c"]) age(path.join(root, `in/${name}.md`));
  const parse = vi.fn((file: { path: string }, bytes: Buffer, _hash: string) => ({
    value: `${file.path} says ${bytes}`,
    problems: [],
  }));
  const read = (stamp = "1") => {
    parse.mockClear();
    return new IndexCache(cacheFolder, stamp).read(folderIn(root), kindOf(parse)).values;
  };
  const parsed = () => parse.mock.calls.map(([file]) => file.path);
  return {
    root,
    file: (name: string) => path.join(root, "in", name),
    shard: () => path.join(cacheFolder, readdirSync(cacheFolder)[0] ?? ""),
    read,
    parsed,
    parse,
  };
}

/** Sets a file's time back, beyond the moment in which a second change could hide. */
function age(file: string, seconds = 60): void {
  const time = Math.floor(Date.now() / 1000) - seconds;
  utimesSync(file, time, time);
}

/** What is kept of a folder, with something else in it. */
function spoilt(text: string, change: Record<string, unknown>): string {
  return JSON.stringify({ ...JSON.parse(text), ...change });
}

const all = ["in/a.md says a", "in/b.md says b", "in/c.md says c"];

describe("what is remembered", () => {
  test("files that did not change are not read again", () => {
    const { read, parsed } = watchedFolder();
    waitAMinute();
    expect(read()).toEqual(all);
    expect(parsed()).toHaveLength(3);
    disk.reads = [];
    expect(read()).toEqual(all);
    expect(disk.reads).toEqual([]);
  });

  test("only what changed is parsed", () => {
    const { read, parsed, file } = watchedFolder();
    read();
    writeFileSync(file("b.md"), "new");
    expect(read()).toEqual(["in/a.md says a", "in/b.md says new", "in/c.md says c"]);
    expect(parsed()).toEqual(["in/b.md"]);
  });

  test("a file that was only touched is read but not parsed", () => {
    const { read, parsed, file } = watchedFolder();
    read();
    age(file("b.md"), 30);
    expect(read()).toEqual(all);
    expect(parsed()).toEqual([]);
  });

  test("new, renamed and deleted files are noticed", () => {
    const { read, root, file } = watchedFolder();
    read();
    writeFiles(root, { "in/d.md": "d" });
    renameSync(file("a.md"), file("z.md"));
    rmSync(file("b.md"));
    expect(read()).toEqual(["in/c.md says c", "in/d.md says d", "in/z.md says a"]);
  });

  test("files of another kind in the folder are left to it, and a change of theirs parses nothing", () => {
    const { read, parsed, root } = watchedFolder();
    writeFiles(root, { "in/b.png": "picture" });
    expect(read()).toEqual(all);
    writeFiles(root, { "in/b.png": "another", "in/c.png": "more" });
    expect(read()).toEqual(all);
    expect(parsed()).toEqual([]);
  });

  test("problems are remembered like values", () => {
    const { root } = watchedFolder();
    const problem = { path: "in/a.md", line: 1, rule: "r", level: "error" as const, ar: "خطأ", en: "wrong" };
    const kind = kindOf(({ path: file }) =>
      file === "in/b.md" ? { value: "b", problems: [] } : { known: file, problems: [problem] },
    );
    const read = () => new IndexCache(path.join(root, "cache"), "2").read(folderIn(root), kind);
    const result = { values: ["b"], known: ["in/a.md", "in/c.md"], problems: [problem, problem] };
    expect(read()).toEqual(result);
    expect(read()).toEqual(result);
  });

  test("without a folder nothing is remembered", () => {
    const { root, parse } = watchedFolder();
    for (const _ of [1, 2]) new IndexCache(undefined, "1").read(folderIn(root), kindOf(parse));
    expect(parse).toHaveBeenCalledTimes(6);
    expect(readdirSync(root)).toEqual(["in"]);
  });
});

describe("other bytes of the same size and time are noticed", () => {
  /** Writes other bytes and sets the time back, as `touch -r`, an archive or a copy with its times does. */
  function writeUnseen(file: string, text: string): void {
    const { atime, mtime } = statSync(file);
    writeFileSync(file, text);
    utimesSync(file, atime, mtime);
  }

  test("long after the file was read", () => {
    const { read, file } = watchedFolder();
    waitAMinute();
    read();
    writeUnseen(file("a.md"), "X");
    disk.reads = [];
    expect(read()[0]).toBe("in/a.md says X");
    expect(disk.reads).toEqual(["a.md"]);
  });

  test("in another file that was put in its place", () => {
    const { read, root, file } = watchedFolder();
    waitAMinute();
    read();
    writeFiles(root, { "aside.md": "X" });
    const { atime, mtime } = statSync(file("a.md"));
    utimesSync(path.join(root, "aside.md"), atime, mtime);
    renameSync(path.join(root, "aside.md"), file("a.md"));
    expect(read()[0]).toBe("in/a.md says X");
  });

  test("in a tree that was restored over the old one with all its times", () => {
    const { read, root } = watchedFolder();
    waitAMinute();
    read();
    const copy = path.join(root, "copy");
    cpSync(path.join(root, "in"), copy, { recursive: true, preserveTimestamps: true });
    writeUnseen(path.join(copy, "b.md"), "Y");
    rmSync(path.join(root, "in"), { recursive: true });
    renameSync(copy, path.join(root, "in"));
    expect(read()).toEqual(["in/a.md says a", "in/b.md says Y", "in/c.md says c"]);
  });

  test("right after reading", () => {
    const { read, file } = watchedFolder();
    const now = new Date();
    utimesSync(file("a.md"), now, now);
    read();
    writeFileSync(file("a.md"), "X");
    utimesSync(file("a.md"), now, now);
    expect(read()[0]).toBe("in/a.md says X");
  });

  test("while the others were being read, however long that takes", () => {
    const { read, parse, file } = watchedFolder();
    const now = new Date();
    utimesSync(file("a.md"), now, now);
    parse.mockImplementationOnce((one, bytes) => {
      writeFileSync(file("a.md"), "X");
      utimesSync(file("a.md"), now, now);
      const end = performance.now() + 300;
      while (performance.now() < end);
      return { value: `${one.path} says ${bytes}`, problems: [] };
    });
    expect(read()[0]).toBe("in/a.md says a");
    expect(read()[0]).toBe("in/a.md says X");
  });

  /** A folder as a disk shows it that gives all files of an archive one time, in whole seconds, and no time of change. */
  function coarse(root: string): FoundFolder {
    const { listing, ...folder } = folderIn(root);
    const times = { mtimeMs: 1_480_000_000_000, ctimeMs: 1_480_000_000_000 };
    const stamps = listedFiles(listing).map(
      ({ name, bytes }) => `${name}/${stampOf({ size: bytes, ino: 1, ...times })}`,
    );
    return { ...folder, listing: stamps.join("/"), newest: lastChange(times) };
  }

  test("on a disk that gives all files one time", () => {
    const { root, parse, file } = watchedFolder();
    const read = () => new IndexCache(path.join(root, "cache"), "1").read(coarse(root), kindOf(parse)).values;
    waitAMinute();
    expect(read()).toEqual(all);
    parse.mockClear();
    writeFileSync(file("c.md"), "Z");
    expect(read()).toEqual(["in/a.md says a", "in/b.md says b", "in/c.md says Z"]);
    expect(parse.mock.calls.map(([one]) => one.path)).toEqual(["in/c.md"]);
  });

  test.each([
    [1, true],
    [1900, true],
    [2100, false],
  ])("a file that had changed %s ms before it was read is read again: %s", (age, expected) => {
    const { root, read, file } = watchedFolder();
    waitAMinute();
    read();
    writeFileSync(file("a.md"), "a");
    vi.spyOn(Date, "now").mockReturnValue(Math.floor(folderIn(root).newest) + age);
    read();
    disk.reads = [];
    read();
    expect(disk.reads.includes("a.md")).toBe(expected);
  });
});

describe("a cache that cannot be trusted is rebuilt", () => {
  test.each([
    ["cut off", (text: string) => text.slice(0, text.length / 2)],
    ["empty", () => ""],
    ["null", () => "null"],
    ["a list", () => "[]"],
    ["binary", () => "\u0000\u0001"],
    ["without values", () => '{"stamp":"1","readAt":9e15}'],
    ["with null for values", (text: string) => spoilt(text, { packed: null })],
    ["with null for a value", (text: string) => spoilt(text, { packed: ["a", null, "c"] })],
    ["with too few values", (text: string) => spoilt(text, { packed: ["a", "b"] })],
    ["with too few hashes", (text: string) => spoilt(text, { hashes: "" })],
    ["with a number for the files", (text: string) => spoilt(text, { listing: 3 })],
    ["of an older form", (text: string) => spoilt(text, { layout: 1 })],
    ["with null for the others", (text: string) => spoilt(text, { others: null })],
    ["with null for another", (text: string) => spoilt(text, { others: [null] })],
    ["with a name for problems", (text: string) => spoilt(text, { others: [[0, { problems: "a" }]] })],
    [
      "of another engine",
      (text: string) => text.replaceAll(" says ", " lies ").replace('"stamp":"1"', '"stamp":"0"'),
    ],
  ])("%s", (_, spoil) => {
    const { read, shard, parsed } = watchedFolder();
    read();
    writeFileSync(shard(), spoil(readFileSync(shard(), "utf16le")), "utf16le");
    expect(read()).toEqual(all);
    expect(parsed()).toHaveLength(3);
    expect(read()).toEqual(all);
    expect(parsed()).toEqual([]);
  });

  test("of other settings", () => {
    const { read, parsed } = watchedFolder();
    read("1");
    read("2");
    expect(parsed()).toHaveLength(3);
  });

  test("in a publication whose time zone has changed, dates are read anew", () => {
    const root = publicationFolder();
    const cacheFolder = temporaryFolder();
    const dateOf = () => readPublication({ root, cacheFolder, stamp: "1" }).publication?.articles[0]?.date;
    expect(dateOf()).toBe(Date.parse("2016-11-10T00:00:00+02:00"));
    const settings = path.join(root, "site.yaml");
    writeFileSync(settings, readFileSync(settings, "utf8").replace("Asia/Damascus", "Africa/Casablanca"));
    expect(dateOf()).toBe(Date.parse("2016-11-10T00:00:00Z"));
  });
});

describe("the cache never changes an outcome", () => {
  const files = [
    "articles/2016/12/a.md",
    "articles/2016/12/b.md",
    "articles/2016/11/c.md",
    "authors/d.md",
    "pages/about.md",
  ];
  const article = (title: string, category: string) =>
    `---\ntitle: ${title}\nbyline: د\ndate: 2016-12-01\nsource: وكالة\ncategory: ${category}\n---\n\nنص.\n`;
  const texts = [
    article("خبر", "politics"),
    article("نبأ", "politics"),
    article("خبر", "economy"),
    article("خبر", "sport"),
    article("[خبر", "politics"),
    "---\nname: د\n---\n",
    "---\nname: مكتب الميناء\n---\n",
    "---\ntitle: صفحة\n---\n\nنص.\n",
    "---\n---\n",
    "",
  ];
  const edit = fc.oneof(
    fc.record({
      kind: fc.constant("write" as const),
      file: fc.constantFrom(...files),
      text: fc.constantFrom(...texts),
    }),
    fc.record({
      kind: fc.constant("touch" as const),
      file: fc.constantFrom(...files),
      text: fc.constant(""),
    }),
    fc.record({
      kind: fc.constant("remove" as const),
      file: fc.constantFrom(...files),
      text: fc.constant(""),
    }),
  );

  function apply(root: string, { kind, file, text }: { kind: string; file: string; text: string }): void {
    const place = path.join(root, file);
    if (kind === "write") writeFiles(root, { [file]: text });
    if (kind === "remove") rmSync(place, { force: true });
    if (kind === "touch" && statSync(place, { throwIfNoEntry: false })) age(place, 5);
  }

  test("random edits give the same with it and without", () => {
    fc.assert(
      fc.property(fc.array(fc.array(edit, { maxLength: 3 }), { minLength: 1, maxLength: 5 }), (rounds) => {
        const root = publicationFolder();
        const cacheFolder = temporaryFolder();
        for (const edits of rounds) {
          for (const one of edits) apply(root, one);
          const remembered = readPublication({ root, cacheFolder, stamp: "1" });
          expect(remembered).toEqual(readPublication({ root }));
        }
      }),
      { numRuns: 8 },
    );
  });

  test("a folder with a very long name is reported, not stumbled over", () => {
    const file = `articles/2016/12/${"مجلد".repeat(25)}/${"آخر".repeat(25)}/x.md`;
    const root = publicationFolder({ [file]: article("خبر", "politics") });
    const { problems } = readPublication({ root, cacheFolder: temporaryFolder(), stamp: "1" });
    expect(problems.map(({ rule }) => rule)).toEqual(["article-place"]);
  });
});

test("folders that were opened before are the same as those that are opened when they are read", () => {
  const root = publicationFolder();
  const cacheFolder = temporaryFolder();
  const plain = readPublication({ root, cacheFolder, stamp: "1" });
  const edited = path.join(root, "articles/2016/12/ankara-talks.md");
  const again = () => readPublication({ root, cacheFolder, stamp: "1", opened: openIndex(cacheFolder) });
  expect(again()).toEqual(plain);
  writeFileSync(edited, readFileSync(edited, "utf8").replace("يوم طويل", "يوم قصير"));
  expect(again()).toEqual(readPublication({ root }));
  expect(again()).not.toEqual(plain);
  // Of another engine, and of a folder that is not there.
  expect(readPublication({ root, cacheFolder, stamp: "2", opened: openIndex(cacheFolder) })).toEqual(again());
  expect(openIndex(path.join(cacheFolder, "none")).size).toBe(0);
});

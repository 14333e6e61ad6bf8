import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { openSnapshot } from "#lib/articles";
import { planPictures } from "#lib/build/plan/plan-pictures";
import { isInShard } from "#lib/build/plan/shard";
import { sha256 } from "#lib/content/files/found-files";
import type { Article, Publication } from "#lib/content/publication";
import { openPublication } from "#lib/content/reader/read";
import { getCardRequests, getSharePictures } from "#lib/social-cards/card-requests";
import { makeCards } from "#lib/social-cards/card-store";
import { readPalette } from "#lib/social-cards/palette";
import { publicationFolder, temporaryFolder } from "../../support/folders";
import { anArticle, aPublication, aSnapshot, later } from "../../support/snapshots";

const palette = readPalette(".");

/** Creates a folder of cards and a function that draws the cards of a publication with these articles. */
function setUp() {
  const folder = path.join(temporaryFolder(), "og");
  const draw = async (articles: Article[], rest: Partial<Publication> = {}) => {
    const requests = getCardRequests(aSnapshot({ ...rest, articles }), new Map(), palette);
    const drawn = await makeCards(requests, palette, { root: ".", folder, mediaFolder: "nowhere" });
    return { drawn, shared: getSharePictures(requests) };
  };
  return { folder, draw };
}

const first = anArticle("first", "2016-12-01");
const second = anArticle("second", "2016-12-02");
const addresses = ["/", "/categories/politics/", "/categories/economy/", "/articles/2016/12/first/"];

describe("cards", () => {
  test("are drawn for each article, each category and the home page, each under its address", async () => {
    const { folder, draw } = setUp();
    const { drawn, shared } = await draw([first]);
    expect([...shared.keys()].sort()).toEqual([...addresses].sort());
    expect(drawn).toBe(4);
    const files = readdirSync(folder).map((name) => `/og/${name}`);
    expect(files.sort()).toEqual([...shared.values()].sort());
    for (const address of files) expect(address).toMatch(/^\/og\/[0-9a-f]{20}\.png$/);
  });

  test("are not drawn again", async () => {
    const { folder, draw } = setUp();
    await draw([first, second]);
    const times = () => readdirSync(folder).map((name) => statSync(path.join(folder, name)).mtimeMs);
    const before = times();
    expect((await draw([first, second])).drawn).toBe(0);
    expect(times()).toEqual(before);
  });

  test("of one new article add one, and the others keep their addresses", async () => {
    const { draw } = setUp();
    const before = await draw([first]);
    const after = await draw([first, second]);
    expect(after.drawn).toBe(1);
    for (const [page, address] of before.shared) expect(after.shared.get(page)).toBe(address);
  });

  test.each<[string, Partial<Article>]>([
    ["title", { title: "عنوان آخر" }],
    ["category", { category: "economy" }],
  ])("of an article with another %s are drawn again under another address", async (_, change) => {
    const { draw } = setUp();
    const before = await draw([first, second]);
    const after = await draw([{ ...first, ...change }, second]);
    expect(after.drawn).toBe(1);
    const changed = [...after.shared].filter(([page, address]) => before.shared.get(page) !== address);
    expect(changed.map(([page]) => page)).toEqual(["/articles/2016/12/first/"]);
  });

  test("do not depend on data that they do not show", async () => {
    const { draw } = setUp();
    await draw([first]);
    const quiet = { summary: "موجز آخر", words: 7, hash: "x", updated: Date.parse("2016-12-05") };
    expect((await draw([{ ...first, ...quiet }])).drawn).toBe(0);
  });

  test("are all drawn again when the publication has another name", async () => {
    const { draw } = setUp();
    await draw([first]);
    const { site } = aPublication();
    expect((await draw([first], { site: { ...site, name: "صحيفة" } })).drawn).toBe(4);
  });

  test("are drawn again if their file is missing", async () => {
    const { folder, draw } = setUp();
    const { shared } = await draw([first]);
    rmSync(path.join(folder, path.basename(shared.get("/") ?? "")));
    expect((await draw([first])).drawn).toBe(1);
  });

  test("have other names when a colour changes", () => {
    const snapshot = aSnapshot({ articles: [first] });
    const names = (colours: typeof palette) =>
      getCardRequests(snapshot, new Map(), colours).map(({ name }) => name);
    const other = { ...palette, day: { ...palette.day, ink: "#000000" } };
    expect(names(other).filter((name) => names(palette).includes(name))).toEqual([]);
  });
});

/** Publishes the pictures of the fixture, with one that is large enough for a card's background, into a new folder. */
async function made(root: string, stateFolder: string, rest: { part?: number; parts?: string[] } = {}) {
  const publication = openPublication({ root });
  const snapshot = openSnapshot(publication, { now: Date.parse(later), includesUnpublished: false });
  const { part, parts } = rest;
  const { makeFiles, ...others } = await planPictures(snapshot, {
    root: ".",
    contentFolder: root,
    stateFolder,
    parts,
    isMine: part === undefined ? undefined : (name) => isInShard({ number: part, count: 2 }, name),
    onProgress: () => {},
  });
  return { ...others, ...(await makeFiles()) };
}

describe("with pictures", () => {
  const ground = () =>
    sharp({ create: { width: 900, height: 500, channels: 3, background: "#c08040" } }).png();
  const picture = "articles/2016/12/harbour.png";
  const talks = "/articles/2016/12/ankara-talks/";

  test("a card has its article's picture as background, and another picture gives another card", async () => {
    const root = publicationFolder({ [picture]: await ground().toBuffer() });
    const state = temporaryFolder();
    const before = await made(root, state);
    const card = readFileSync(path.join(state, before.sharePictures.get(talks) ?? ""));
    expect(before.sharePictures.get(talks)).toMatch(/\.jpg$/);
    const { dominant } = await sharp(card).extract({ left: 0, top: 500, width: 60, height: 100 }).stats();
    expect(dominant.r).toBeGreaterThan(dominant.b);
    expect(dominant.r).toBeLessThan(90);

    writeFileSync(path.join(root, picture), await ground().negate().toBuffer());
    const after = await made(root, state);
    expect(after.drawn).toBe(1);
    expect(after.sharePictures.get(talks)).not.toBe(before.sharePictures.get(talks));
  });

  test("a picture that is too small is not used as background", () => {
    const bytes = Buffer.from("small");
    const article = anArticle("a", "2016-12-01", { image: { src: "a.png", alt: "صورة" } });
    const file = { path: "articles/2016/12/a.png", hash: sha256(bytes), bytes: bytes.length };
    const snapshot = aSnapshot({ articles: [article], pictures: new Map([[file.path, file]]) });
    const backgroundOf = (width: number) => {
      const rendition = { src: "/media/x.jpg", sources: [], width, height: width };
      return getCardRequests(snapshot, new Map([[file.hash, rendition]]), palette).at(-1)?.picture;
    };
    expect(backgroundOf(599)).toBeUndefined();
    expect(backgroundOf(600)).toEqual({ hash: file.hash, name: "x.jpg" });
  });

  test("two machines together draw every card once, and merging draws none", async () => {
    const root = publicationFolder({ [picture]: await ground().toBuffer() });
    const [whole, one, two, merged] = [1, 2, 3, 4].map(() => temporaryFolder());
    const all = await made(root, whole ?? "");
    const halves = [await made(root, one ?? "", { part: 1 }), await made(root, two ?? "", { part: 2 })];
    const cards = (files: readonly { file: string }[]) =>
      files.map(({ file }) => file).filter((file) => file.startsWith("og/"));
    expect(halves.flatMap(({ files }) => cards(files)).sort()).toEqual(cards(all.files).sort());
    expect(halves[0]?.drawn).toBeGreaterThan(0);
    expect(halves.reduce((sum, { drawn }) => sum + drawn, 0)).toBe(all.drawn);

    const result = await made(root, merged ?? "", { parts: [one ?? "", two ?? ""] });
    expect([result.drawn, cards(result.files)]).toEqual([0, cards(all.files)]);
    for (const file of cards(result.files)) {
      const bytes = [whole, merged].map((folder) => readFileSync(path.join(folder ?? "", file)));
      expect(bytes[0]?.equals(bytes[1] ?? Buffer.of())).toBe(true);
    }
  });
});

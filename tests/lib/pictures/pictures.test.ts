import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { crc32 } from "node:zlib";
import sharp, { type Sharp } from "sharp";
import { describe, expect, test } from "vitest";
import { openSnapshot } from "#lib/articles";
import { sha256 } from "#lib/content/files/found-files";
import { PublicationError } from "#lib/content/messages/problems";
import { openPublication, readPublication } from "#lib/content/reader/read";
import { checkPictures } from "#lib/pictures/broken";
import { describePictures, encodePictures } from "#lib/pictures/make-pictures";
import { getPictureRequests } from "#lib/pictures/picture-requests";
import { type PictureRequest, PictureStore } from "#lib/pictures/picture-store";
import { publicationFolder, temporaryFolder } from "../../support/folders";
import { later } from "../../support/snapshots";

const article = "articles/2016/12/a.md";

/** Returns an article that shows pictures, one on each line from line 9. */
function showing(names: readonly string[]): string {
  const front = "title: خ\nbyline: د\ndate: 2016-12-01\nsource: و\ncategory: politics";
  return `---\n${front}\n---\n\n${names.map((name) => `![صورة](${name})`).join("\n")}\n`;
}

/** Creates a publication's folder with pictures, and a picture store. */
function setUp(files: Record<string, Uint8Array | string>) {
  const root = temporaryFolder();
  const folder = path.join(temporaryFolder(), "media");
  mkdirSync(path.join(root, "articles/2016/12"), { recursive: true });
  writeFileSync(path.join(root, article), showing(Object.keys(files)));
  const requests = Object.entries(files).map(([name, content]): PictureRequest => {
    const bytes = Buffer.from(content);
    const file = `articles/2016/12/${name}`;
    writeFileSync(path.join(root, file), bytes);
    return { path: file, hash: sha256(bytes), bytes: bytes.length, usedBy: [article], isLead: false };
  });
  const store = new PictureStore(folder);
  const make = async () => {
    const { renditions, files, missing } = await describePictures(store, root, requests);
    const encoded = await encodePictures(store, root, missing, () => {});
    return { renditions, encoded, files: [...files.values()].flat() };
  };
  const widthOf = async (address: string) =>
    (await sharp(store.fileOf(path.basename(address))).metadata()).width;
  return { root, folder, requests, store, make, widthOf };
}

function plain(width: number, height: number): Sharp {
  return sharp({ create: { width, height, channels: 3, background: "#2b6777" } });
}

/** Returns the candidates of a `srcset`: address and width. */
function candidates(srcset: string): [string, number][] {
  return srcset.split(", ").map((one) => {
    const [address = "", width = ""] = one.split(" ");
    return [address, Number.parseInt(width, 10)];
  });
}

describe("a picture is encoded", () => {
  test.each([
    [1400, 700, [240, 400, 680, 1000, 1280, 1400], [400, 680, 1280], 1280, 640],
    [1000, 500, [240, 400, 680, 1000], [400, 680, 1000], 1000, 500],
    [400, 300, [240, 400], [400], 400, 300],
    [24, 16, [24], [24], 24, 16],
  ])(
    "of %i by %i at the widths it has, and never larger",
    async (width, height, avif, webp, fallback, fallbackHeight) => {
      const { make, requests, widthOf } = setUp({ "a.jpg": await plain(width, height).jpeg().toBuffer() });
      const rendition = (await make()).renditions.get(requests[0]?.hash ?? "");
      expect(rendition).toMatchObject({ width: fallback, height: fallbackHeight });
      const widths = { "image/avif": avif, "image/webp": webp };
      expect(rendition?.sources.map(({ type }) => type)).toEqual(Object.keys(widths));
      for (const { type, srcset } of rendition?.sources ?? []) {
        expect([type, candidates(srcset).map(([, named]) => named)]).toEqual([
          type,
          widths[type as keyof typeof widths],
        ]);
        for (const [address, named] of candidates(srcset)) expect(await widthOf(address)).toBe(named);
      }
      expect(rendition?.src).toMatch(/^\/media\/[0-9a-f]{16}-\d+-\d+\.jpg$/);
      expect(await widthOf(rendition?.src ?? "")).toBe(fallback);
    },
  );

  test.each([
    [2560, 1440, ["1200x675", "1200x900", "1200x1200"]],
    [1000, 700, ["1000x563", "933x700", "700x700"]],
    [24, 16, ["24x14", "21x16", "16x16"]],
    [4000, 1300, ["1200x675", "1200x900", "1200x1200"]],
  ])(
    "of %i by %i that leads an article, it is also cut to 16:9, 4:3 and 1:1",
    async (width, height, sizes) => {
      const { make, requests, store } = setUp({ "a.jpg": await plain(width, height).jpeg().toBuffer() });
      const asPicture = (await make()).renditions.get(requests[0]?.hash ?? "");
      expect(asPicture).not.toHaveProperty("crops");
      for (const request of requests) request.isLead = true;
      const made = await make();
      const { crops = [], ...rest } = made.renditions.get(requests[0]?.hash ?? "") ?? {};
      expect(rest).toEqual(asPicture);
      expect(crops.map((crop) => /-(\d+x\d+)\.jpg$/.exec(crop)?.[1])).toEqual(sizes);
      for (const [index, crop] of crops.entries()) {
        expect(made.files).toContain(path.basename(crop));
        const file = await sharp(store.fileOf(path.basename(crop))).metadata();
        expect(`${file.width}x${file.height}`).toBe(sizes[index]);
      }
      expect((await make()).encoded).toBe(0);
    },
  );

  test("as crops of its centre", async () => {
    const left = await plain(600, 600).jpeg().toBuffer();
    const wide = sharp({ create: { width: 1800, height: 600, channels: 3, background: "#ffffff" } });
    const bytes = await wide
      .composite([{ input: left, left: 600, top: 0 }])
      .png()
      .toBuffer();
    const { make, requests, store } = setUp({ "a.png": bytes });
    for (const request of requests) request.isLead = true;
    const crops = (await make()).renditions.get(requests[0]?.hash ?? "")?.crops ?? [];
    const { channels } = await sharp(store.fileOf(path.basename(crops[2] ?? ""))).stats();
    expect(channels.every(({ stdev }) => stdev < 3)).toBe(true);
  });

  test("upright, by its EXIF orientation, and without its location", async () => {
    const marker = "barqiya-was-here";
    const place = { GPSLatitudeRef: "N", GPSLatitude: "33/1 30/1 0/1" };
    const bytes = await plain(60, 30)
      .jpeg()
      .withMetadata({ orientation: 6 })
      .withExifMerge({ IFD0: { Copyright: marker }, IFD3: place })
      .toBuffer();
    const original = await sharp(bytes).metadata();
    expect(original.orientation).toBe(6);
    // The tag that refers to the location (Exif 2.3, 4.6.3: GPSInfo, 0x8825).
    expect(original.exif?.includes(Buffer.from([0x25, 0x88]))).toBe(true);
    expect(bytes.includes(marker)).toBe(true);

    const { make, requests, store } = setUp({ "a.jpg": bytes });
    const { renditions, files } = await make();
    expect(renditions.get(requests[0]?.hash ?? "")).toMatchObject({ width: 30, height: 60 });
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) {
      const made = readFileSync(store.fileOf(file));
      const { width, height, exif, xmp, iptc, orientation } = await sharp(made).metadata();
      expect([file, width, height]).toEqual([file, 30, 60]);
      expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
      expect(orientation ?? 1).toBe(1);
      expect(made.includes(marker)).toBe(false);
    }
  });

  test("of 24 megapixels with a location: no variant has the location, and a second build encodes nothing", async () => {
    const bytes = await plain(6000, 4000)
      .jpeg()
      .withExifMerge({ IFD3: { GPSLatitudeRef: "N", GPSLatitude: "33/1 30/1 0/1" } })
      .toBuffer();
    const original = await sharp(bytes).metadata();
    expect([original.width, original.height]).toEqual([6000, 4000]);
    expect(original.exif?.includes(Buffer.from([0x25, 0x88]))).toBe(true);

    const { make, store, folder } = setUp({ "camera.jpg": bytes });
    const first = await make();
    expect(first.files).toHaveLength(10);
    for (const file of first.files) {
      const { exif, xmp, iptc, icc } = await sharp(store.fileOf(file)).metadata();
      expect([file, exif, xmp, iptc, icc]).toEqual([file, undefined, undefined, undefined, undefined]);
    }
    const stamps = () => readdirSync(folder).map((name) => [name, statSync(path.join(folder, name)).mtimeMs]);
    const before = stamps();
    expect((await make()).encoded).toBe(0);
    expect(stamps()).toEqual(before);
  });

  test.each([
    ["grey", () => plain(50, 40).toColourspace("b-w").png().toBuffer()],
    ["of 16 bits", () => plain(50, 40).toColourspace("rgb16").png().toBuffer()],
    ["of few colours", () => plain(50, 40).png({ palette: true }).toBuffer()],
    ["for print (CMYK)", () => plain(50, 40).toColourspace("cmyk").jpeg().toBuffer()],
    ["moving", () => plain(50, 40).gif().toBuffer()],
    ["already small", () => plain(50, 40).avif().toBuffer()],
  ])("if it is %s, with its colours", async (_, draw) => {
    const { make, requests, store } = setUp({ "a.img": await draw() });
    const { src = "" } = (await make()).renditions.get(requests[0]?.hash ?? "") ?? {};
    const { dominant } = await sharp(store.fileOf(path.basename(src))).stats();
    if (_ === "grey") expect(Math.abs(dominant.r - dominant.b)).toBeLessThan(17);
    else expect(dominant.b - dominant.r).toBeGreaterThan(30);
  });

  test("on white if it is transparent and the encoding is JPEG", async () => {
    const clear = sharp({
      create: { width: 20, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    });
    const { make, requests, store } = setUp({ "a.png": await clear.png().toBuffer() });
    const { src = "", sources = [] } = (await make()).renditions.get(requests[0]?.hash ?? "") ?? {};
    const { channels } = await sharp(store.fileOf(path.basename(src))).stats();
    expect(channels.map(({ min }) => min)).toEqual([255, 255, 255]);
    const [webp = ""] = candidates(sources[1]?.srcset ?? "")[0] ?? [];
    expect((await sharp(store.fileOf(path.basename(webp))).metadata()).hasAlpha).toBe(true);
  });
});

describe("an encoded picture", () => {
  test("is not encoded again", async () => {
    const { make, folder } = setUp({
      "a.jpg": await plain(30, 20).jpeg().toBuffer(),
      "b.png": await plain(20, 30).png().toBuffer(),
    });
    const first = await make();
    expect(first.encoded).toBe(2);
    const before = readdirSync(folder).sort();
    expect(await make()).toEqual({ ...first, encoded: 0 });
    expect(readdirSync(folder).sort()).toEqual(before);
  });

  test("is encoded once if two files have the same bytes", async () => {
    const bytes = await plain(30, 20).jpeg().toBuffer();
    const { make } = setUp({ "a.jpg": bytes, "b.jpg": bytes });
    const { encoded, renditions } = await make();
    expect([encoded, renditions.size]).toEqual([1, 1]);
  });

  test.each(["-30.jpg", "-30.avif", ".json"])("is encoded again if its file *%s is missing", async (end) => {
    const { make, folder } = setUp({ "a.jpg": await plain(30, 20).jpeg().toBuffer() });
    await make();
    const [file = ""] = readdirSync(folder).filter((name) => name.endsWith(end));
    rmSync(path.join(folder, file));
    expect((await make()).encoded).toBe(1);
    expect(readdirSync(folder)).toContain(file);
  });

  test("has the same bytes when it is encoded on another day", async () => {
    const bytes = await plain(30, 20).jpeg().toBuffer();
    const [one, other] = [setUp({ "a.jpg": bytes }), setUp({ "a.jpg": bytes })];
    const { files } = await one.make();
    await other.make();
    for (const file of files)
      expect(readFileSync(one.store.fileOf(file))).toEqual(readFileSync(other.store.fileOf(file)));
  });

  test("is found if a file system stores its name in NFD", async () => {
    const { root, make } = setUp({ "صورة-أولى.jpg": await plain(30, 20).jpeg().toBuffer() });
    const place = path.join(root, "articles/2016/12", "صورة-أولى.jpg");
    renameSync(place, place.normalize("NFD"));
    expect((await make()).encoded).toBe(1);
  });
});

/** Returns a PNG with a header of this size and no pixels. */
function hugePng(width: number, height: number): Uint8Array {
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", Buffer.alloc(8)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

async function problemsOf(files: Record<string, Uint8Array | string>) {
  const error = await setUp(files)
    .make()
    .catch((thrown: unknown) => thrown);
  if (!(error instanceof PublicationError)) throw new Error(`Not an editor's problem: ${error}`);
  return error.problems;
}

describe("a picture that cannot be published is one problem of the article that shows it, in Arabic", () => {
  const half = (bytes: Buffer) => bytes.subarray(0, bytes.length / 2);
  const noise = () => {
    const pixels = Uint8Array.from(
      { length: 300 * 300 * 3 },
      (_, index) => Math.imul(index + 1, 2_654_435_761) >>> 24,
    );
    return sharp(pixels, { raw: { width: 300, height: 300, channels: 3 } });
  };

  test.each([
    ["cut off in the middle", "a.jpg", async () => half(await noise().jpeg().toBuffer()), "تالف"],
    ["a PNG cut off", "a.png", async () => half(await noise().png().toBuffer()), "تالف"],
    ["text with a picture's name", "a.jpg", async () => "ليست صورة", "تالف"],
    ["empty", "a.jpg", async () => "", "تالف"],
    [
      "a drawing with a picture's name",
      "a.png",
      async () => '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
      "تالف",
    ],
    ["a page with a picture's name", "a.jpg", async () => "<!doctype html><title>404</title>", "تالف"],
    ["huge by its header", "a.png", async () => hugePng(60_000, 60_000), "120 مليون"],
    ["heavier than 40 MB", "a.jpg", async () => Buffer.alloc(40 * 1024 * 1024 + 1), "40 ميغابايت"],
  ])("%s", async (_, name, draw, words) => {
    const problems = await problemsOf({ [name]: await draw() });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ path: article, line: 9, rule: "picture-broken", level: "error" });
    expect(problems[0]?.ar).toContain(`«${name}»`);
    expect(problems[0]?.ar).toContain(words);
    expect(problems[0]?.en).toMatch(/^[\p{ASCII}]+$/u);
  });

  test("all problems are reported at once, sorted, and intact pictures are encoded", async () => {
    const files = {
      "c.jpg": "x",
      "a.jpg": "y",
      "b.jpg": "z",
      "whole.jpg": await plain(9, 9).jpeg().toBuffer(),
    };
    const { requests, root, store, folder } = setUp(files);
    const used = requests.map((request, index) => ({
      ...request,
      usedBy: [`articles/2016/12/${9 - index}.md`],
    }));
    for (const request of used) {
      for (const file of request.usedBy)
        writeFileSync(path.join(root, file), showing(["other.jpg", path.basename(request.path)]));
    }
    const error = await encodePictures(store, root, used, () => {}).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(PublicationError);
    const places = error instanceof PublicationError ? error.problems.map((one) => [one.path, one.line]) : [];
    expect(places).toEqual([
      ["articles/2016/12/7.md", 10],
      ["articles/2016/12/8.md", 10],
      ["articles/2016/12/9.md", 10],
    ]);
    expect(readdirSync(folder).filter((name) => name.endsWith(".json"))).toHaveLength(1);
  });
});

describe("a moving picture", () => {
  /** A GIF of two frames, red and blue, each shown for 80 ms. */
  const moving = async (width: number, height: number) => {
    const frame = (background: string) => sharp({ create: { width, height, channels: 3, background } }).png();
    const frames = [await frame("#c02020").toBuffer(), await frame("#2020c0").toBuffer()];
    return sharp(frames, { join: { animated: true } })
      .gif({ delay: [80, 80], loop: 0 })
      .toBuffer();
  };

  test.each([
    ["a.gif", 800, 680],
    ["a.webp", 60, 60],
  ])("%s stays one, at one width, beside its still pictures", async (name, width, shown) => {
    const gif = await moving(width, width / 2);
    const bytes = name.endsWith("webp") ? await sharp(gif, { animated: true }).webp().toBuffer() : gif;
    const { make, requests, store } = setUp({ [name]: bytes });
    const { renditions, files } = await make();
    const { animation = "", src = "", isStill } = renditions.get(requests[0]?.hash ?? "") ?? {};
    expect(isStill).toBeUndefined();
    expect(files).toContain(path.basename(animation));
    const made = await sharp(store.fileOf(path.basename(animation))).metadata();
    expect(made).toMatchObject({ format: "webp", width: shown, pages: 2, loop: 0, delay: [80, 80] });
    const { dominant } = await sharp(store.fileOf(path.basename(src))).stats();
    expect(dominant.r).toBeGreaterThan(dominant.b);
    expect((await make()).encoded).toBe(0);
  });

  test("heavier than 1 MB shows its first frame, with a warning at each build and check", async () => {
    // What follows the end of a GIF is ignored.
    const bytes = Buffer.concat([await moving(300, 200), Buffer.alloc(1024 * 1024)]);
    const root = publicationFolder({
      "articles/2016/12/harbour.gif": bytes,
      "articles/2016/12/storm.md": showing(["harbour.gif"]),
    });
    const store = new PictureStore(temporaryFolder());
    const { readable, publication } = readPublication({ root });
    if (readable === undefined || publication === undefined) throw new Error("The publication is right.");
    const expected = [["articles/2016/12/storm.md", 9, "picture-still", "warning"]];
    const check = async () => {
      const problems = await checkPictures(root, readable, { now: Date.parse(later), store });
      return problems.map(({ path: file, line, rule, level }) => [file, line, rule, level]);
    };
    expect(await check()).toEqual(expected);
    const snapshot = openSnapshot(publication, { now: Date.parse(later), includesUnpublished: false });
    const requests = getPictureRequests(snapshot);
    const { renditions, missing } = await describePictures(store, root, requests);
    await encodePictures(store, root, missing, () => {});
    const rendition = renditions.get(sha256(bytes));
    expect(rendition).toMatchObject({ isStill: true });
    expect(rendition).not.toHaveProperty("animation");
    expect(await check()).toEqual(expected);
  });

  test("cut off in a later frame cannot be published", async () => {
    const bytes = await moving(300, 200);
    const problems = await problemsOf({ "a.gif": bytes.subarray(0, bytes.length - 400) });
    expect(problems.map(({ rule }) => rule)).toEqual(["picture-broken"]);
  });
});

test("every article that shows a broken picture is named, whichever file of the same bytes it shows", async () => {
  const broken = (await plain(300, 200).jpeg().toBuffer()).subarray(0, 400);
  const root = publicationFolder({
    "articles/2016/12/cut.jpg": broken,
    "articles/2016/12/copy.jpg": broken,
    "articles/2016/12/one.md": showing(["cut.jpg"]),
    "articles/2016/12/two.md": showing(["cut.jpg"]),
    "articles/2016/12/three.md": showing(["copy.jpg"]),
  });
  const snapshot = openSnapshot(openPublication({ root }), {
    now: Date.parse(later),
    includesUnpublished: false,
  });
  const store = new PictureStore(temporaryFolder());
  const { missing } = await describePictures(store, root, getPictureRequests(snapshot));
  const error = await encodePictures(store, root, missing, () => {}).catch((thrown: unknown) => thrown);
  const files = error instanceof PublicationError ? error.problems.map((one) => one.path) : [];
  expect(files).toEqual(["one", "three", "two"].map((name) => `articles/2016/12/${name}.md`));
});

test("pictures that a killed build has encoded are not encoded again", async () => {
  const { requests, store, make, folder } = setUp({ "a.jpg": await plain(500, 300).jpeg().toBuffer() });
  await make();
  const [request] = requests;
  if (request === undefined) throw new Error("There is a picture.");
  const avif = readdirSync(folder).filter((name) => name.endsWith(".avif"));
  for (const name of readdirSync(folder)) if (!avif.includes(name)) rmSync(path.join(folder, name));
  const stamps = () => avif.map((name) => statSync(path.join(folder, name)).mtimeMs);
  const before = stamps();
  expect(store.find(request)).toBeUndefined();
  await make();
  expect(store.find(request)).toBeDefined();
  expect(stamps()).toEqual(before);
});

test("broken pictures are found without encoding, also in articles with other errors, but not in drafts", async () => {
  const cut = (await plain(300, 200).jpeg().toBuffer()).subarray(0, 400);
  const lead = "image:\n  src: lead.jpg\n  alt: رصيف\n";
  const text = (rest: string) => `---\ntitle: خ\nbyline: د\nsource: و\n${rest}---\n\nنص.\n`;
  const root = publicationFolder({
    "articles/2016/12/lead.jpg": "ليست صورة",
    "articles/2016/12/cut.jpg": cut,
    "articles/2016/12/other-fault.md": text(`date: soon\ncategory: politics\n${lead}`),
    "articles/2016/12/right.md": `${text("date: 2016-12-02\ncategory: politics\n")}\n![صورة](cut.jpg)\n`,
    "articles/2016/12/draft.jpg": "ليست صورة",
    "articles/2016/12/draft.md": `${text("date: 2016-12-03\ncategory: politics\ndraft: true\n")}\n![صورة](draft.jpg)\n`,
  });
  const { readable } = readPublication({ root });
  const folder = temporaryFolder();
  if (readable === undefined) throw new Error("The settings are right.");
  const options = { now: Date.parse(later), store: new PictureStore(folder) };
  const problems = await checkPictures(root, readable, options);
  expect(problems.map(({ path: file, line, rule }) => [file, line, rule])).toEqual([
    ["articles/2016/12/other-fault.md", 8, "picture-broken"],
    ["articles/2016/12/right.md", 11, "picture-broken"],
  ]);
  expect(readdirSync(folder)).toEqual([]);
});

test("a snapshot requests each picture once, and no pictures of drafts", () => {
  const root = publicationFolder({
    "articles/2016/12/unused.png": "not opened",
    "articles/2016/12/secret.png": "not opened",
    "articles/2016/12/draft.md":
      "---\ntitle: مسودة\nbyline: د\ndate: 2016-12-01\nsource: و\ncategory: politics\ndraft: true\n---\n\n![سر](secret.png)\n",
  });
  const snapshot = openSnapshot(openPublication({ root }), {
    now: Date.parse(later),
    includesUnpublished: false,
  });
  expect(getPictureRequests(snapshot).map(({ path: file, usedBy }) => [file, usedBy])).toEqual([
    ["articles/2016/12/harbour.png", ["articles/2016/12/ankara-talks.md"]],
  ]);
});

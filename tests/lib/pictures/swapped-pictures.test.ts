import { execFileSync } from "node:child_process";
import { readdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { changedFileOf } from "#lib/content/files/changed-file";
import { readPublication } from "#lib/content/reader/read";
import { decodePictures } from "#lib/pictures/broken";
import { describePictures, encodePictures } from "#lib/pictures/make-pictures";
import { listPictureRequests } from "#lib/pictures/picture-requests";
import { PictureStore } from "#lib/pictures/picture-store";
import { publicationFolder, temporaryFolder } from "../../support/folders";

const folder = "articles/2016/12";
const picture = `${folder}/quay.png`;
const article = `---
title: خبر
byline: كريم منصور
date: 2016-12-20
source: وكالة
category: politics
---

![صورة](quay.png)
`;

async function png(background: string): Promise<Buffer> {
  return sharp({ create: { width: 30, height: 20, channels: 3, background } })
    .png()
    .toBuffer();
}

/** What can take the place of a picture after the publication was read. */
const swaps: readonly (readonly [name: string, swap: (root: string, away: string) => void])[] = [
  [
    "a link to a picture outside",
    (root, away) => {
      rmSync(path.join(root, picture));
      symlinkSync(path.join(away, "quay.png"), path.join(root, picture));
    },
  ],
  [
    "a link to a device",
    (root) => {
      rmSync(path.join(root, picture));
      symlinkSync("/dev/zero", path.join(root, picture));
    },
  ],
  [
    "a pipe",
    (root) => {
      rmSync(path.join(root, picture));
      execFileSync("mkfifo", [path.join(root, picture)]);
    },
  ],
  [
    "a folder that is a link to one outside, with a picture of the same name",
    (root, away) => {
      renameSync(path.join(root, folder), path.join(root, "articles/moved"));
      symlinkSync(away, path.join(root, folder));
    },
  ],
  ["a file that has grown beyond 40 MB", (root) => truncateSync(path.join(root, picture), 40 * 2 ** 20 + 1)],
  ["no file", (root) => rmSync(path.join(root, picture))],
  ["no folder", (root) => renameSync(path.join(root, folder), path.join(root, "articles/moved"))],
];

/** Returns a publication that was read, and a folder outside of it with another picture of the same name. */
async function setUp() {
  const root = publicationFolder({ [picture]: await png("#2b6777"), [`${folder}/quay.md`]: article });
  const away = temporaryFolder();
  writeFileSync(path.join(away, "quay.png"), await png("#c02020"));
  const { publication } = readPublication({ root });
  if (publication === undefined) throw new Error("The publication is right.");
  const all = listPictureRequests(publication.articles, publication.pictures);
  const requests = all.filter((request) => request.path === picture);
  const media = temporaryFolder();
  return { root, away, requests, media, store: new PictureStore(media) };
}

test.each(swaps)("a picture is neither measured nor encoded if it has become %s", async (_, swap) => {
  const { root, away, requests, media, store } = await setUp();
  const { missing } = await describePictures(store, root, requests);
  expect(missing).toEqual(requests);
  swap(root, away);
  const failed = (error: unknown) => changedFileOf(error) ?? `${error}`;
  expect(await encodePictures(store, root, missing, () => {}).catch(failed)).toBe(picture);
  expect(await describePictures(store, root, requests).catch(failed)).toBe(picture);
  expect(readdirSync(media)).toEqual([]);
});

test.each(swaps)("the check names a picture that has become %s, and the article", async (_, swap) => {
  const { root, away, requests } = await setUp();
  swap(root, away);
  const problems = await decodePictures(root, requests);
  expect(problems.map(({ rule, path: file }) => [rule, file])).toEqual([
    ["picture-broken", `${folder}/quay.md`],
  ]);
  expect(problems[0]?.ar).toContain("تغيّر ملفها أثناء الفحص؛ احفظه ثم أعد الأمر");
});

test("another picture in its place is not stored under the old hash, and nothing is encoded after the failure", async () => {
  const { root, requests, media, store } = await setUp();
  writeFileSync(path.join(root, picture), await png("#c02020"));
  const others = await Promise.all(
    [1, 2, 3].map(async (number) => {
      const file = `${folder}/other-${number}.png`;
      writeFileSync(path.join(root, file), await png(`#${number}02020`));
      return file;
    }),
  );
  const { publication } = readPublication({ root });
  const more = others.flatMap((file) => {
    const found = publication?.pictures.get(file);
    return found === undefined ? [] : [{ ...found, usedBy: [`${folder}/quay.md`], isLead: false }];
  });
  expect(more).toHaveLength(3);
  const error: unknown = await encodePictures(store, root, [...requests, ...more], () => {}).catch(
    (thrown: unknown) => thrown,
  );
  expect(changedFileOf(error)).toBe(picture);
  const before = readdirSync(media).sort();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(readdirSync(media).sort()).toEqual(before);
  const stem = requests[0]?.hash.slice(0, 16) ?? "";
  expect(before.filter((name) => name.startsWith(stem))).toEqual([]);
});

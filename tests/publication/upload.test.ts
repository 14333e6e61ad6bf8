import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { openStore, type Store } from "#lib/build/upload/store";
import { uploadSite } from "#lib/build/upload/upload-site";
import { uploadedKey } from "#lib/build/upload/uploaded-list";
import { fileOfAddress } from "#lib/config/urls";
import { mediaType } from "#lib/hosting/media-types";
import { addArticle, writeCorpus } from "../corpus/corpus";
import { Random } from "../corpus/random";
import { access, type Bucket, bucketName, startBucket } from "../support/object-store";
import { isOnMachine } from "../support/tools";
import { build, copySite, freshFolder } from "./site";

const folder = freshFolder("upload");
const [content, out, old] = ["content", "out", "old"].map((name) => path.join(folder, name)) as [
  string,
  string,
  string,
];

function storeOf({ endpoint }: Bucket): Store {
  return openStore({ bucket: bucketName, prefix: "" }, access, endpoint);
}

/** A store that is out of reach after some requests, as for a process that is killed. */
function mortal(store: Store, requests: number): Store {
  let left = requests;
  const guard = <Given extends unknown[], Result>(call: (...given: Given) => Promise<Result>) => {
    return async (...given: Given): Promise<Result> => {
      if (left-- <= 0) throw new Error("killed");
      return call(...given);
    };
  };
  return { read: guard(store.read), put: guard(store.put), remove: guard(store.remove) };
}

const uploadFrom = (site: string, store: Store, isDry = false) =>
  uploadSite({ site, sitePath: "", store, isDry, onProgress: () => {} });

type Objects = Pick<Bucket, "objects">;

const pagesOf = ({ objects }: Objects) => [...objects.keys()].filter((key) => key.endsWith(".html"));

function addressesIn(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map(([, address = ""]) => fileOfAddress(decodeURIComponent(address)));
}

/** Pages in the bucket whose pictures, fonts or frames are missing. */
function brokenPages(bucket: Objects): string[] {
  return pagesOf(bucket).flatMap((key) => {
    const html = bucket.objects.get(key)?.bytes.toString() ?? "";
    const parts = addressesIn(html, / (?:src="|href="(?=\/fonts\/))(\/[^"#]*)/g);
    return parts.filter((part) => !bucket.objects.has(part)).map((part) => `${key} → ${part}`);
  });
}

/** Follows all links from the home page and from pages that readers knew before and that stay. Returns those that lead nowhere. */
function deadLinks(bucket: Objects, known: readonly string[]): string[] {
  const dead: string[] = [];
  const waiting = ["index.html", ...known].filter((key) => bucket.objects.has(key));
  const seen = new Set(waiting);
  for (const key of waiting) {
    const html = bucket.objects.get(key)?.bytes.toString() ?? "";
    for (const target of addressesIn(html, / (?:href|src)="(\/[^"#]*)/g)) {
      if (!bucket.objects.has(target)) dead.push(`${key} → ${target}`);
      else if (target.endsWith(".html") && !seen.has(target)) {
        seen.add(target);
        waiting.push(target);
      }
    }
  }
  return dead;
}

function filesOf(site: string): string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(site, path.join(entry.parentPath, entry.name)));
}

/** The files of a site that a bucket lacks, has besides or has with other bytes. */
function differencesOf(bucket: Objects, site: string): string[] {
  const files = filesOf(site);
  const wrong = files.filter(
    (file) => bucket.objects.get(file)?.bytes.equals(readFileSync(path.join(site, file))) !== true,
  );
  const besides = [...bucket.objects.keys()].filter((key) => key !== uploadedKey && !files.includes(key));
  return [...wrong, ...besides];
}

beforeAll(async () => {
  writeCorpus(content, { articles: 25, seed: 4, pictures: 2 });
  await build({ content, out: old });
  // Everything changes: the site's name, an article that comes with a new tag, one that goes.
  const settings = path.join(content, "site.yaml");
  writeFileSync(settings, readFileSync(settings, "utf8").replace(/^name: .*$/m, "name: مطبوعة أخرى"));
  const added = path.join(content, addArticle(content, 1));
  writeFileSync(added, readFileSync(added, "utf8").replace(/^tags: .*$/m, "tags: [وسم لم يُستعمل من قبل]"));
  const texts = readdirSync(path.join(content, "articles"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => path.join(content, "articles", file));
  const all = texts.map((file) => readFileSync(file, "utf8")).join("");
  const gone = texts.find((file) => !all.includes(`(/${path.relative(content, file).replace(/\.md$/, "/")}`));
  rmSync(gone ?? "");
  copySite(old, out);
  await build({ content, out });
}, 600_000);

describe("an upload", () => {
  test("makes the bucket equal to the site, then uploads only what changes, then nothing", async () => {
    const bucket = await startBucket();
    const store = storeOf(bucket);
    const dry = await uploadFrom(old, store, true);
    expect(bucket.changes).toEqual([]);
    await uploadFrom(old, store);
    expect(differencesOf(bucket, old)).toEqual([]);
    expect(bucket.objects.size).toBe(dry.arriving.flat().length + 1);
    for (const [key, { headers }] of bucket.objects) {
      expect(headers["cache-control"], key).toMatch(/^(?:public, max-age=|no-store)/);
      if (key !== uploadedKey) expect(headers["content-type"], key).toBe(mediaType(key));
    }
    bucket.changes.length = 0;
    const { unchanged, removals } = await uploadFrom(out, store);
    expect(differencesOf(bucket, out)).toEqual([]);
    expect(unchanged).toBeGreaterThan(0);
    expect(removals.flat().some((key) => key.startsWith("articles/"))).toBe(true);
    bucket.changes.length = 0;
    await uploadFrom(out, store);
    expect(bucket.changes).toEqual([]);
    await bucket.close();
  }, 600_000);

  test("that is interrupted at any of 20 moments leaves no page without its parts and no dead link, and the next one finishes it", async () => {
    const random = new Random(17, 0);
    const bucket = await startBucket();
    await uploadFrom(old, storeOf(bucket));
    const before = new Map(bucket.objects);
    const pagesBefore = pagesOf(bucket);
    bucket.changes.length = 0;
    await uploadFrom(out, storeOf(bucket));
    const requests = bucket.changes.length;
    const whole = new Map(bucket.objects);
    const known = pagesBefore.filter((key) => whole.has(key));
    let unfinished = 0;
    for (let round = 0; round < 20; round++) {
      bucket.objects.clear();
      for (const [key, object] of before) bucket.objects.set(key, object);
      // Some are interrupted twice.
      for (let times = round % 3 === 0 ? 2 : 1; times > 0; times--) {
        const moment = Math.floor(random.fraction() * requests);
        await uploadFrom(out, mortal(storeOf(bucket), moment)).catch((error: unknown) => {
          expect(error).toMatchObject({ message: "killed" });
          unfinished++;
        });
        expect(brokenPages(bucket), `round ${round}`).toEqual([]);
        expect(deadLinks(bucket, known), `round ${round}`).toEqual([]);
      }
      await uploadFrom(out, storeOf(bucket));
      expect(differencesOf(bucket, out), `round ${round}`).toEqual([]);
      expect([...bucket.objects.keys()].sort()).toEqual([...whole.keys()].sort());
    }
    expect(unfinished).toBeGreaterThan(15);
    await bucket.close();
  }, 600_000);

  test("that is interrupted, and after which the old site is uploaded again, leaves the old site", async () => {
    const bucket = await startBucket();
    await uploadFrom(old, storeOf(bucket));
    const total = bucket.changes.length;
    for (const moment of [3, 20, Math.floor(total / 2), total - 5]) {
      await uploadFrom(out, mortal(storeOf(bucket), moment)).catch(() => undefined);
      await uploadFrom(old, storeOf(bucket));
      expect(differencesOf(bucket, old), `moment ${moment}`).toEqual([]);
    }
    await bucket.close();
  }, 600_000);

  test("refuses a file that was changed after it was published, and a folder without a site", async () => {
    const bucket = await startBucket();
    const copy = path.join(folder, "copy");
    copySite(old, copy);
    writeFileSync(path.join(copy, "robots.txt"), "changed");
    await expect(uploadFrom(copy, storeOf(bucket))).rejects.toThrow("npm run build -- --verify");
    await expect(uploadFrom(path.join(folder, "nothing"), storeOf(bucket))).rejects.toThrow("npm run build");
    await bucket.close();
  });
});

/** The commands of the operations page for a machine over ssh, for a folder of this machine. */
function documentedCommands(language: string, to: string): string[] {
  const text = readFileSync(path.resolve("docs", language, "operations.md"), "utf8");
  const [, block = ""] = /```sh\n(to=[\s\S]*?)```/.exec(text) ?? [];
  const [, ...commands] = block.trimEnd().split("\n");
  return commands.map((command) => command.replace("out/ ", `${out}/ `).replace('"$to"', `${to}/`));
}

test("both languages document the same commands of rsync", () => {
  expect(documentedCommands("", "x")).toEqual(documentedCommands("ar", "x"));
  expect(documentedCommands("", "x")).toHaveLength(4);
});

test.runIf(isOnMachine("rsync"))(
  "the documented commands of rsync leave no page without its parts and no dead link, one after the other",
  () => {
    const to = path.join(folder, "served");
    mkdirSync(to);
    const served = (): Objects => ({
      objects: new Map(
        filesOf(to).map((file) => [file, { bytes: readFileSync(path.join(to, file)), headers: {} }]),
      ),
    });
    execFileSync("rsync", ["-a", `${old}/`, `${to}/`]);
    const stays = new Set(filesOf(out));
    const known = pagesOf(served()).filter((page) => stays.has(page));
    for (const command of documentedCommands("", to)) {
      execFileSync("sh", ["-c", command]);
      expect(brokenPages(served()), command).toEqual([]);
      expect(deadLinks(served(), known), command).toEqual([]);
    }
    expect(differencesOf(served(), out)).toEqual([]);
  },
);

test("the checks see a page without its picture, and a dead link", async () => {
  const bucket = await startBucket();
  const html = '<img src="/media/a.webp"><a href="/nowhere/">';
  bucket.objects.set("index.html", { bytes: Buffer.from(html), headers: {} });
  expect(brokenPages(bucket)).toEqual(["index.html → media/a.webp"]);
  expect(deadLinks(bucket, [])).toEqual(["index.html → media/a.webp", "index.html → nowhere/index.html"]);
  await bucket.close();
});

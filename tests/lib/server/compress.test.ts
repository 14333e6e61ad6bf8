import { readFileSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { twinEndings } from "#lib/hosting/twins";
import { CompressedFiles } from "#lib/server/compress";
import { chooseEncoding } from "#lib/server/encoding";
import { ChangedFile } from "#lib/server/site-file";
import { removeSite, writeSite } from "./published-site";

let folder: string;
beforeAll(() => {
  folder = writeSite();
});
afterAll(() => removeSite(folder));

const article = "articles/2016/12/ankara-talks/index.html";

function siteFile(relative: string) {
  const file = path.join(folder, relative);
  const { size, mtime } = statSync(file);
  return { file, relative, bytes: size, modified: mtime.getTime() };
}

describe("a text", () => {
  test("is read and compressed once for all requests", async () => {
    const compressed = new CompressedFiles();
    const file = siteFile(article);
    const [first, second] = await Promise.all([compressed.get(file, "gzip"), compressed.get(file, "gzip")]);
    expect(second).toBe(first);
    expect(await compressed.get(file, "gzip")).toBe(first);
  });

  test("that is missing fails for every request, and the failure is not kept", async () => {
    const compressed = new CompressedFiles();
    const file = siteFile("404.html");
    rmSync(file.file);
    const waiting = [compressed.get(file, "br"), compressed.get(file, "br")];
    expect((await Promise.allSettled(waiting)).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    await expect(compressed.get(file, "br")).rejects.toThrow("ENOENT");
  });

  test("that was replaced since it was found is not taken for the one that was found", async () => {
    const compressed = new CompressedFiles();
    const found = siteFile("sitemap.xml");
    writeFileSync(`${found.file}.new`, "<sitemapindex>another</sitemapindex>");
    renameSync(`${found.file}.new`, found.file);
    await expect(compressed.get(found, "gzip")).rejects.toThrow(ChangedFile);
  });

  test.each(["br", "gzip"] as const)("with a twin is sent as that, with %s", async (encoding) => {
    const file = siteFile(article);
    const twin = file.file + twinEndings[encoding];
    writeFileSync(twin, "twin");
    utimesSync(twin, 1000, 1000);
    const ofOldTwin = await new CompressedFiles().get(file, encoding);
    expect(ofOldTwin.bytes.toString()).not.toBe("twin");
    utimesSync(twin, new Date(file.modified), new Date(file.modified));
    const compressed = new CompressedFiles();
    expect(await compressed.get(file, encoding)).toEqual({ bytes: Buffer.from("twin"), isFinal: true });
    rmSync(twin);
    expect((await compressed.get(file, encoding)).bytes.toString()).toBe("twin");
    symlinkSync(file.file, twin);
    expect((await new CompressedFiles().get(file, encoding)).bytes).not.toEqual(readFileSync(file.file));
    rmSync(twin);
  });

  test("that is very short or very long is not compressed", () => {
    expect(
      [1023, 1024, 8 * 1024 * 1024, 8 * 1024 * 1024 + 1].map((bytes) => chooseEncoding("br", bytes)),
    ).toEqual([undefined, "br", "br", undefined]);
  });
});

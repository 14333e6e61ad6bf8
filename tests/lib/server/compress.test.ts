import { rmSync, statSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ByteCache } from "#lib/server/byte-cache";
import { CompressedFiles } from "#lib/server/compress";
import { chooseEncoding } from "#lib/server/encoding";
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

describe("the memory of answers", () => {
  const value = (bytes: number) => ({ bytes: Buffer.alloc(bytes) });

  test("evicts the least recently used value", () => {
    const cache = new ByteCache(100);
    cache.set("a", value(40));
    cache.set("b", value(40));
    cache.get("a");
    cache.set("c", value(40));
    expect(["a", "b", "c"].filter((key) => cache.get(key) !== undefined)).toEqual(["a", "c"]);
  });

  test("counts a value once however often it is kept, and keeps none that is too large", () => {
    const cache = new ByteCache(100);
    for (let times = 0; times < 10; times += 1) cache.set("a", value(60));
    cache.set("b", value(40));
    expect(cache.get("a")).toBeDefined();
    cache.set("c", value(101));
    expect(["a", "b", "c"].filter((key) => cache.get(key) !== undefined)).toEqual([]);
  });
});

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

  test("that is very short or very long is not compressed", () => {
    expect(
      [1023, 1024, 8 * 1024 * 1024, 8 * 1024 * 1024 + 1].map((bytes) => chooseEncoding("br", bytes)),
    ).toEqual([undefined, "br", "br", undefined]);
  });
});

import { describe, expect, test } from "vitest";
import { ByteCache } from "#lib/server/byte-cache";

describe("a cache with a limit in bytes", () => {
  const value = (bytes: number) => ({ bytes: Buffer.alloc(bytes) });

  test("stays within its bytes, and drops first what was not asked for the longest", () => {
    const cache = new ByteCache(1000);
    for (const name of ["a", "b", "c"]) cache.set(name, value(300));
    cache.get("a");
    cache.set("d", value(300));
    expect(["a", "b", "c", "d"].filter((name) => cache.get(name) !== undefined)).toEqual(["a", "c", "d"]);
    cache.set("a", value(1));
    cache.set("e", value(300));
    expect(["a", "c", "d", "e"].filter((name) => cache.get(name) !== undefined)).toEqual([
      "a",
      "c",
      "d",
      "e",
    ]);
    cache.set("f", value(1001));
    expect(["a", "c", "d", "e", "f"].filter((name) => cache.get(name) !== undefined)).toEqual([
      "a",
      "c",
      "d",
      "e",
    ]);
  });

  test("counts a value once however often it is kept", () => {
    const cache = new ByteCache(100);
    for (let times = 0; times < 10; times += 1) cache.set("a", value(60));
    cache.set("b", value(40));
    expect(cache.get("a")).toBeDefined();
  });

  test("forgets an old value whose new one is too large to keep", () => {
    const cache = new ByteCache(100);
    cache.set("a", value(60));
    cache.set("a", value(101));
    expect(cache.get("a")).toBeUndefined();
  });

  test("counts what each value takes besides, so that empty values have an end too", () => {
    const cache = new ByteCache(1000, 100);
    for (let index = 0; index < 50; index += 1) cache.set(`${index}`, value(0));
    const kept = Array.from({ length: 50 }, (_, index) => cache.get(`${index}`)).filter(Boolean);
    expect(kept).toHaveLength(10);
  });
});

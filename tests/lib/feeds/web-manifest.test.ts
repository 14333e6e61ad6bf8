import { readFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { urls } from "#lib/config/urls";
import { webManifest } from "#lib/feeds/web-manifest";
import { aPublication } from "../../support/snapshots";

const { site } = aPublication();
const icon = z.strictObject({ src: z.string(), sizes: z.string(), type: z.string(), purpose: z.string() });
const manifest = z.looseObject({ icons: z.array(icon) }).parse(JSON.parse(webManifest(site)));
const fileOf = (address: string) => path.join("public", address);

describe("the manifest", () => {
  test("has the publication's name, language and direction", () => {
    expect(manifest).toMatchObject({
      name: "نشرة",
      description: "نشرة للتجربة.",
      lang: "ar",
      dir: "rtl",
      start_url: "/",
      display: "minimal-ui",
    });
  });

  test("stands below the path of the site, icons too", () => {
    const below = JSON.parse(webManifest({ ...site, url: "https://example.org/a/b" }));
    expect(below).toMatchObject({ id: "/a/b/", start_url: "/a/b/", scope: "/a/b/" });
    const sources = below.icons.map(({ src }: { src: string }) => src);
    expect(sources).toHaveLength(4);
    expect(sources.filter((src: string) => !src.startsWith("/a/b/icons/"))).toEqual([]);
  });

  test("names icons of 192 and 512 pixels, plain and maskable, whose files have that size", async () => {
    const kinds = manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`);
    expect(kinds.sort()).toEqual(["192x192 any", "192x192 maskable", "512x512 any", "512x512 maskable"]);
    for (const { src, sizes, type } of manifest.icons) {
      const { width, height, format } = await sharp(fileOf(src)).metadata();
      expect([`${width}x${height}`, `image/${format}`]).toEqual([sizes, type]);
    }
  });

  test("a maskable icon has only background outside of the safe circle", async () => {
    const size = 512;
    const { data, info } = await sharp(fileOf(urls.maskableIcon(size)))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const pixel = (x: number, y: number) => {
      const place = (y * size + x) * info.channels;
      return [...data.subarray(place, place + 3)];
    };
    const ground = pixel(0, 0);
    /** The largest difference from the background in any channel, 0 to 255. */
    const contrast = { inside: 0, outside: 0 };
    for (let y = 0; y < size; y++) {
      for (let x = 0; x < size; x++) {
        const isInside = Math.hypot(x - size / 2, y - size / 2) <= size * 0.4;
        const differences = pixel(x, y).map((value, channel) => Math.abs(value - (ground[channel] ?? 0)));
        const part = isInside ? "inside" : "outside";
        contrast[part] = Math.max(contrast[part], ...differences);
      }
    }
    expect(contrast.outside).toBeLessThanOrEqual(1);
    expect(contrast.inside).toBeGreaterThan(200);
  });
});

test("the icons of browsers and phones exist: 32 pixels in the .ico, 180 pixels without transparency for Apple", async () => {
  const ico = readFileSync(fileOf(urls.favicon));
  expect([ico.readUInt16LE(2), ico.readUInt16LE(4), ico[6], ico[7]]).toEqual([1, 1, 32, 32]);
  expect(await sharp(ico.subarray(ico.readUInt32LE(18))).metadata()).toMatchObject({ width: 32, height: 32 });
  const touch = sharp(fileOf(urls.touchIcon));
  expect(await touch.metadata()).toMatchObject({ width: 180, height: 180 });
  expect((await touch.stats()).isOpaque).toBe(true);
});

import path from "node:path";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { type CardWords, drawCard } from "#lib/social-cards/card";
import { openCardTools } from "#lib/social-cards/card-store";
import { readPalette } from "#lib/social-cards/palette";
import { temporaryFolder } from "../../support/folders";

const palette = readPalette(".");
const tools = await openCardTools(".", palette);
const rest = { label: "سياسة", foot: "برقية", tone: 1 };

type Pixels = { data: Buffer; channels: number };

async function pixelsOf(bytes: Buffer): Promise<Pixels> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  return { data, channels: info.channels };
}

function at({ data, channels }: Pixels, x: number, y: number): number[] {
  const place = (y * 1200 + x) * channels;
  return [...data.subarray(place, place + 3)];
}

function hex(colour: string): number[] {
  return [...Buffer.from(colour.slice(1), "hex")];
}

function distance(a: readonly number[], b: readonly number[]): number {
  return Math.max(...a.map((value, index) => Math.abs(value - (b[index] ?? 0))));
}

function span(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** Relative luminance (WCAG 2.2). */
function luminance(rgb: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: readonly number[], b: readonly number[]): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
}

const headlines = [
  "هدنة",
  "محادثات أنقرة بين موسكو وفصائل حلب تنتهي بلا نتيجة",
  "«الاتحاد» يهزم Real Madrid بنتيجة 3-2 أمام 80% من جمهوره، وطائرة F-16 تحلق فوق الملعب",
  "كُتِبَ عَلَيْكُمُ الصِّيَامُ: قِرَاءَةٌ فِي تَشْكِيلِ النَّصِّ العَرَبِيِّ وَأَثَرِهِ فِي الفَهْمِ",
  "وزراء خارجية الدول الأعضاء في جامعة الدول العربية يبحثون في القاهرة مبادرة جديدة لوقف إطلاق النار وإدخال المساعدات الإنسانية إلى المدن المحاصرة، ويتفقون على تشكيل لجنة متابعة تجتمع مرتين كل شهر حتى العام",
  "W".repeat(200),
  "Yes we can!",
];

/** Pictures that are hard to read text on or hard to compress. */
const pictures = {
  white: () => sharp({ create: { width: 1280, height: 720, channels: 3, background: "white" } }),
  noise: () => {
    const values = Uint8Array.from(
      { length: 1280 * 720 * 3 },
      (_, index) => Math.imul(index + 1, 2_654_435_761) >>> 24,
    );
    return sharp(values, { raw: { width: 1280, height: 720, channels: 3 } });
  },
  grey: () =>
    sharp({ create: { width: 1280, height: 720, channels: 3, background: "#808080" } }).toColourspace("b-w"),
  upright: () => sharp({ create: { width: 640, height: 1200, channels: 3, background: "#e0c040" } }),
};

async function pictureFile(name: keyof typeof pictures): Promise<string> {
  const file = path.join(temporaryFolder(), "ground.jpg");
  await pictures[name]().jpeg({ quality: 90 }).toFile(file);
  return file;
}

describe("a card", () => {
  test.each([...headlines, "﷽".repeat(60)])(
    "is 1200 by 630, under 80 KB, and cuts nothing off: %s",
    async (headline) => {
      const bytes = await drawCard({ ...rest, headline }, tools, undefined);
      const { width, height, format } = await sharp(bytes).metadata();
      expect([width, height, format]).toEqual([1200, 630, "png"]);
      expect(bytes.length).toBeLessThanOrEqual(80_000);
      const pixels = await pixelsOf(bytes);
      const background = hex(palette.day.paper ?? "");
      // Only background at both sides, below the band and at the lower edge; words between them.
      const sides = span(40, 629).flatMap((y) => [2, 20, 40, 1160, 1180, 1197].map((x) => at(pixels, x, y)));
      const edges = span(0, 1199).flatMap((x) => [40, 620].map((y) => at(pixels, x, y)));
      expect(Math.max(...[...sides, ...edges].map((colour) => distance(colour, background)))).toBeLessThan(
        12,
      );
      const inside = span(80, 1120).flatMap((x) => span(12, 50).map((step) => at(pixels, x, step * 10)));
      expect(inside.some((colour) => contrast(colour, background) > 7)).toBe(true);
    },
  );

  test.each([1, 2, 3, 4, 5, 6, 7, 8])("has the colour of section %i", async (tone) => {
    const words = { ...rest, headline: "هدنة", tone };
    const onColour = await pixelsOf(await drawCard(words, tools, undefined));
    expect(distance(at(onColour, 600, 8), hex(palette.day[`tone-${tone}`] ?? ""))).toBeLessThan(8);
    const onPicture = await pixelsOf(await drawCard(words, tools, await pictureFile("white")));
    expect(distance(at(onPicture, 600, 8), hex(palette.night[`tone-${tone}`] ?? ""))).toBeLessThan(8);
  });

  test.each(["white", "noise", "grey", "upright"] as const)(
    "is readable and small on a picture: %s",
    async (name) => {
      const words: CardWords = { ...rest, headline: "هدنة في حلب" };
      const bytes = await drawCard(words, tools, await pictureFile(name));
      expect((await sharp(bytes).metadata()).format).toBe("jpeg");
      expect(bytes.length).toBeLessThanOrEqual(80_000);
      const pixels = await pixelsOf(bytes);
      // The background to the left of the lines, from the headline down to the foot.
      const ground = span(330, 629).flatMap((y) => [10, 30, 50].map((x) => at(pixels, x, y)));
      const ink = hex(palette.day.paper ?? "");
      expect(Math.min(...ground.map((colour) => contrast(colour, ink)))).toBeGreaterThan(7);
      if (name === "grey") expect(distance(at(pixels, 30, 600), [44, 44, 42])).toBeLessThan(4);
      // The upper part of the picture stays visible.
      if (name === "white") expect(luminance(at(pixels, 100, 40))).toBeGreaterThan(0.4);
    },
  );

  test("has the same bytes when it is drawn again, alone or at the same time as others", async () => {
    const ground = await pictureFile("noise");
    const draw = async () => {
      const again = await openCardTools(".", readPalette("."));
      const all = headlines
        .slice(0, 3)
        .flatMap((headline) => [
          drawCard({ ...rest, headline }, again, undefined),
          drawCard({ ...rest, headline }, again, ground),
        ]);
      return Promise.all(all);
    };
    const [first, second] = [await draw(), await draw()];
    for (const [index, bytes] of first.entries())
      expect(bytes.equals(second[index] ?? Buffer.of())).toBe(true);
    expect(first[0]?.equals(first[2] ?? Buffer.of())).toBe(false);
  });
});

import sharp from "sharp";
import { expect, test } from "vitest";
import { encodePng } from "#lib/social-cards/png";

const colours = Uint8Array.of(251, 248, 241, 0, 0, 0, 17, 130, 60, 255, 0, 255);

/** Returns rows of colour indexes, each after a filter byte. */
function rowsOf(width: number, height: number, colourAt: (x: number, y: number) => number): Uint8Array {
  return Uint8Array.from({ length: (width + 1) * height }, (_, index) => {
    const x = (index % (width + 1)) - 1;
    return x < 0 ? 7 : colourAt(x, Math.floor(index / (width + 1)));
  });
}

test.each([
  ["one pixel", 1, 1, () => 2],
  ["one colour", 300, 200, () => 1],
  ["a pattern without runs", 61, 47, (x: number, y: number) => (x * 7 + y * y * 3 + (x >> 2)) % 4],
])("%s is unchanged after encoding and decoding", async (_, width, height, colourAt) => {
  const bytes = await encodePng({ width, height, rows: rowsOf(width, height, colourAt), colours });
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height, info.channels]).toEqual([width, height, 3]);
  const wanted = Array.from({ length: width * height }, (_, index) =>
    colourAt(index % width, Math.floor(index / width)),
  ).flatMap((colour) => [...colours.subarray(colour * 3, colour * 3 + 3)]);
  expect([...data]).toEqual(wanted);
});

test("a PNG has complete chunks and nothing after them", async () => {
  const bytes = await encodePng({ width: 3, height: 2, rows: rowsOf(3, 2, () => 3), colours });
  expect(await sharp(bytes).metadata()).toMatchObject({ format: "png", width: 3, height: 2 });
  const kinds: string[] = [];
  for (let place = 8; place < bytes.length; place += bytes.readUInt32BE(place) + 12)
    kinds.push(bytes.toString("latin1", place + 4, place + 8));
  expect(kinds).toEqual(["IHDR", "PLTE", "IDAT", "IEND"]);
  // The last chunk, IEND, is always the same.
  expect(bytes.subarray(-12).toString("hex")).toBe("0000000049454e44ae426082");
});

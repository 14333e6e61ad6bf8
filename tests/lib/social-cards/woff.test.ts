import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { unpackWoff } from "#lib/social-cards/woff";

const file = "node_modules/@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-700-normal.woff";

/** Returns the checksum of an OpenType table: the sum of its 32-bit words. */
function checksum(table: Buffer): number {
  const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
  let sum = 0;
  for (let place = 0; place < padded.length; place += 4) sum = (sum + padded.readUInt32BE(place)) >>> 0;
  return sum;
}

describe("a WOFF font", () => {
  test("is unpacked into tables with the right checksums", () => {
    const font = unpackWoff(readFileSync(file));
    const count = font.readUInt16BE(4);
    expect(count).toBeGreaterThan(8);
    for (let index = 0; index < count; index++) {
      const entry = 12 + 16 * index;
      const tag = font.toString("latin1", entry, entry + 4);
      const [sum = 0, offset = 0, length = 0] = [4, 8, 12].map((place) => font.readUInt32BE(entry + place));
      const table = Buffer.from(font.subarray(offset, offset + length));
      // `head` holds the checksum of the font, which counts as 0 in the checksum of this table (OpenType, `head`).
      if (tag === "head") table.writeUInt32BE(0, 8);
      expect([tag, checksum(table)]).toEqual([tag, sum]);
    }
  });

  test("throws for any other file", () => {
    expect(() => unpackWoff(readFileSync(file.replace(/woff$/, "woff2")))).toThrow("no WOFF font");
  });
});

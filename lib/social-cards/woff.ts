import { inflateSync } from "node:zlib";

/** Lengths in bytes of what WOFF and OpenType begin with, and of one entry of their lists of tables. */
const woff = { header: 44, entry: 20 };
const sfnt = { header: 12, entry: 16 };

/**
 * Unpacks a font of the web (WOFF 1.0, W3C) into the OpenType font that it was made of.
 *
 * @throws when the bytes are no such font.
 */
export function unpackWoff(bytes: Buffer): Buffer {
  if (bytes.toString("latin1", 0, 4) !== "wOFF") throw new Error("This is no WOFF font; install it again.");
  const count = bytes.readUInt16BE(12);
  const font = Buffer.alloc(bytes.readUInt32BE(16));
  bytes.copy(font, 0, 4, 8);
  font.writeUInt16BE(count, 4);
  let end = sfnt.header + sfnt.entry * count;
  for (let index = 0; index < count; index++) {
    const from = woff.header + woff.entry * index;
    const [offset, packed, length] = [4, 8, 12].map((place) => bytes.readUInt32BE(from + place));
    if (offset === undefined || packed === undefined || length === undefined) break;
    const data = bytes.subarray(offset, offset + packed);
    const entry = sfnt.header + sfnt.entry * index;
    bytes.copy(font, entry, from, from + 4);
    bytes.copy(font, entry + 4, from + 16, from + 20);
    font.writeUInt32BE(end, entry + 8);
    font.writeUInt32BE(length, entry + 12);
    (packed < length ? inflateSync(data) : data).copy(font, end);
    end += Math.ceil(length / 4) * 4;
  }
  return font;
}

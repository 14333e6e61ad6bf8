import { inflateSync } from "node:zlib";

/** Lengths in bytes of the header and of one entry of the table directory, in WOFF and in OpenType. */
const woff = { header: 44, entry: 20 };
const sfnt = { header: 12, entry: 16 };

/**
 * Unpacks a WOFF 1.0 font (W3C) into the OpenType font that it contains.
 *
 * @throws {Error} if the bytes are not a WOFF font.
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
    const [offset, packed, length] = [4, 8, 12].map((field) => bytes.readUInt32BE(from + field));
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

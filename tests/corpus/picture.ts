import { crc32, deflateSync } from "node:zlib";
import type { Random } from "./random";

const width = 1280;
const height = 720;
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A PNG of 1280 × 720 pixels: a gradient between two colours. */
export function pictureBytes(random: Random): Buffer {
  const from = [random.between(0, 255), random.between(0, 255), random.between(0, 255)];
  const to = [random.between(0, 255), random.between(0, 255), random.between(0, 255)];
  const pixels = Buffer.alloc((width * 3 + 1) * height);
  let position = 0;
  for (let row = 0; row < height; row++) {
    position += 1;
    for (let column = 0; column < width; column++) {
      const share = (row + column) / (width + height);
      for (let channel = 0; channel < 3; channel++) {
        pixels[position] = (from[channel] ?? 0) * (1 - share) + (to[channel] ?? 0) * share;
        position += 1;
      }
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(pixels)),
    chunk("IEND", new Uint8Array()),
  ]);
}

import { crc32, createDeflate, gzipSync } from "node:zlib";
import sharp, { type Sharp } from "sharp";

function flat(width: number, height: number): Sharp {
  return sharp({ create: { width, height, channels: 3, background: "#2b6777" } });
}

/** Writes another size into the header of a JPEG (T.81, B.2.2). */
function resized(jpeg: Buffer, width: number, height: number): Buffer {
  const isFrame = (code: number) => jpeg.indexOf(Buffer.from([0xff, code]));
  const frame = Math.max(isFrame(0xc0), isFrame(0xc2));
  jpeg.writeUInt16BE(height, frame + 5);
  jpeg.writeUInt16BE(width, frame + 7);
  return jpeg;
}

async function largeJpeg(width: number, height: number, progressive = false): Promise<Buffer> {
  return resized(await flat(80, 80).jpeg({ progressive }).toBuffer(), width, height);
}

/** A WebP of 80 by 80 whose header has another size (RFC 9649, 2.5: 14 bits each). */
async function largeWebp(width: number, height: number): Promise<Buffer> {
  const webp = await flat(80, 80).webp().toBuffer();
  webp.writeUInt16LE(width, 26);
  webp.writeUInt16LE(height, 28);
  return webp;
}

/** An AVIF of 80 by 80 whose header has another size (ISO 23008-12, 6.5.3: `ispe`). */
async function largeAvif(width: number, height: number): Promise<Buffer> {
  const avif = await flat(80, 80).avif().toBuffer();
  const size = avif.indexOf("ispe") + 8;
  avif.writeUInt32BE(width, size);
  avif.writeUInt32BE(height, size + 4);
  return avif;
}

/** Packs zeros, as many as no test should hold in memory. */
async function packZeros(bytes: number): Promise<Buffer> {
  const packer = createDeflate({ level: 9 });
  const packed: Buffer[] = [];
  packer.on("data", (part: Buffer) => packed.push(part));
  const block = Buffer.alloc(2 ** 20);
  for (let left = bytes; left > 0; left -= block.length) {
    if (!packer.write(block.subarray(0, Math.min(left, block.length))))
      await new Promise((resolve) => packer.once("drain", resolve));
  }
  packer.end();
  await new Promise((resolve) => packer.once("end", resolve));
  return Buffer.concat(packed);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

type PngParts = { interlaced?: boolean; pixels: Buffer; before?: Buffer; kind?: readonly [number, number] };

/** A PNG with one bit a pixel, black or white, unless `kind` gives the bits and the colour type (PNG, 11.2.1). */
function png(width: number, height: number, parts: PngParts): Buffer {
  const { interlaced = false, pixels, before, kind = [1, 0] } = parts;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([...kind, 0, 0, interlaced ? 1 : 0], 8);
  const signature = Buffer.from("89504e470d0a1a0a", "hex");
  const end = chunk("IEND", Buffer.alloc(0));
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    before ?? Buffer.alloc(0),
    chunk("IDAT", pixels),
    end,
  ]);
}

async function blackPng(width: number, height: number): Promise<Buffer> {
  return png(width, height, { pixels: await packZeros((Math.ceil(width / 8) + 1) * height) });
}

/** The beginning of a PNG with 16 bits for each of red, green, blue and transparency. */
function deepPng(side: number, interlaced = false): Buffer {
  return png(side, side, { interlaced, pixels: Buffer.alloc(8), kind: [16, 6] });
}

/** A chunk of text that is 500 MB when it is unpacked. */
async function textBomb(name: string): Promise<Buffer> {
  return chunk(name, Buffer.concat([Buffer.from("a\0\0"), await packZeros(500_000_000)]));
}

/** A GIF with frames of one pixel, each shown for 20 ms; `side` is what its header says. */
function gif(frames: number, side = 1): Buffer {
  const header = Buffer.concat([Buffer.from("GIF89a"), Buffer.from("00000000800000000000ffffff", "hex")]);
  header.writeUInt16LE(side, 6);
  header.writeUInt16LE(side, 8);
  const control = "21f9040402000000";
  const black = Buffer.from(`${control}2c0000000001000100000202440100`, "hex");
  const white = Buffer.from(`${control}2c00000000010001000002024c0100`, "hex");
  const all = Array.from({ length: frames }, (_, index) => (index % 2 === 0 ? black : white));
  return Buffer.concat([header, ...all, Buffer.from(";")]);
}

/** A JPEG with an EXIF segment. */
async function withExif(exif: string, width = 300, height = 200): Promise<Buffer> {
  const jpeg = resized(await flat(300, 200).jpeg().toBuffer(), width, height);
  const body = Buffer.concat([Buffer.from("Exif\0\0"), Buffer.from(exif, "hex")]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(body.length + 2);
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from("ffe1", "hex"), length, body, jpeg.subarray(2)]);
}

/** EXIF with the orientation alone (TIFF 6.0, tag 0x0112), and where the next directory begins. */
function orientation(value: string, next = "00000000"): string {
  return `49492a000800000001001201030001000000${value}0000${next}`;
}

const laughs = Array.from(
  { length: 8 },
  (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`,
).join("");
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';

/** Pictures that an article shows, by their file names: what they are, and how to make one. */
export const pictures: readonly (readonly [
  file: string,
  name: string,
  make: () => Promise<Buffer> | Buffer,
])[] = [
  ["a.png", "1 by 1", () => blackPng(1, 1)],
  ["a.png", "1 by 50", () => blackPng(1, 50)],
  ["a.png", "1 by 51", () => blackPng(1, 51)],
  ["a.png", "1 by 60,000", () => blackPng(1, 60_000)],
  ["a.png", "60,000 by 1", () => blackPng(60_000, 1)],
  ["a.png", "60,000 by 60,000 in 440 KB", () => blackPng(60_000, 60_000)],
  [
    "a.png",
    "2,147,483,647 by 2,147,483,647",
    () => png(2 ** 31 - 1, 2 ** 31 - 1, { pixels: Buffer.alloc(8) }),
  ],
  ["a.png", "0 by 0", () => png(0, 0, { pixels: Buffer.alloc(8) })],
  ["a.png", "60,000 by 1,250 in 9 KB", () => blackPng(60_000, 1250)],
  [
    "a.png",
    "10,900 by 10,900, interlaced",
    async () => png(10_900, 10_900, { interlaced: true, pixels: await packZeros(16_000_000) }),
  ],
  [
    "a.png",
    "a text of 500 MB in it",
    async () => png(8, 1, { pixels: await packZeros(2), before: await textBomb("zTXt") }),
  ],
  [
    "a.png",
    "a colour profile of 500 MB in it",
    async () => png(8, 1, { pixels: await packZeros(2), before: await textBomb("iCCP") }),
  ],
  ["a.png", "a header and no pixels", () => png(80, 80, { pixels: Buffer.alloc(0) })],
  [
    "a.jpg",
    "the first half of a JPEG",
    async () => (await flat(800, 800).jpeg().toBuffer()).subarray(0, 3000),
  ],
  ["a.jpg", "20 bytes of a JPEG", async () => (await flat(8, 8).jpeg().toBuffer()).subarray(0, 20)],
  ["a.jpg", "a JPEG of 65,500 by 1,300", () => largeJpeg(65_500, 1300)],
  ["a.jpg", "a JPEG of 9,000 by 9,000, progressive", () => largeJpeg(9000, 9000, true)],
  [
    "a.jpg",
    "a progressive JPEG with 2,000 scans",
    async () => {
      const jpeg = await flat(1000, 1000).jpeg({ progressive: true }).toBuffer();
      const scan = jpeg.subarray(jpeg.lastIndexOf(Buffer.from("ffda", "hex")), -2);
      return Buffer.concat([
        jpeg.subarray(0, -2),
        ...Array.from({ length: 2000 }, () => scan),
        jpeg.subarray(-2),
      ]);
    },
  ],
  ["a.png", "7,800 by 7,800 with 16 bits", () => deepPng(7800)],
  ["a.png", "4,500 by 4,500 with 16 bits, interlaced", () => deepPng(4500, true)],
  [
    "a.jpg",
    "a JPEG of 5,200 by 5,200 with all colours, progressive",
    async () =>
      resized(
        await flat(80, 80).jpeg({ progressive: true, chromaSubsampling: "4:4:4" }).toBuffer(),
        5200,
        5200,
      ),
  ],
  [
    "a.jpg",
    "a JPEG of 4,600 by 4,600 in CMYK, progressive",
    async () =>
      resized(await flat(80, 80).toColourspace("cmyk").jpeg({ progressive: true }).toBuffer(), 4600, 4600),
  ],
  ["a.jpg", "CMYK", () => flat(300, 200).toColourspace("cmyk").jpeg().toBuffer()],
  ["a.png", "16 bits", () => flat(300, 200).toColourspace("rgb16").png().toBuffer()],
  ["a.jpg", "an orientation of 6 at 300 by 200", () => withExif(orientation("0600"))],
  ["a.jpg", "an orientation of 65,535", () => withExif(orientation("ffff"))],
  ["a.jpg", "an orientation that makes it 330 by 16,400", () => withExif(orientation("0600"), 16_400, 330)],
  ["a.jpg", "EXIF that leads to itself", () => withExif(orientation("0600", "08000000"))],
  ["a.jpg", "EXIF that ends early", () => withExif("49492a0008000000ffff")],
  ["a.jpg", "a drawing (SVG)", () => Buffer.from(drawing)],
  ["a.jpg", "a packed drawing (SVGZ)", () => gzipSync(drawing)],
  [
    "a.png",
    "a drawing with a billion laughs",
    () =>
      Buffer.from(
        `<!DOCTYPE svg [<!ENTITY e0 "${"ha".repeat(500)}">${laughs}]>${drawing.replace("/>", "><text>&e8;</text></svg>")}`,
      ),
  ],
  ["a.png", "a drawing of 300,000 nested groups", () => Buffer.from(`<svg>${"<g>".repeat(300_000)}`)],
  ["a.jpg", "a PDF", () => Buffer.from("%PDF-1.7\n1 0 obj<<>>endobj\n")],
  ["a.gif", "10,000 frames", () => gif(10_000)],
  ["a.gif", "10,000 frames of 1 pixel on 200 by 200", () => gif(10_000, 200)],
  ["a.gif", "65,535 by 65,535 by its header", () => gif(2, 65_535)],
  ["a.webp", "a WebP of 9,000 by 9,000", () => largeWebp(9000, 9000)],
  ["a.webp", "a WebP cut short", async () => (await flat(800, 800).webp().toBuffer()).subarray(0, 100)],
  ["a.avif", "an AVIF of 3,600 by 3,600", () => largeAvif(3600, 3600)],
  ["a.avif", "an AVIF cut short", async () => (await flat(80, 80).avif().toBuffer()).subarray(0, -20)],
];

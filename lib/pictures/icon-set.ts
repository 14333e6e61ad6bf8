import { urls } from "#lib/config/urls";
import { loadSharp } from "#lib/pictures/sharp";

/** A mark, and its ground, which reaches to the edge where a launcher cuts the shape. */
export type Mark = {
  svg: string;
  /** The width of the drawing in its own units. */
  width: number;
  /** `#rrggbb` */
  ground: string;
};

/** W3C, Web Application Manifest, "Icon masks": what matters stays within a circle of 80 % of the width. */
const safePart = 0.76;

/** Far above the size on the page, so that edges are smooth: 533 pixels for a drawing of any width. Dots per inch. */
function densityOf({ width }: Mark): number {
  return Math.min(100_000, Math.max(1, (600 * 64) / width));
}

async function square(mark: Mark, size: number): Promise<Buffer> {
  const sharp = await loadSharp();
  return sharp(Buffer.from(mark.svg), { density: densityOf(mark) })
    .resize(size, size)
    .png({ palette: true })
    .toBuffer();
}

async function fullSquare(mark: Mark, size: number, part: number): Promise<Buffer> {
  const sharp = await loadSharp();
  const inner = Math.round(size * part);
  const input = await sharp(Buffer.from(mark.svg), { density: densityOf(mark) })
    .resize(inner, inner)
    .toBuffer();
  return sharp({ create: { width: size, height: size, channels: 3, background: mark.ground } })
    .composite([{ input, gravity: "centre" }])
    .png({ palette: true })
    .toBuffer();
}

/** An icon file with one PNG in it (the format's header: 6 bytes, one entry of 16). */
function ico(png: Buffer, size: number): Buffer {
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(1, 4);
  header.writeUInt8(size, 6);
  header.writeUInt8(size, 7);
  header.writeUInt16LE(1, 10);
  header.writeUInt16LE(32, 12);
  header.writeUInt32LE(png.length, 14);
  header.writeUInt32LE(header.length, 18);
  return Buffer.concat([header, png]);
}

/** The addresses of the icons that {@link makeIconSet} makes. */
export const iconAddresses: readonly string[] = [
  urls.favicon,
  urls.touchIcon,
  urls.squareIcon(192),
  urls.maskableIcon(192),
  urls.squareIcon(512),
  urls.maskableIcon(512),
];

/** Returns the icons of all sizes by their addresses, in the order of {@link iconAddresses}. */
export async function makeIconSet(mark: Mark): Promise<[address: string, bytes: Buffer][]> {
  const sharp = await loadSharp();
  const small = await sharp(await square(mark, 32))
    .ensureAlpha()
    .png()
    .toBuffer();
  const made: [string, Buffer][] = [
    [urls.favicon, ico(small, 32)],
    [urls.touchIcon, await fullSquare(mark, 180, 1)],
  ];
  for (const size of [192, 512] as const) {
    made.push([urls.squareIcon(size), await square(mark, size)]);
    made.push([urls.maskableIcon(size), await fullSquare(mark, size, safePart)]);
  }
  return made;
}

/** Returns a drawing as a data URL, as short as an address and an attribute allow. */
export function svgDataUrl(svg: string): string {
  return `data:image/svg+xml,${svg.trim().replace(/["<>#% ]/g, encodeURIComponent)}`;
}

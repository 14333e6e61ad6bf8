import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { toMain } from "#lib/build/command/command";
import { english } from "#lib/build/command/language";
import { urls } from "#lib/config/urls";

/**
 * Makes the icons of `public/` and the favicon in `lib/config/favicon.ts` from `public/icons/icon.svg` (`npm run icons`). Run
 * it by hand when that file changes, and commit the results.
 */
const root = path.join(process.cwd(), "public");
const faviconFile = path.join(process.cwd(), "lib/config/favicon.ts");

/** The mark, and its own ground, which reaches to the edge where a launcher cuts the shape. */
type Mark = { svg: string; ground: string };

function readMark(): Mark {
  const svg = readFileSync(path.join(root, urls.icon), "utf8");
  const ground = /<rect [^>]*fill="(#[0-9a-f]{6})"/.exec(svg)?.[1];
  if (ground === undefined) throw new Error(`${urls.icon} has no ground: a <rect> with a fill.`);
  return { svg, ground };
}

/** W3C, Web Application Manifest, "Icon masks": what matters stays within a circle of 80 % of the width. */
const safePart = 0.76;

/** Far above the size on the page, so that edges are smooth. */
const density = 600;

async function square({ svg }: Mark, size: number): Promise<Buffer> {
  return sharp(Buffer.from(svg), { density }).resize(size, size).png({ palette: true }).toBuffer();
}

async function fullSquare({ svg, ground }: Mark, size: number, part: number): Promise<Buffer> {
  const inner = Math.round(size * part);
  const mark = await sharp(Buffer.from(svg), { density }).resize(inner, inner).toBuffer();
  return sharp({ create: { width: size, height: size, channels: 3, background: ground } })
    .composite([{ input: mark, gravity: "centre" }])
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

/** Makes all icons, and the favicon as a module. */
async function makeIcons(): Promise<void> {
  const mark = readMark();
  const made: [string, Buffer][] = [
    [
      urls.favicon,
      ico(
        await sharp(await square(mark, 32))
          .ensureAlpha()
          .png()
          .toBuffer(),
        32,
      ),
    ],
    [urls.touchIcon, await fullSquare(mark, 180, 1)],
  ];
  for (const size of [192, 512] as const) {
    made.push([urls.squareIcon(size), await square(mark, size)]);
    made.push([urls.maskableIcon(size), await fullSquare(mark, size, safePart)]);
  }
  mkdirSync(path.join(root, path.dirname(urls.icon)), { recursive: true });
  for (const [address, bytes] of made) {
    writeFileSync(path.join(root, address), bytes);
    process.stdout.write(`${address}: ${bytes.length} bytes\n`);
  }

  /** As short as an address and an attribute allow. */
  const escaped = mark.svg.trim().replace(/["<>#% ]/g, encodeURIComponent);
  writeFileSync(
    faviconFile,
    `/** Made by \`npm run icons\`; change public/icons/icon.svg instead. The favicon as a data URL. */
export const favicon =
  "data:image/svg+xml,${escaped}";
`,
  );
}

export const main = toMain({
  usage: english("npm run icons"),
  summary: english("Makes the icons of public/ and the favicon from public/icons/icon.svg."),
  options: {},
  defaultLanguage: "en",
  run: async () => {
    await makeIcons();
    return 0;
  },
});

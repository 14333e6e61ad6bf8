import { tashkeel } from "#lib/arabic/words/letters";
import { type Colours, defaultColours } from "#lib/config/default-colours";
import { isDark } from "#lib/content/brand/contrast";
import { loadSharp } from "#lib/pictures/sharp";
import { Canvas } from "#lib/social-cards/canvas";
import { blendOnColour, buildColourTable, type InkName, type Inks } from "#lib/social-cards/colour-table";
import { blendOnPicture } from "#lib/social-cards/overlay";
import type { Palette } from "#lib/social-cards/palette";
import { encodePng } from "#lib/social-cards/png";
import { sharePictureSize } from "#lib/social-cards/share-picture";
import type { Block, Typesetter } from "#lib/social-cards/typesetting";

/** Version of the drawing code and typeface, part of every card's name. Change it and every card is drawn again. */
export const drawing = "3";

/** The texts of a card. */
export type CardWords = {
  /** The largest text. */
  headline: string;
  /** The section's name, above the headline. Without a label the headline is a name: it is set larger and in colour. */
  label?: string;
  /** Below the headline. */
  note?: string;
  /** The publication's name, at the foot. */
  foot?: string;
  /** The section's colour; without it the accent is the ink's colour. */
  tone?: number;
};

/** What cards are drawn with. `canvases` holds the canvases that are free. */
export type CardTools = { setter: Typesetter; palette: Palette; canvases: Canvas[] };

const { width, height } = sharePictureSize;

const margin = 72;
const measure = width - 2 * margin;
const band = 24;
const footRule = height - 106;
/** The vertical range of the words above the foot, in pixels from the top. */
const [top, bottom] = [60, footRule - 28];

/** Line height of a headline, in font sizes. Vowelled text needs more, or the marks of neighbouring lines touch. */
const leadings = { plain: 1.44, vowelled: 1.66 };
const vowelMarks = new RegExp(`[${tashkeel}]`, "gu");

/** Encodings of a card on a picture, best quality first. The first result of at most {@link maxBytes} is used. */
const maxBytes = 80_000;
const attempts = [
  { quality: 66, blur: 0 },
  { quality: 52, blur: 0 },
  { quality: 52, blur: 1.5 },
  { quality: 44, blur: 6 },
] as const;

type Piece = { block: Block; top: number; fill: InkName };

function heightOf({ size, leading, lines }: Block): number {
  return size * leading * lines.length;
}

function chooseLeading(headline: string): number {
  const count = headline.match(vowelMarks)?.length ?? 0;
  return count * 5 > headline.length ? leadings.vowelled : leadings.plain;
}

/** Stacks label, headline and note from 0 downwards; returns them with their total height in pixels. */
function stackWords({ headline, label, note }: CardWords, setter: Typesetter) {
  const isName = label === undefined;
  const small = { width: measure, leading: 1.5, smallest: 26 };
  const kicker = isName ? undefined : setter.set(label, { ...small, height: 70, largest: 44 });
  const words = note === undefined ? undefined : setter.set(note, { ...small, height: 190, largest: 40 });
  const above = kicker === undefined ? 0 : heightOf(kicker) + 6;
  const below = words === undefined ? 0 : heightOf(words) + 14;
  const head = setter.set(headline, {
    width: measure,
    height: bottom - top - above - below,
    largest: isName ? 168 : 108,
    smallest: 38,
    leading: chooseLeading(headline),
  });
  const length = above + heightOf(head) + below;
  const pieces: Piece[] = [{ block: head, top: above, fill: isName ? "accent" : "ink" }];
  if (kicker) pieces.push({ block: kicker, top: 0, fill: "accent" });
  if (words) pieces.push({ block: words, top: length - heightOf(words), fill: "ink" });
  return { pieces, length };
}

function chooseInks({ tone }: CardWords, { day, night }: Palette, isOnPicture: boolean): Inks {
  if (!isOnPicture) {
    const ink = day.ink ?? "";
    return { ink, rule: day.rule ?? "", accent: day[`tone-${tone}`] ?? ink };
  }
  // A picture is darkened, so the words on it need the lighter colours of each pair.
  const dark: Colours = isDark(night.paper ?? "") ? night : defaultColours.night;
  const ink = (isDark(day.paper ?? "") ? day.ink : day.paper) ?? "";
  return { ink, rule: dark["rule-strong"] ?? "", accent: dark[`tone-${tone}`] ?? ink };
}

function drawPiece({ block: { size, leading, lines }, top: from, fill }: Piece, canvas: Canvas): void {
  const scale = size / 1000;
  for (const [index, { glyphs, width: length }] of lines.entries()) {
    const start = width - margin - length * scale;
    // This offset centres letters without ascender or descender in their line.
    const baseline = from + size * (leading * (index + 0.5) + 0.28);
    for (const { outline, x, y } of glyphs)
      canvas.drawLetter(outline, start + x * scale, baseline - y * scale, scale, fill);
  }
}

/**
 * Draws everything except the background.
 *
 * @returns where the words begin, in pixels from the top.
 */
function drawWords(words: CardWords, setter: Typesetter, canvas: Canvas, isOnPicture: boolean): number {
  const { pieces, length } = stackWords(words, setter);
  // On a picture the words stand at the bottom, so that its upper part stays visible; otherwise in the middle.
  const from = isOnPicture ? bottom - length : top + (bottom - top - length) / 2;
  canvas.drawBand(0, band, "accent");
  for (const piece of pieces) drawPiece({ ...piece, top: from + piece.top }, canvas);
  if (words.foot !== undefined) {
    const block = setter.set(words.foot, {
      width: measure,
      height: 72,
      largest: 46,
      smallest: 20,
      leading: 1.5,
    });
    const middle = (footRule + height) / 2 - 2;
    canvas.drawRule(footRule, 2, margin);
    drawPiece({ block, top: middle - heightOf(block) / 2, fill: "ink" }, canvas);
  }
  return from;
}

/** Returns the pixels of a picture at the size of a card. */
async function readBackground(picture: string, blur: number) {
  const sharp = await loadSharp();
  const background = sharp(picture)
    .toColourspace("srgb")
    .resize({ width, height, fit: "cover", withoutReduction: true });
  return (blur === 0 ? background : background.blur(blur)).raw().toBuffer({ resolveWithObject: true });
}

async function encodeOnPicture(
  picture: string,
  blend: (pixels: Uint8Array) => void,
): Promise<Buffer | undefined> {
  const sharp = await loadSharp();
  let blended: { blur: number; image: Awaited<ReturnType<typeof readBackground>> } | undefined;
  for (const { quality, blur } of attempts) {
    if (blended?.blur !== blur) {
      blended = { blur, image: await readBackground(picture, blur) };
      blend(blended.image.data);
    }
    const { data, info } = blended.image;
    const bytes = await sharp(data, { raw: info }).jpeg({ quality }).toBuffer();
    if (bytes.length <= maxBytes) return bytes;
  }
  return undefined;
}

/**
 * Draws a card: words on the background colour, or on a darkened picture. The same input gives the same bytes.
 *
 * @param picture The file of the background picture.
 * @returns a PNG, or with a picture a JPEG of at most 80,000 bytes.
 * @throws {Error} if no encoding of the picture is small enough.
 */
export async function drawCard(
  words: CardWords,
  { setter, palette, canvases }: CardTools,
  picture: string | undefined,
): Promise<Buffer> {
  const isOnPicture = picture !== undefined;
  const canvas = canvases.pop() ?? new Canvas();
  const from = drawWords(words, setter, canvas, isOnPicture);
  const table = buildColourTable(chooseInks(words, palette, isOnPicture));
  const { pixels } = canvas;
  const bytes = isOnPicture
    ? await encodeOnPicture(picture, (background) => blendOnPicture(background, pixels, table, from))
    : await encodePng({
        width,
        height,
        rows: pixels,
        colours: blendOnColour(table, palette.day.paper ?? ""),
      });
  if (bytes === undefined)
    throw new Error(`The card «${words.headline}» does not go into ${maxBytes} bytes.`);
  canvas.clear();
  canvases.push(canvas);
  return bytes;
}

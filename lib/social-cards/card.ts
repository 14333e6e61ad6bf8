import sharp from "sharp";
import { tashkeel } from "#lib/arabic/words/letters";
import { sharePictureSize } from "#lib/newsroom/teasers";
import { type InkName, type Inks, layOnPaper, tabulateMarks } from "#lib/social-cards/marks";
import type { Palette } from "#lib/social-cards/palette";
import { encodePng } from "#lib/social-cards/png";
import { Sheet } from "#lib/social-cards/sheet";
import type { Block, Typesetter } from "#lib/social-cards/typesetting";
import { layOnVeil } from "#lib/social-cards/veil";

/** Names the drawing below and the face; with another name every card is drawn anew. */
export const drawing = "2";

/** What a card says. */
export type CardWords = {
  /** Set large. */
  headline: string;
  /** The section's name, above the headline; without it the headline is a name itself, set larger and in colour. */
  label?: string;
  /** Below the headline. */
  note?: string;
  /** The publication's name, at the foot. */
  foot?: string;
  /** The section's colour, 1 to 8; ink where it is missing. */
  tone?: number;
};

/** What cards are drawn with; `sheets` are those that are not in use. */
export type CardTools = { setter: Typesetter; palette: Palette; sheets: Sheet[] };

const { width, height } = sharePictureSize;

const margin = 72;
const measure = width - 2 * margin;
const band = 24;
const footRule = height - 106;
/** Where the words above the foot may stand. */
const [top, bottom] = [60, footRule - 28];

/** From one line of a headline to the next, in sizes; where every letter has its mark, marks above and below must not meet. */
const leadings = { plain: 1.44, vowelled: 1.66 };
const marks = new RegExp(`[${tashkeel}]`, "gu");

/** On a picture, from the best to the smallest; one of them goes into 80 KB whatever it shows. */
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
  const count = headline.match(marks)?.length ?? 0;
  return count * 5 > headline.length ? leadings.vowelled : leadings.plain;
}

/** Label, headline and note one below the other from 0, and how high they are. */
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
  const colours = isOnPicture ? night : day;
  const ink = (isOnPicture ? day.paper : day.ink) ?? "";
  const rule = (isOnPicture ? night["rule-strong"] : day.rule) ?? "";
  return { ink, rule, accent: colours[`tone-${tone}`] ?? ink };
}

function drawPiece({ block: { size, leading, lines }, top: from, fill }: Piece, sheet: Sheet): void {
  const scale = size / 1000;
  for (const [index, { glyphs, width: length }] of lines.entries()) {
    const start = width - margin - length * scale;
    // Letters without ascent or descent stand in the middle of their line.
    const baseline = from + size * (leading * (index + 0.5) + 0.28);
    for (const { outline, x, y } of glyphs)
      sheet.drawLetter(outline, start + x * scale, baseline - y * scale, scale, fill);
  }
}

/**
 * Draws everything but the ground.
 *
 * @returns where the words begin, in pixels from above.
 */
function drawWords(words: CardWords, setter: Typesetter, sheet: Sheet, isOnPicture: boolean): number {
  const { pieces, length } = stackWords(words, setter);
  // On a picture the words leave the upper part free; on paper they stand in the middle.
  const from = isOnPicture ? bottom - length : top + (bottom - top - length) / 2;
  sheet.drawBand(0, band, "accent");
  for (const piece of pieces) drawPiece({ ...piece, top: from + piece.top }, sheet);
  if (words.foot !== undefined) {
    const block = setter.set(words.foot, {
      width: measure,
      height: 72,
      largest: 46,
      smallest: 20,
      leading: 1.5,
    });
    const middle = (footRule + height) / 2 - 2;
    sheet.drawRule(footRule, 2, margin);
    drawPiece({ block, top: middle - heightOf(block) / 2, fill: "ink" }, sheet);
  }
  return from;
}

/** The ground of a card on a picture: its pixels. */
function readGround(picture: string, blur: number) {
  const ground = sharp(picture)
    .toColourspace("srgb")
    .resize({ width, height, fit: "cover", withoutReduction: true });
  return (blur === 0 ? ground : ground.blur(blur)).raw().toBuffer({ resolveWithObject: true });
}

async function encodeOnPicture(
  picture: string,
  lay: (pixels: Uint8Array) => void,
): Promise<Buffer | undefined> {
  let laid: { blur: number; image: Awaited<ReturnType<typeof readGround>> } | undefined;
  for (const { quality, blur } of attempts) {
    if (laid?.blur !== blur) {
      laid = { blur, image: await readGround(picture, blur) };
      lay(laid.image.data);
    }
    const { data, info } = laid.image;
    const bytes = await sharp(data, { raw: info }).jpeg({ quality }).toBuffer();
    if (bytes.length <= maxBytes) return bytes;
  }
  return undefined;
}

/**
 * Draws a card: words on paper, or on the picture that is given, darkened. Equal words and pictures make equal bytes.
 *
 * @param picture The file of the ground.
 * @returns a PNG on paper, a JPEG of at most 80,000 bytes on a picture.
 * @throws when the picture asks for more bytes however soft it is made.
 */
export async function drawCard(
  words: CardWords,
  { setter, palette, sheets }: CardTools,
  picture: string | undefined,
): Promise<Buffer> {
  const isOnPicture = picture !== undefined;
  const sheet = sheets.pop() ?? new Sheet();
  const from = drawWords(words, setter, sheet, isOnPicture);
  const table = tabulateMarks(chooseInks(words, palette, isOnPicture));
  const { marks } = sheet;
  const bytes = isOnPicture
    ? await encodeOnPicture(picture, (pixels) => layOnVeil(pixels, marks, table, from))
    : await encodePng({ width, height, rows: marks, colours: layOnPaper(table, palette.day.paper ?? "") });
  if (bytes === undefined)
    throw new Error(`The card «${words.headline}» does not go into ${maxBytes} bytes.`);
  sheet.clear();
  sheets.push(sheet);
  return bytes;
}

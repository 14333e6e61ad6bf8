import sharp from "sharp";
import { tashkeel } from "#lib/arabic/letters";
import { sharePictureSize } from "#lib/cards";
import type { Palette } from "#lib/images/palette";
import type { Block, Typesetter } from "#lib/images/typesetting";
import { layOnVeil } from "#lib/images/veil";

/** Names the drawing below and the face; with another name every card is drawn anew. */
export const drawing = "1";

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

export type CardTools = { setter: Typesetter; palette: Palette };

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

/** From the best to the smallest; one of them goes into 80 KB whatever the picture. */
const maxBytes = 80_000;
const attempts = {
  onPaper: [
    { quality: 78, blur: 0 },
    { quality: 56, blur: 0 },
  ],
  onPicture: [
    { quality: 66, blur: 0 },
    { quality: 52, blur: 0 },
    { quality: 52, blur: 1.5 },
    { quality: 44, blur: 6 },
  ],
} as const;

type Inks = { ink: string; accent: string; rule: string };

type Piece = { block: Block; top: number; fill: string };

function heightOf({ size, leading, lines }: Block): number {
  return size * leading * lines.length;
}

function chooseLeading(headline: string): number {
  const count = headline.match(marks)?.length ?? 0;
  return count * 5 > headline.length ? leadings.vowelled : leadings.plain;
}

function drawPiece({ block: { size, leading, lines }, top: from, fill }: Piece): string {
  const scale = size / 1000;
  const drawn = lines.map(({ glyphs, width: length }, index) => {
    const start = (width - margin - length * scale).toFixed(2);
    // Letters without ascent or descent stand in the middle of their line.
    const baseline = (from + size * (leading * (index + 0.5) + 0.28)).toFixed(2);
    const outlines = glyphs.map(
      ({ outline, x, y }) => `<path transform="translate(${x} ${y})" d="${outline}"/>`,
    );
    return `<g transform="translate(${start} ${baseline}) scale(${scale} ${-scale})">${outlines.join("")}</g>`;
  });
  return `<g fill="${fill}">${drawn.join("")}</g>`;
}

/** Label, headline and note one below the other from 0, and how high they are. */
function stackWords({ headline, label, note }: CardWords, setter: Typesetter, { ink, accent }: Inks) {
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
  const pieces: Piece[] = [{ block: head, top: above, fill: isName ? accent : ink }];
  if (kicker) pieces.push({ block: kicker, top: 0, fill: accent });
  if (words) pieces.push({ block: words, top: length - heightOf(words), fill: ink });
  return { pieces, length };
}

function rectangle(y: number, length: number, fill: string, left = 0): string {
  return `<rect x="${left}" y="${y}" width="${width - 2 * left}" height="${length}" fill="${fill}"/>`;
}

function chooseInks({ tone }: CardWords, { day, night }: Palette, isOnPicture: boolean): Inks {
  const colours = isOnPicture ? night : day;
  const ink = (isOnPicture ? day.paper : day.ink) ?? "";
  const rule = (isOnPicture ? night["rule-strong"] : day.rule) ?? "";
  return { ink, rule, accent: colours[`tone-${tone}`] ?? ink };
}

/** Everything but the picture, as a drawing; and where the words begin. */
function drawWords(words: CardWords, { setter, palette }: CardTools, isOnPicture: boolean) {
  const inks = chooseInks(words, palette, isOnPicture);
  const { pieces, length } = stackWords(words, setter, inks);
  // On a picture the words leave the upper part free; on paper they stand in the middle.
  const from = isOnPicture ? bottom - length : top + (bottom - top - length) / 2;
  const ground = isOnPicture ? "" : rectangle(0, height, palette.day.paper ?? "");
  const stack = pieces.map((piece) => drawPiece({ ...piece, top: from + piece.top }));
  const parts = [ground, rectangle(0, band, inks.accent), ...stack];
  if (words.foot !== undefined) {
    const block = setter.set(words.foot, {
      width: measure,
      height: 72,
      largest: 46,
      smallest: 20,
      leading: 1.5,
    });
    const middle = (footRule + height) / 2 - 2;
    parts.push(rectangle(footRule, 2, inks.rule, margin));
    parts.push(drawPiece({ block, top: middle - heightOf(block) / 2, fill: inks.ink }));
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${parts.join("")}</svg>`;
  return { svg: Buffer.from(svg), from };
}

type Drawing = ReturnType<typeof drawWords>;

/** The card before it is made small: its pixels. */
async function lay({ svg, from }: Drawing, picture: string | undefined, blur: number) {
  if (picture === undefined) return sharp(svg).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const ground = sharp(picture)
    .toColourspace("srgb")
    .resize({ width, height, fit: "cover", withoutReduction: true });
  const [{ data, info }, words] = await Promise.all([
    (blur === 0 ? ground : ground.blur(blur)).raw().toBuffer({ resolveWithObject: true }),
    sharp(svg).raw().toBuffer(),
  ]);
  layOnVeil(data, words, from);
  return { data, info };
}

/**
 * Draws a card: words on paper, or on the picture that is given, darkened. Equal words and pictures make equal bytes.
 *
 * @param picture The file of the ground.
 * @returns a JPEG of at most 80,000 bytes.
 */
export async function drawCard(
  words: CardWords,
  tools: CardTools,
  picture: string | undefined,
): Promise<Buffer> {
  const drawn = drawWords(words, tools, picture !== undefined);
  let laid: { blur: number; image: Awaited<ReturnType<typeof lay>> } | undefined;
  for (const { quality, blur } of picture === undefined ? attempts.onPaper : attempts.onPicture) {
    if (laid?.blur !== blur) laid = { blur, image: await lay(drawn, picture, blur) };
    const { data, info } = laid.image;
    const bytes = await sharp(data, { raw: info }).jpeg({ quality }).toBuffer();
    if (bytes.length <= maxBytes) return bytes;
  }
  throw new Error(`The card «${words.headline}» does not go into ${maxBytes} bytes.`);
}

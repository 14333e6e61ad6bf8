import { readFileSync } from "node:fs";
import path from "node:path";
import type { Font, Buffer as ShapingBuffer } from "harfbuzzjs";
import { type Outline, OutlineReader } from "#lib/social-cards/outline";
import { unpackWoff } from "#lib/social-cards/woff";

/** Text as it is to be drawn: outlines from left to right, in thousandths of the size; `x` and `y` upwards from the start. */
export type Drawn = { glyphs: { outline: Outline; x: number; y: number }[]; width: number };

export type Stretch = { start: number; end: number; direction: "rtl" | "ltr" };

type Shaper = typeof import("harfbuzzjs");

type Part = { font: Font; start: number; end: number };

/** The face in which the publication calls, cut by its makers into files of disjoint letters. */
const folder = "node_modules/@fontsource/ibm-plex-sans-arabic/files";
const cuts = ["arabic", "latin", "latin-ext", "cyrillic-ext"];

/** Marks and joiners belong to the letter before them, spaces to the word. */
const dependent = /^[\p{M}\p{Cf}\s]$/u;

/**
 * Shapes Arabic and Latin with HarfBuzz in the publication's own face, so that a card looks the same whatever fonts the
 * machine has.
 */
export class Typeface {
  readonly #shaper: Shaper;
  readonly #fonts: Font[];
  readonly #buffer: ShapingBuffer;
  readonly #reader: OutlineReader;
  readonly #outlines = new Map<Font, Map<number, Outline>>();

  private constructor(shaper: Shaper, fonts: Font[]) {
    this.#shaper = shaper;
    this.#fonts = fonts;
    this.#buffer = new shaper.Buffer();
    this.#reader = new OutlineReader(shaper);
  }

  /**
   * The shaper is loaded only where something is drawn.
   *
   * @param root The engine's folder.
   */
  static async open(root: string): Promise<Typeface> {
    const shaper = await import("harfbuzzjs");
    const fonts = cuts.map((cut) => {
      const file = path.join(root, folder, `ibm-plex-sans-arabic-${cut}-700-normal.woff`);
      const bytes = unpackWoff(readFileSync(/* turbopackIgnore: true */ file));
      return new shaper.Font(new shaper.Face(new shaper.Blob(new Uint8Array(bytes))));
    });
    return new Typeface(shaper, fonts);
  }

  #fontOf(letter: string, before: Font | undefined): Font | undefined {
    if (before !== undefined && dependent.test(letter)) return before;
    const has = (font: Font) => font.nominalGlyph(letter.codePointAt(0) ?? 0) !== undefined;
    if (before !== undefined && has(before)) return before;
    return this.#fonts.find(has);
  }

  /** Stretches of one font in logical request; what the face has no letter for is left out. */
  #split(text: string, start: number, end: number): Part[] {
    const parts: Part[] = [];
    let place = start;
    for (const letter of text.slice(start, end)) {
      const last = parts.at(-1);
      const font = this.#fontOf(letter, last?.font);
      const next = place + letter.length;
      if (font !== undefined && last?.font === font && last.end === place) last.end = next;
      else if (font !== undefined) parts.push({ font, start: place, end: next });
      place = next;
    }
    return parts;
  }

  #outline(font: Font, glyph: number): Outline {
    const known = this.#outlines.get(font) ?? new Map<number, Outline>();
    this.#outlines.set(font, known);
    const outline = known.get(glyph) ?? this.#reader.read(font, glyph);
    known.set(glyph, outline);
    return outline;
  }

  /** Draws a stretch of a text that runs in one direction; the letters around it decide how its ends join. */
  draw(text: string, { start, end, direction }: Stretch): Drawn {
    const { Direction, shape } = this.#shaper;
    const drawn: Drawn = { glyphs: [], width: 0 };
    const parts = this.#split(text, start, end);
    for (const part of direction === "rtl" ? parts.reverse() : parts) {
      const { font } = part;
      const buffer = this.#buffer;
      buffer.reset();
      buffer.addText(text, part.start, part.end - part.start);
      buffer.setLanguage("ar");
      buffer.guessSegmentProperties();
      buffer.setDirection(direction === "rtl" ? Direction.RTL : Direction.LTR);
      shape(font, buffer);
      for (const {
        codepoint,
        xAdvance = 0,
        xOffset = 0,
        yOffset = 0,
      } of buffer.getGlyphInfosAndPositions()) {
        const outline = this.#outline(font, codepoint);
        if (outline.length > 0) drawn.glyphs.push({ outline, x: drawn.width + xOffset, y: yOffset });
        drawn.width += xAdvance;
      }
    }
    return drawn;
  }
}

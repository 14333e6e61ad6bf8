import { readFileSync } from "node:fs";
import path from "node:path";
import type { Font, Buffer as ShapingBuffer } from "harfbuzzjs";
import { type Outline, OutlineReader } from "#lib/social-cards/outline";
import { unpackWoff } from "#lib/social-cards/woff";

/** Shaped text: outlines from left to right, in thousandths of the font size. `y` points up; the origin is the start of the baseline. */
export type ShapedText = { glyphs: { outline: Outline; x: number; y: number }[]; width: number };

export type Stretch = { start: number; end: number; direction: "rtl" | "ltr" };

type Shaper = typeof import("harfbuzzjs");

type Part = { font: Font; start: number; end: number };

/** The typeface of headlines. Its package splits it into files for different scripts. */
const folder = "node_modules/@fontsource/ibm-plex-sans-arabic/files";
const subsets = ["arabic", "latin", "latin-ext", "cyrillic-ext"];

/** Characters that take the font of the letter before them: marks, joiners and spaces. */
const dependent = /^[\p{M}\p{Cf}\s]$/u;

/**
 * Shapes Arabic and Latin text with HarfBuzz in the typeface of headlines. The fonts of the machine are not used, so cards look
 * the same everywhere.
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
   * Loads the fonts and HarfBuzz, which is a large WebAssembly module.
   *
   * @param root The root of this checkout, whose `node_modules` holds the fonts.
   */
  static async open(root: string): Promise<Typeface> {
    const shaper = await import("harfbuzzjs");
    const fonts = subsets.map((subset) => {
      const file = path.join(root, folder, `ibm-plex-sans-arabic-${subset}-700-normal.woff`);
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

  /** Splits text into parts of one font, in logical order. Characters that no font has are left out. */
  #split(text: string, start: number, end: number): Part[] {
    const parts: Part[] = [];
    let index = start;
    for (const letter of text.slice(start, end)) {
      const last = parts.at(-1);
      const font = this.#fontOf(letter, last?.font);
      const next = index + letter.length;
      if (font !== undefined && last?.font === font && last.end === index) last.end = next;
      else if (font !== undefined) parts.push({ font, start: index, end: next });
      index = next;
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

  /** Shapes a stretch of one direction. The letters around it decide whether its first and last letter join. */
  shape(text: string, { start, end, direction }: Stretch): ShapedText {
    const { Direction, shape } = this.#shaper;
    const shaped: ShapedText = { glyphs: [], width: 0 };
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
        if (outline.length > 0) shaped.glyphs.push({ outline, x: shaped.width + xOffset, y: yOffset });
        shaped.width += xAdvance;
      }
    }
    return shaped;
  }
}

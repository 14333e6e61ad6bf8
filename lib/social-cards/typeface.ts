import { readFileSync } from "node:fs";
import path from "node:path";
import type { Font, Buffer as ShapingBuffer } from "harfbuzzjs";
import { type Outline, OutlineReader } from "#lib/social-cards/outline";

/** Shaped text: outlines from left to right, in thousandths of the font size. `y` points up; the origin is the start of the baseline. */
export type ShapedText = { glyphs: { outline: Outline; x: number; y: number }[]; width: number };

export type Stretch = { start: number; end: number; direction: "rtl" | "ltr" };

type Shaper = typeof import("harfbuzzjs");

/** The typeface of headlines: Arabic, Latin and Cyrillic letters. */
const fontFile = "node_modules/@expo-google-fonts/ibm-plex-sans-arabic/700Bold/IBMPlexSansArabic_700Bold.ttf";

/** The glyph of every character that a font does not have (OpenType, `.notdef`). */
const missing = 0;

/**
 * Shapes Arabic and Latin text with HarfBuzz in the typeface of headlines. The fonts of the machine are not used, so cards look
 * the same everywhere.
 */
export class Typeface {
  readonly #shaper: Shaper;
  readonly #font: Font;
  readonly #buffer: ShapingBuffer;
  readonly #reader: OutlineReader;
  readonly #outlines = new Map<number, Outline>();

  private constructor(shaper: Shaper, font: Font) {
    this.#shaper = shaper;
    this.#font = font;
    this.#buffer = new shaper.Buffer();
    this.#reader = new OutlineReader(shaper);
  }

  /**
   * Loads the font and HarfBuzz, which is a large WebAssembly module.
   *
   * @param root The root of this checkout, whose `node_modules` holds the font.
   */
  static async open(root: string): Promise<Typeface> {
    const shaper = await import("harfbuzzjs");
    const bytes = new Uint8Array(readFileSync(/* turbopackIgnore: true */ path.join(root, fontFile)));
    return new Typeface(shaper, new shaper.Font(new shaper.Face(new shaper.Blob(bytes))));
  }

  #outline(glyph: number): Outline {
    const outline = this.#outlines.get(glyph) ?? this.#reader.read(this.#font, glyph);
    this.#outlines.set(glyph, outline);
    return outline;
  }

  /**
   * Shapes a stretch of one direction. The letters around it decide whether its first and last letter join. Characters that
   * the font does not have are left out.
   */
  shape(text: string, { start, end, direction }: Stretch): ShapedText {
    const { Direction, shape } = this.#shaper;
    const shaped: ShapedText = { glyphs: [], width: 0 };
    const buffer = this.#buffer;
    buffer.reset();
    buffer.addText(text, start, end - start);
    buffer.setLanguage("ar");
    buffer.guessSegmentProperties();
    buffer.setDirection(direction === "rtl" ? Direction.RTL : Direction.LTR);
    shape(this.#font, buffer);
    for (const {
      codepoint: glyph,
      xAdvance = 0,
      xOffset = 0,
      yOffset = 0,
    } of buffer.getGlyphInfosAndPositions()) {
      if (glyph === missing) continue;
      const outline = this.#outline(glyph);
      if (outline.length > 0) shaped.glyphs.push({ outline, x: shaped.width + xOffset, y: yOffset });
      shaped.width += xAdvance;
    }
    return shaped;
  }
}

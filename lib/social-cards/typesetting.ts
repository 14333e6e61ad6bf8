import bidiFactory from "bidi-js";
import { isolateRuns } from "#lib/arabic/direction/direction";
import { isLeftToRight } from "#lib/arabic/words/text";
import { breakLines, type Word } from "#lib/social-cards/line-breaks";
import type { ShapedText, Stretch, Typeface } from "#lib/social-cards/typeface";

/** Text set in lines. `size` is the font size in pixels, `leading` the line height in font sizes. */
export type Block = { size: number; leading: number; lines: ShapedText[] };

export type Box = {
  /** Pixels. */
  width: number;
  height: number;
  /** Font sizes in pixels. A text that does not fit at the smallest one shrinks further, and words wider than a line are cut. */
  largest: number;
  smallest: number;
  /** Line height in font sizes. */
  leading: number;
};

type Span = { start: number; end: number };
type Piece = Span & Word & { isLoose: boolean };
type Levels = ReturnType<typeof bidi.getEmbeddingLevels>;
type Prepared = { text: string; levels: Levels };

const bidi = bidiFactory();
const segmenter = new Intl.Segmenter("ar", { granularity: "grapheme" });
const [leftToRightIsolate, popIsolate] = ["\u2066", "\u2069"];
const isIsolate = (letter: string) => letter === leftToRightIsolate || letter === popIsolate;
const isolates = /[\u2066\u2069]/g;

/** The share of its largest possible size that a text must keep when it shrinks for better line ends. */
const minShare = 0.86;

/** Words that should not end a line: particles («في», «من»), numbers, and words of Latin names. */
const looseEnd = /^(?:(?:\p{L}\p{M}*){1,2}|على|إلى|[\d٠-٩.,٫٬]+|[\p{Script=Latin}\d.&-]+)$/u;

/** Punctuation after which a line ends well. */
const goodEnd = /[:؟؛،.!…»]$/;

function prepare(text: string): Prepared {
  const base = isLeftToRight(text) ? "ltr" : "rtl";
  const runs = isolateRuns(text).map((run) =>
    run.isolate === undefined ? run.text : `${leftToRightIsolate}${run.text}${popIsolate}`,
  );
  const marked = runs.join("");
  return { text: marked, levels: bidi.getEmbeddingLevels(marked, base) };
}

/** Returns the parts between spaces; a no-break space does not separate. */
function findWords(text: string): Span[] {
  return [...text.matchAll(/[^ \t\n\u2066\u2069][^ \t\n]*/g)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
}

/** Returns the stretches of a line in visual order, left to right (UAX #9, rules L1 and L2). */
function visualStretches({ text, levels }: Prepared, { start, end }: Span): Stretch[] {
  const stretches: Stretch[] = [];
  for (const index of bidi.getReorderedIndices(text, levels, start, end - 1).slice(start, end)) {
    if (isIsolate(text.charAt(index))) continue;
    const direction = (levels.levels[index] ?? 0) % 2 === 1 ? "rtl" : "ltr";
    const last = stretches.at(-1);
    if (last?.direction === direction && direction === "ltr" && last.end === index) last.end++;
    else if (last?.direction === direction && direction === "rtl" && last.start === index + 1) last.start--;
    else stretches.push({ start: index, end: index + 1, direction });
  }
  return stretches;
}

/** Sets texts in lines, in visual order. */
export class Typesetter {
  readonly #face: Typeface;
  readonly #space: number;

  constructor(face: Typeface) {
    this.#face = face;
    this.#space = face.shape("ا ا", { start: 1, end: 2, direction: "rtl" }).width;
  }

  #shapeLine(prepared: Prepared, span: Span): ShapedText {
    const line: ShapedText = { glyphs: [], width: 0 };
    for (const stretch of visualStretches(prepared, span)) {
      const { glyphs, width } = this.#face.shape(prepared.text, stretch);
      for (const glyph of glyphs) line.glyphs.push({ ...glyph, x: line.width + glyph.x });
      line.width += width;
    }
    return line;
  }

  #measure(prepared: Prepared, span: Span): Piece {
    const word = prepared.text.slice(span.start, span.end).replaceAll(isolates, "");
    const isLoose = looseEnd.test(word);
    const cost = goodEnd.test(word) ? -0.02 : 0;
    return { ...span, width: this.#shapeLine(prepared, span).width, cost: isLoose ? 0.05 : cost, isLoose };
  }

  /** Cuts a word that is wider than `limit` into pieces that are not. */
  #cutWord(prepared: Prepared, word: Piece, limit: number): Piece[] {
    if (word.width <= limit) return [word];
    const pieces: Piece[] = [];
    let piece: Piece | undefined;
    for (const { index, segment } of segmenter.segment(prepared.text.slice(word.start, word.end))) {
      const end = word.start + index + segment.length;
      const grown = this.#measure(prepared, { start: piece?.start ?? word.start, end });
      if (piece !== undefined && grown.width > limit) {
        pieces.push(piece);
        piece = this.#measure(prepared, { start: piece.end, end });
      } else piece = grown;
    }
    return piece === undefined ? pieces : [...pieces, piece];
  }

  /** Breaks words into lines at one font size; `undefined` if they do not fit into the box. */
  #trySize(prepared: Prepared, words: readonly Piece[], { width, height, leading }: Box, size: number) {
    const limit = (width * 1000) / size;
    if (words.some((word) => word.width > limit)) return undefined;
    const ends = breakLines(words, this.#space, limit);
    if (ends.length * size * leading > height) return undefined;
    const shapeLines = () =>
      ends.map((end, line) => {
        const start = words[ends[line - 1] ?? 0]?.start ?? 0;
        return this.#shapeLine(prepared, { start, end: words[end - 1]?.end ?? start });
      });
    return { hasLooseEnd: ends.slice(0, -1).some((end) => words[end - 1]?.isLoose), shapeLines };
  }

  /**
   * Sets a text in the largest font size that fits into the box, or in a slightly smaller one if that avoids bad line ends. The
   * text is never shortened.
   */
  set(text: string, box: Box): Block {
    const prepared = prepare(text);
    const words = findWords(prepared.text).map((span) => this.#measure(prepared, span));
    const { leading, largest, smallest } = box;
    let best: Block | undefined;
    for (let size = largest; ; size -= size > smallest ? 2 : size / 12) {
      if (best !== undefined && (size < best.size * minShare || size < smallest)) return best;
      const limit = (box.width * 1000) / size;
      const pieces = size > smallest ? words : words.flatMap((word) => this.#cutWord(prepared, word, limit));
      const found = this.#trySize(prepared, pieces, box, size);
      if (found === undefined) continue;
      const block = () => ({ size, leading, lines: found.shapeLines() });
      if (!found.hasLooseEnd) return block();
      best ??= block();
    }
  }
}

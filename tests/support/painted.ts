import bidiFactory from "bidi-js";

const bidi = bidiFactory();

/**
 * Returns the tokens of a right-to-left line in the order in which UAX #9 paints them, from the left.
 *
 * @param line The text, with its runs between U+2066 and U+2069.
 * @throws If a token does not stand in the text exactly once.
 */
export function paintedOrder(line: string, tokens: readonly string[]): string[] {
  const order = bidi.getReorderedIndices(line, bidi.getEmbeddingLevels(line, "rtl"));
  const visible = order.filter((index) => !/[\u2066\u2069]/.test(line.charAt(index)));
  const places = new Map(
    visible.toSorted((a, b) => a - b).map((index, place) => [place, visible.indexOf(index)]),
  );
  const text = line.replace(/[\u2066\u2069]/g, "");
  const middles = tokens.map((token) => {
    const start = text.indexOf(token);
    if (start === -1 || start !== text.lastIndexOf(token))
      throw new Error(`«${token}» is not once in «${text}»`);
    const at = Array.from({ length: token.length }, (_, offset) => places.get(start + offset) ?? 0);
    return { token, middle: (Math.min(...at) + Math.max(...at)) / 2 };
  });
  return middles.toSorted((a, b) => a.middle - b.middle).map(({ token }) => token);
}

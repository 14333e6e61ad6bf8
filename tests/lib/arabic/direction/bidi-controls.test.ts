import { expect, test } from "vitest";
import { hasBidiControls, hasEmbedding } from "#lib/arabic/direction/bidi-controls";

test.each([0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069])(
  "code point %i can reorder a text",
  (code) => {
    const text = `خبر${String.fromCharCode(code)}عاجل`;
    expect(hasEmbedding(text)).toBe(true);
    expect(hasBidiControls(text)).toBe(true);
  },
);

test.each([0x061c, 0x200e, 0x200f])("code point %i is a mark, not an embedding", (code) => {
  const text = `خبر${String.fromCharCode(code)}`;
  expect(hasEmbedding(text)).toBe(false);
  expect(hasBidiControls(text)).toBe(true);
});

test.each(["", "خبر عاجل", "UNICEF", "\u200B\u200C\u200D", "\u2065\u206A", "\u2029"])(
  "%j has neither",
  (text) => {
    expect(hasEmbedding(text)).toBe(false);
    expect(hasBidiControls(text)).toBe(false);
  },
);

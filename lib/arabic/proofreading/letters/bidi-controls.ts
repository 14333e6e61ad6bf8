import type { ProofreadingRule } from "#lib/arabic/words/typography";

const embedding = /[\u202A-\u202E\u2066-\u2069]+/g;

/** Removes embeddings, overrides and isolates (UAX #9). The pages isolate Latin names themselves. */
export const bidiControlsInText: ProofreadingRule = {
  id: "bidi-control-in-text",
  fixable: true,
  once: "line",
  find: (text) =>
    [...text.matchAll(embedding)].map(({ index, 0: { length } }) => ({ index, length, replacement: "" })),
};

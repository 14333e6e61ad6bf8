/** Embeddings, overrides and isolates, and the characters that end them (UAX #9). */
const embedding = /[\u202A-\u202E\u2066-\u2069]/;

/** The same, and the three direction marks: U+061C, U+200E, U+200F. */
const control = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

/** Returns whether a text contains an invisible character that controls direction. */
export function hasBidiControls(text: string): boolean {
  return control.test(text);
}

/** Returns whether a text could reorder the text around it. Titles, bylines, slugs, tags and alt texts may not. */
export function hasEmbedding(text: string): boolean {
  return embedding.test(text);
}

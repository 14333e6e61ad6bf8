/** Embeddings, overrides and isolates with their ends: U+202A-202E, U+2066-2069 (UAX #9). */
const embedding = /[\u202A-\u202E\u2066-\u2069]/;

/** The same with the three marks: U+061C, U+200E, U+200F. */
const control = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

/** Whether the text holds any invisible character that steers its direction. */
export function hasBidiControls(text: string): boolean {
  return control.test(text);
}

/** Whether the text can reorder what stands around it: refused in titles, bylines, slugs, tags and alt. */
export function hasEmbedding(text: string): boolean {
  return embedding.test(text);
}

import leven from "leven";

/** Returns the known word with the fewest different letters; undefined if more than `allowed` differ. */
export function nearest(word: string, known: readonly string[], allowed: number): string | undefined {
  const ranked = known
    .map((name) => ({ name, distance: leven(word.toLowerCase(), name) }))
    .sort((a, b) => a.distance - b.distance);
  return ranked[0] !== undefined && ranked[0].distance <= allowed ? ranked[0].name : undefined;
}

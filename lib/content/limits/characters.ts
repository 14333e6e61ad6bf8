import { limitRules } from "#lib/content/messages/limit-messages";
import type { Problem } from "#lib/content/messages/problems";

/**
 * Characters that no page, feed or address can hold: halves of a surrogate pair, noncharacters (Unicode 23.7), NUL, delete and
 * the C1 controls. The other C0 controls are dropped with a warning.
 */
const refused = /[\0\x7F-\x9F\p{Noncharacter_Code_Point}\p{Surrogate}]/u;
/** UAX #15 (stream-safe text) has no more than 30 marks on a letter. Sorting more takes the square of their number. */
const marksInRow = /\p{Mn}{31}/u;

/** Returns the first problem of a text that holds characters that cannot be published. */
export function findBadCharacter(lines: readonly string[], firstLine: number, path: string): Problem[] {
  for (const [index, line] of lines.entries()) {
    const found = refused.exec(line)?.[0];
    if (found !== undefined) return [limitRules.badCharacter(path, firstLine + index, numberOf(found))];
    if (marksInRow.test(line)) return [limitRules.marksInRow(path, firstLine + index)];
  }
  return [];
}

/** Returns a character by its number: `U+FFFE`. */
export function numberOf(character: string): string {
  const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `U+${number.padStart(4, "0")}`;
}

/** A value in data, with its keys. */
type Found = { keys: (string | number)[]; text: string };

function* textsIn(value: unknown, keys: (string | number)[]): Generator<Found> {
  if (typeof value === "string") yield { keys, text: value };
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield { keys, text: key };
    yield* textsIn(inner, [...keys, Array.isArray(value) ? Number(key) : key]);
  }
}

/**
 * Returns the first problem of data that hold characters that cannot be published. YAML can write them as escapes: `"\\uD800"`.
 *
 * @param lineOf Returns the 1-based line of a value by its keys.
 */
export function findBadCharacterIn(
  data: unknown,
  path: string,
  lineOf: (keys: readonly (string | number)[]) => number,
): Problem[] {
  for (const { keys, text } of textsIn(data, [])) {
    const found = refused.exec(text)?.[0];
    if (found !== undefined) return [limitRules.badCharacter(path, lineOf(keys), numberOf(found))];
    if (marksInRow.test(text)) return [limitRules.marksInRow(path, lineOf(keys))];
  }
  return [];
}

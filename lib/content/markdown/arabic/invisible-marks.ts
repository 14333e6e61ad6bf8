/** The no-break space, and spaces of other widths, as the content of a regular expression class. Markdown takes them for letters. */
export const otherSpaces = "\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000";

/**
 * These spaces, and invisible characters, as the content of a regular expression class. Beside a Markdown mark they are always
 * typing slips.
 */
export const invisibleMarks = `${otherSpaces}\\u00AD\\u034F\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF`;

const space = new RegExp(`[${otherSpaces}]`);

/** Returns whether characters beside a mark part it from the next word, as a space does. */
export function hasSpace(characters: string): boolean {
  return space.test(characters);
}

/**
 * Invisible characters and the no-break space, as the content of a regular expression class. Beside a Markdown mark they are
 * always typing slips.
 */
export const invisibleMarks = "\\u00A0\\u061C\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF";

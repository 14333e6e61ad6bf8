import { invisibleMarks } from "#lib/content/markdown/arabic/invisible-marks";

const anyMark = new RegExp(`[${invisibleMarks}\\s]`, "g");

/** Three or more of these in a row are a line: tatweel, dashes, box drawing, ornaments. */
const strokes = /^([ـ–—―⸺⸻=_+•·∙▬◆❖✦۞─-╿])\1{2,}$/u;
/** Two ellipses, two long dashes, or five full stops. Three full stops mark an omission. */
const dots = /^(?:…{2,}|\.{5,}|[—―⸺⸻]{2,})$/;

/** The first character of a divider, as the content of a regular expression class. */
export const dividerStarts = "ـ–—―⸺⸻=_+•·∙▬◆❖✦۞─-╿….";

const startOfDivider = new RegExp(`^[${dividerStarts}]`);

/**
 * Returns whether a line of a text is a divider that Markdown does not read, such as `ـــــ`, `———`, `=====` or `……`. Spaces
 * between the characters do not count.
 */
export function isDivider(line: string): boolean {
  if (!startOfDivider.test(line)) return false;
  const signs = line.replace(anyMark, "");
  return strokes.test(signs) || dots.test(signs);
}

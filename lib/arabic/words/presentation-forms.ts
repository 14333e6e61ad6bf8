/**
 * Presentation forms: shapes and ligatures of letters, from old files and PDFs. Words and signs of one code point (﷼, ﷲ to
 * ﷽) are not included. NFKC on the full text would change them too: ﷼ would become «ریال».
 */
const anyForm = /[\uFB50-\uFBB1\uFBD3-\uFD3D\uFD50-\uFDC7\uFE70-\uFEFC]/g;

/** The space or tatweel that NFKC adds under a mark without a letter. */
const carrier = /[ \u0640]/g;

/** Replaces every presentation form by its letters. */
export function replacePresentationForms(text: string): string {
  return text.replace(anyForm, (shape) => shape.normalize("NFKC").replace(carrier, ""));
}

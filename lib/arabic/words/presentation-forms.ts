/**
 * The presentation forms of Unicode: shapes of letters and ligatures of them that old files and PDFs bring. Words and
 * signs of one code point (﷼, ﷲ to ﷽) are no forms of letters and stay as they are, so NFKC is never used on a text: ﷼
 * would become «ریال».
 */
const anyForm = /[\uFB50-\uFBB1\uFBD3-\uFD3D\uFD50-\uFDC7\uFE70-\uFEFC]/g;

/** What NFKC puts under a mark that stands for itself: a space or a tatweel, which nobody typed. */
const carrier = /[ \u0640]/g;

/** The text with every presentation form replaced by the letters that it shows. */
export function replacePresentationForms(text: string): string {
  return text.replace(anyForm, (shape) => shape.normalize("NFKC").replace(carrier, ""));
}

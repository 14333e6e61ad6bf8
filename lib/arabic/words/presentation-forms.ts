/**
 * Presentation forms: shapes and ligatures of letters, from old files and PDFs. Words and signs of one code point (﷼, ﷲ to
 * ﷽) are not included. NFKC on the full text would change them too: ﷼ would become «ریال».
 */
const anyForm = /[\uFB50-\uFBB1\uFBD3-\uFD3D\uFD50-\uFDC7\uFE70-\uFEFC]/g;

/** The space or tatweel that NFKC adds under a mark without a letter. */
const carrier = /[ \u0640]/g;

type Position = "isolated" | "final" | "initial" | "medial";

/** The forms of letters, in blocks where those of one letter stand together: isolated, final, initial, medial. */
const blocks = [
  [0xfb50, 0xfbb1],
  [0xfbd3, 0xfbe7],
  [0xfbfc, 0xfbff],
  [0xfe80, 0xfefc],
] as const;

function readPositions(): ReadonlyMap<string, Position> {
  const order = ["isolated", "final", "initial", "medial"] as const;
  const positions = new Map<string, Position>();
  for (const [first, last] of blocks) {
    let letter = "";
    let count = 0;
    for (let code = first; code <= last; code++) {
      const form = String.fromCharCode(code);
      const shown = form.normalize("NFKC");
      count = shown === letter ? count + 1 : 0;
      letter = shown;
      const position = order[count];
      if (position !== undefined) positions.set(form, position);
    }
  }
  return positions;
}

const positions = /* @__PURE__ */ readPositions();
const formsOfWord = /[\uFB50-\uFBB1\uFBD3-\uFD3D\uFD50-\uFDC7\uFE70-\uFEFC\p{M}]{2,}/gu;
const joinsNext = (position: Position) => position === "initial" || position === "medial";
const joinsPrevious = (position: Position) => position === "final" || position === "medial";

/** Counts the forms of a word that do not fit the form beside them, less those that do. */
function misfitsOf(word: string): number {
  const forms = [...word].flatMap((char) => positions.get(char) ?? []);
  let misfits = 0;
  for (let next = 0; next <= forms.length; next++) {
    const joins = joinsNext(forms[next - 1] ?? "isolated");
    const isJoined = joinsPrevious(forms[next] ?? "isolated");
    if (joins !== isJoined) misfits++;
    else if (joins) misfits--;
  }
  return misfits;
}

/**
 * Returns whether a text in presentation forms was stored as it is painted, from its last letter to its first, as some PDF
 * files have it. Then most of its forms do not fit the forms beside them.
 */
export function isBackwards(text: string): boolean {
  let misfits = 0;
  for (const { 0: word, index } of text.matchAll(formsOfWord)) {
    const isWhole = !/\p{L}/u.test(text.charAt(index - 1) + text.charAt(index + word.length));
    if (isWhole) misfits += misfitsOf(word);
  }
  return misfits > 0;
}

/** Replaces every presentation form by its letters. */
export function replacePresentationForms(text: string): string {
  return text.replace(anyForm, (shape) => shape.normalize("NFKC").replace(carrier, ""));
}

/** Writes words in presentation forms, as old editors and PDF files keep them. */

/** The forms of each letter: isolated, final, and for letters that join the next one initial and medial. */
const shapes = new Map<string, string[]>();
for (let code = 0xfe80; code <= 0xfef4; code++) {
  const form = String.fromCharCode(code);
  const letter = form.normalize("NFKC");
  shapes.set(letter, [...(shapes.get(letter) ?? []), form]);
}

/** Returns a word in presentation forms, each letter in its shape. */
export function shaped(word: string): string {
  const letters = [...word];
  const joinsNext = (letter: string | undefined) => (shapes.get(letter ?? "")?.length ?? 0) > 2;
  return letters
    .map((letter, index) => {
      const isJoined = joinsNext(letters[index - 1]);
      const joins = index < letters.length - 1 && joinsNext(letter) && shapes.has(letters[index + 1] ?? "");
      const position = (joins ? 2 : 0) + (isJoined ? 1 : 0);
      return shapes.get(letter)?.[position] ?? letter;
    })
    .join("");
}

/** Returns a text as some PDF files keep it: from its last letter to its first. */
export function painted(text: string): string {
  return [...text].reverse().join("");
}

function letter(count: number, first: number): string {
  return String.fromCharCode(first + count);
}

/** Returns a base of a word as `unpackAnalysis` reads it. `front` letters are taken off its start. */
export function packBase(word: string, front: number, base: string, tier: number): string {
  const mark = base.startsWith("~") ? "~" : "";
  const wanted = base.slice(mark.length);
  const rest = word.slice(front);
  let kept = 0;
  while (kept < rest.length && rest[kept] === wanted[kept]) kept += 1;
  return `${tier}${mark}${letter(front, 65)}${letter(rest.length - kept, 65)}${wanted.slice(kept)}`;
}

/** Returns a form of a base as `unpackAnalysis` reads it: letters of the base by their place, other letters as they are. */
export function packForm(base: string, form: string, tier: number): string {
  let next = 0;
  let packed = `${tier}`;
  for (const char of form) {
    const place = base.indexOf(char, next);
    if (place < 0 || place > next + 3 || char === "~") packed += char;
    else {
      packed += letter(place, 97);
      next = place + 1;
    }
  }
  return packed;
}

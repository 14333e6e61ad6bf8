import type { Span } from "#lib/arabic/direction/characters";

const space = "[ .\\u00A0-]";

/**
 * The pattern of telephone numbers with seven digits or more (+963 11 222 3333, 00963 11 222 3333, (011) 222 3333,
 * (800) 555-0147, +44 (0)20 7946 0958), or with their country in brackets: (+963) 11.
 *
 * @param afterGap A lookbehind for the start of a word.
 */
export function phonePattern(afterGap: string): string {
  const start = `(?:\\+\\(?|\\((?=\\+|0\\d|\\d{2,4}\\) ?\\d{2,4}${space})\\+?|${afterGap}0(?=\\d))`;
  const group = `(?:${space}{1,2}\\(?\\d{1,8}|\\(\\d{1,8}|(?<=\\))\\d{1,8})\\)?`;
  const long = `${start}(?=(?:[ .()\\u00A0-]{0,3}\\d){6})\\d{1,4}\\)?(?:${group}){1,7}`;
  const withCountry = `\\((?:\\+|00)\\d{1,4}\\)(?:${group}){1,7}`;
  return `(?:${long}|${withCountry})`;
}

/** Returns a telephone number without a bracket whose partner is outside it, and without brackets around all of it. */
export function balancePhone(text: string, { start, end }: Span): Span {
  const open: number[] = [];
  for (let index = start; index < end; index++) {
    const char = text.charAt(index);
    if (char === "(") open.push(index);
    else if (char === ")" && open.pop() === undefined) return { start, end: index };
    else if (char === ")" && index === end - 1 && text.charAt(start) === "(" && open.length === 0) {
      const isAroundAll = !text.slice(start + 1, index).includes(")");
      return isAroundAll ? { start: start + 1, end: index } : { start, end };
    }
  }
  const [unclosed] = open;
  if (unclosed === undefined) return { start, end };
  return unclosed === start ? balancePhone(text, { start: start + 1, end }) : { start, end: unclosed };
}

import { latinLetters, type Span } from "#lib/arabic/direction/characters";

/** A bracket of types opens directly after a name: `List<String`. `<=`, `<-` and `x < y` compare or assign. */
const opener = new RegExp(`(?<=[${latinLetters}0-9_:])<(?=[${latinLetters}0-9_?&*(\\[])`, "gu");
/** It closes after a name or another bracket, and not in `->`, `=>` and `x > y`. */
const closer = new RegExp(`(?<=[${latinLetters}0-9_>\\])?*&])>`, "gu");
/** The end of a list of types: `>`, or with the sign of an array or a pointer `[]>`, `*>`. */
const listEnd = /(?:\[\]|[*&?])?>/y;
/** An empty list of types or arguments, and the sign of an array: `ArrayList<>()`, `main()`, `int[]`. */
const emptyPair = /(?:<[?*]?>|\(\)|\[\])/y;
const tagStart = /<[/!?]?$/;
const tagEnd = /[ \u00A0]?[/?]?>/y;

function endOf(pattern: RegExp, text: string, offset: number): number | undefined {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** Returns the end of a run with the brackets of its types, and the empty brackets after a name. */
function withBrackets(text: string, { start, end }: Span): number {
  const run = text.slice(start, end);
  let open = run.includes("<") ? [...run.matchAll(opener)].length - [...run.matchAll(closer)].length : 0;
  for (let offset = end; ; end = offset) {
    const closed = open > 0 ? endOf(listEnd, text, offset) : undefined;
    if (closed !== undefined) open -= 1;
    const next = closed ?? endOf(emptyPair, text, offset);
    if (next === undefined) return end;
    offset = next;
  }
}

/**
 * Adds the signs of programs that touch a Latin run: the end of a list of types (`List<String>`), empty brackets (`main()`,
 * `int[]`), and the brackets around a whole tag (`<T>`, `</div>`).
 */
export function withCodeSigns(text: string, span: Span): Span {
  const end = withBrackets(text, span);
  const before = tagStart.exec(text.slice(Math.max(0, span.start - 2), span.start))?.[0];
  const tag = before === undefined ? undefined : endOf(tagEnd, text, end);
  if (before === undefined || tag === undefined) return { start: span.start, end };
  return { start: span.start - before.length, end: tag };
}

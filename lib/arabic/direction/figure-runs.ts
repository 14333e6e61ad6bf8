import type { Span } from "#lib/arabic/direction/characters";
import type { Token } from "#lib/arabic/direction/ltr-tokens";
import { isUnit } from "#lib/arabic/direction/units";

/** A sign with a space on both sides between two numbers: `3 - 2`, `2015 – 2016`, `5 + 3 = 8`; a comparison without spaces too. */
const spacedSign = /^(?:[ \u00A0](?:[-–−+×÷*=/≠≈]|[<>]=?|[≤≥])[ \u00A0]|[<>]=?|[≤≥])$/;
const formulaSign = /^(?:[ \u00A0](?:[×÷=≠≈]|[<>]=?|[≤≥])[ \u00A0]|[<>]=?|[≤≥])$/;
const unitGap = /^[ \u00A0\u202F]$/;

/** Returns the numbers that form one run with the first: its range, and the index of the token after it. */
export function growFigure(
  text: string,
  tokens: readonly Token[],
  first: number,
  token: Token,
): [Span, number] {
  let { end } = token;
  let index = first + 1;
  for (let next = tokens[index]; next && next.kind !== "latin"; next = tokens[index]) {
    if (!spacedSign.test(text.slice(end, next.start))) break;
    end = next.end;
    index += 1;
  }
  return [{ start: token.start, end }, index];
}

/** Returns whether a Latin token is the unit of the number that ends at `end`, or the next part of its formula. */
export function followsNumber(text: string, end: number, next: Token | undefined): boolean {
  if (next?.kind !== "latin") return false;
  const gap = text.slice(end, next.start);
  if (formulaSign.test(gap)) return true;
  return unitGap.test(gap) && isUnit(text.slice(next.start, next.end));
}

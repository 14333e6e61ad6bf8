import { alphanumeric, type Span } from "#lib/arabic/direction/characters";
import type { Token } from "#lib/arabic/direction/ltr-tokens";
import { belongsToName } from "#lib/arabic/direction/numbers-of-names";

const closers = new Map(Object.entries({ "(": ")", "[": "]", "“": "”", '"': '"' }));
/** The characters that may separate two Latin words of one run. Arabic punctuation ends a run. */
const gapShape = /^[ \u00A0\n.,;:!?&/|+=×÷<>≤≥≈±·^–—\-−'’"“”()[\]…·*#%]{1,6}$/;

/** Returns the closing marks still needed after a gap; undefined if the gap ends the run. */
function crossGap(gap: string, open: readonly string[]): string[] | undefined {
  if (!gapShape.test(gap) || /\n\s*\n/.test(gap)) return undefined;
  const stack = [...open];
  for (const [index, char] of [...gap].entries()) {
    const isStraightCloser = char === '"' && (index === 0 || stack.at(-1) === '"');
    const closer = isStraightCloser ? undefined : closers.get(char);
    if (closer) stack.push(closer);
    else if (/[)\]”"]/.test(char) && stack.pop() !== char) return undefined;
  }
  return stack.length > 2 ? undefined : stack;
}

/** Signs of a formula between a Latin word and a number: `f(x)=2`, `(CH₃)₂`. */
const formulaGap =
  /^(?:[)\]]{1,2}|[([]|[)\]]{0,2}(?: (?:[=×÷≤≥≈≠]|[<>]=?|[!=]=) |[-=+×÷*/^<>≤≥≈≠±−]|[<>!=]=))$/;
/** The same after a short name or a number: `x + 5`. */
const sumGap = /^[)\]]{0,2} [-–+−] $/;

function joins(text: string, tokens: readonly Token[], index: number): boolean {
  const [last, token] = [tokens[index - 1], tokens[index]];
  if (!token || !last || token.kind === "latin") return token !== undefined;
  const gap = text.slice(last.end, token.start);
  const name = text.slice(last.start, last.end);
  if (formulaGap.test(gap)) return true;
  if (sumGap.test(gap)) return name.length <= 2 || last.kind !== "latin";
  if (!/^[ \u00A0]$/.test(gap)) return false;
  return /[#№]/.test(text.charAt(token.start)) || belongsToName(text, name, token, tokens[index + 1]);
}

/** Returns the offset after the closing marks of `open`, if they follow directly; else undefined. */
function closeAt(text: string, end: number, open: readonly string[]): number | undefined {
  let offset = /[.!?,]/.test(text.charAt(end)) ? end + 1 : end;
  for (const closer of open.toReversed()) {
    if (text.charAt(offset) !== closer) return undefined;
    offset += 1;
  }
  return offset;
}

/** Matches a bracket whose partner has a letter or digit directly after it: `(CH₃)₂CO`. */
const leadingBracket = new RegExp(`(?:\\([^()\\n]{1,40}\\)|\\[[^[\\]\\n]{1,40}\\])${alphanumeric}`, "uy");

/** Returns the closing mark of a bracket that belongs to the run after it; undefined if there is none. */
function closerBefore(text: string, start: number): string | undefined {
  const closer = closers.get(text.charAt(start - 1));
  leadingBracket.lastIndex = start - 1;
  return closer !== undefined && leadingBracket.test(text) ? closer : undefined;
}

/**
 * Returns the run that begins at `start`, contains a Latin token, and the index of the token after the run.
 *
 * @param first The index of the Latin token. Before it, only its number may stand.
 */
export function growRun(
  text: string,
  tokens: readonly Token[],
  first: number,
  token: Token,
  start: number,
): [Span, number] {
  const closer = start === token.start ? closerBefore(text, start) : undefined;
  const from = closer === undefined ? start : start - 1;
  let { end } = token;
  let open: readonly string[] = closer === undefined ? [] : [closer];
  let index = first + 1;
  let longest: [Span, number] = [{ start, end }, index];
  for (let next = tokens[index]; next && joins(text, tokens, index); next = tokens[index]) {
    const stillOpen = crossGap(text.slice(end, next.start), open);
    if (!stillOpen) break;
    open = stillOpen;
    end = next.end;
    index += 1;
    if (open.length === 0) longest = [{ start: from, end }, index];
  }
  const closed = open.length > 0 ? closeAt(text, end, open) : undefined;
  return closed === undefined ? longest : [{ start: from, end: closed }, index];
}

const endMarks = /[.!?…]+(?=[»)"”\]’])/y;

/** Adds the final mark of a quotation that is all Latin: «Yes we can!». */
export function withEndMarks(text: string, { start, end }: Span): Span {
  if (!/[«("“[‘]/.test(text.charAt(start - 1))) return { start, end };
  endMarks.lastIndex = end;
  return { start, end: end + (endMarks.exec(text)?.[0].length ?? 0) };
}

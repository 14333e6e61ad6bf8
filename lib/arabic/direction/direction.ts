import { readTokens, type Token } from "#lib/arabic/direction/ltr-tokens";
import { letters } from "#lib/arabic/words/letters";

type Run = { text: string; isolate: "ltr" | undefined };

type Span = { start: number; end: number };

const closers = new Map(Object.entries({ "(": ")", "[": "]", "“": "”", '"': '"' }));
/** The characters that may separate two Latin words of one run. Arabic punctuation ends a run. */
const gapShape = /^[ \u00A0\n.,;:!?&/|+=–—\-'’"“”()[\]…·*#%]{1,6}$/;

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

/** Matches after a number if the next Arabic word is not counted by it, so that the number belongs to the name. */
const numberOfName = new RegExp(
  `\\s*(?:(?![${letters}\\s%٪])|$|(?:ال[${letters}]|(?:على|إلى|عن|مع|ضد|بعد|قبل|خلال|أو|ثم|هو|هي|حيث|حتى|لم|لن|لا|قد|في(?!\\s+الم))(?![${letters}])))`,
  "uy",
);

/**
 * Returns whether a number is part of the name before it: in «Windows 10» it is; in «Apple 30 مليار دولار» it counts the
 * next word. A number with a leading zero never counts («SMACS 0723»).
 */
function belongsToName(text: string, number: Token, next: Token | undefined): boolean {
  if (/^0\d/.test(text.slice(number.start, number.end))) return true;
  if (next?.kind === "latin" && next.start - number.end === 1) return true;
  numberOfName.lastIndex = number.end;
  return numberOfName.test(text);
}

function joins(text: string, end: number, tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (!token || token.kind === "latin") return token !== undefined;
  const gap = text.slice(end, token.start);
  return token.kind === "number" && /^[ \u00A0]$/.test(gap) && belongsToName(text, token, tokens[index + 1]);
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

/** Returns the run that begins with a Latin token, and the index of the token after the run. */
function growRun(text: string, tokens: readonly Token[], first: number, token: Token): [Span, number] {
  let { end } = token;
  let open: readonly string[] = [];
  let index = first + 1;
  let longest: [Span, number] = [{ start: token.start, end }, index];
  for (let next = tokens[index]; next && joins(text, end, tokens, index); next = tokens[index]) {
    const stillOpen = crossGap(text.slice(end, next.start), open);
    if (!stillOpen) break;
    open = stillOpen;
    end = next.end;
    index += 1;
    if (open.length === 0) longest = [{ start: token.start, end }, index];
  }
  const closed = open.length > 0 ? closeAt(text, end, open) : undefined;
  return closed === undefined ? longest : [{ start: token.start, end: closed }, index];
}

const endMarks = /[.!?…]+(?=[»)"”\]’])/y;

/** Adds the final mark of a quotation that is all Latin: «Yes we can!». */
function withEndMarks(text: string, { start, end }: Span): Span {
  if (!/[«("“[‘]/.test(text.charAt(start - 1))) return { start, end };
  endMarks.lastIndex = end;
  return { start, end: end + (endMarks.exec(text)?.[0].length ?? 0) };
}

function findSpans(text: string): Span[] {
  const tokens = readTokens(text);
  const spans: Span[] = [];
  let index = 0;
  for (let token = tokens[index]; token; token = tokens[index]) {
    if (token.kind === "latin") {
      const [span, next] = growRun(text, tokens, index, token);
      spans.push(withEndMarks(text, span));
      index = next;
    } else {
      if (token.kind === "figure") spans.push(token);
      index += 1;
    }
  }
  return spans;
}

/**
 * Splits an Arabic text into runs without gaps. Runs marked `ltr` must be wrapped in `<bdi dir="ltr">`, so that punctuation
 * in and around them keeps its side (UAX #9).
 *
 * The rules, where the order without isolation would depend on the text before:
 * - `3-2`, `2016-12-01`, `1-800-555`: ASCII digits and a hyphen run left to right, as typed;
 * - `2015–2016` (a dash) and `٣-٢` (Arabic digits) are Arabic ranges: no run, they run from right to left;
 * - `-5`, `+18`, `$50`, `280 000`, `50%`, `25°` are kept as typed (as CLDR writes percents with ASCII digits);
 *   `٥٠٪` is no run: its sign comes after the number, on the left;
 * - numbers with `.`, `,`, `:`, `/` keep their order by themselves (`3:43.36`, `1/12/2016`): no run;
 * - Latin words with the punctuation between them are one run; Arabic punctuation ends it; brackets and
 *   quotes around a run stay outside, those that open and close within the run stay inside.
 */
export function isolateRuns(text: string): Run[] {
  const runs: Run[] = [];
  let done = 0;
  for (const { start, end } of findSpans(text)) {
    if (start > done) runs.push({ text: text.slice(done, start), isolate: undefined });
    runs.push({ text: text.slice(start, end), isolate: "ltr" });
    done = end;
  }
  if (done < text.length) runs.push({ text: text.slice(done), isolate: undefined });
  return runs;
}

const figureWithHyphen = /^[\d.,:/+%$€£-]*\d-\d[\d.,:/+%$€£-]*$/;

/**
 * Returns whether a run must stay on one line. Browsers break a score or a date after its hyphen (`4-` above `2`), although
 * UAX #14 (LB25) forbids it.
 */
export function staysOnOneLine(run: string): boolean {
  return run.length <= 16 && figureWithHyphen.test(run);
}

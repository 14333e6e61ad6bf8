import { readTokens, type Token } from "#lib/arabic/direction/ltr-tokens";
import { letters } from "#lib/arabic/words/letters";

export type Run = { text: string; isolate: "ltr" | undefined };

type Span = { start: number; end: number };

const closers = new Map(Object.entries({ "(": ")", "[": "]", "“": "”", '"': '"' }));
/** What may stand between two Latin words of one run; Arabic punctuation ends it. */
const gapShape = /^[ \u00A0\n.,;:!?&/|+=–—\-'’"“”()[\]…·*#%]{1,6}$/;

/** The brackets still open after a gap, or undefined when the gap ends the run. */
function crossGap(gap: string, open: readonly string[]): string[] | undefined {
  if (!gapShape.test(gap) || /\n\s*\n/.test(gap)) return undefined;
  const stack = [...open];
  for (const [place, char] of [...gap].entries()) {
    const isStraightCloser = char === '"' && (place === 0 || stack.at(-1) === '"');
    const closer = isStraightCloser ? undefined : closers.get(char);
    if (closer) stack.push(closer);
    else if (/[)\]”"]/.test(char) && stack.pop() !== char) return undefined;
  }
  return stack.length > 2 ? undefined : stack;
}

/** After a number: an Arabic word that goes with the name before it, not with the number. */
const ofTheName = new RegExp(
  `\\s*(?:(?![${letters}\\s%٪])|$|(?:ال[${letters}]|(?:على|إلى|عن|مع|ضد|بعد|قبل|خلال|أو|ثم|هو|هي|حيث|حتى|لم|لن|لا|قد|في(?!\\s+الم))(?![${letters}])))`,
  "uy",
);

/**
 * «Windows 10» is a name, the 30 of «Apple 30 مليار دولار» is not: it stays with what it counts. Nothing is counted with
 * a leading zero, as in «SMACS 0723».
 */
function belongsToName(text: string, number: Token, next: Token | undefined): boolean {
  if (/^0\d/.test(text.slice(number.start, number.end))) return true;
  if (next?.kind === "latin" && next.start - number.end === 1) return true;
  ofTheName.lastIndex = number.end;
  return ofTheName.test(text);
}

function joins(text: string, end: number, tokens: readonly Token[], place: number): boolean {
  const token = tokens[place];
  if (!token || token.kind === "latin") return token !== undefined;
  const gap = text.slice(end, token.start);
  return token.kind === "number" && /^[ \u00A0]$/.test(gap) && belongsToName(text, token, tokens[place + 1]);
}

/** Where the closing marks of `open` end when they follow at once, or undefined. */
function closeAt(text: string, end: number, open: readonly string[]): number | undefined {
  let place = /[.!?,]/.test(text.charAt(end)) ? end + 1 : end;
  for (const closer of open.toReversed()) {
    if (text.charAt(place) !== closer) return undefined;
    place += 1;
  }
  return place;
}

/** The run that begins with a Latin token, and the place of the token after it. */
function growRun(text: string, tokens: readonly Token[], first: number, token: Token): [Span, number] {
  let { end } = token;
  let open: readonly string[] = [];
  let place = first + 1;
  let whole: [Span, number] = [{ start: token.start, end }, place];
  for (let next = tokens[place]; next && joins(text, end, tokens, place); next = tokens[place]) {
    const stillOpen = crossGap(text.slice(end, next.start), open);
    if (!stillOpen) break;
    open = stillOpen;
    end = next.end;
    place += 1;
    if (open.length === 0) whole = [{ start: token.start, end }, place];
  }
  const closed = open.length > 0 ? closeAt(text, end, open) : undefined;
  return closed === undefined ? whole : [{ start: token.start, end: closed }, place];
}

const endMarks = /[.!?…]+(?=[»)"”\]’])/y;

/** «Yes we can!»: a quotation that is Latin from end to end keeps its last mark. */
function withEndMarks(text: string, { start, end }: Span): Span {
  if (!/[«("“[‘]/.test(text.charAt(start - 1))) return { start, end };
  endMarks.lastIndex = end;
  return { start, end: end + (endMarks.exec(text)?.[0].length ?? 0) };
}

function findSpans(text: string): Span[] {
  const tokens = readTokens(text);
  const spans: Span[] = [];
  let place = 0;
  for (let token = tokens[place]; token; token = tokens[place]) {
    if (token.kind === "latin") {
      const [span, next] = growRun(text, tokens, place, token);
      spans.push(withEndMarks(text, span));
      place = next;
    } else {
      if (token.kind === "figure") spans.push(token);
      place += 1;
    }
  }
  return spans;
}

/**
 * An Arabic text in runs that follow one another without a gap; those marked `ltr` are to be wrapped in
 * `<bdi dir="ltr">`, so that neither their own punctuation nor that around them changes sides (UAX #9).
 *
 * Decided, because a line without isolation paints them by what happens to stand before:
 * - `3-2`, `2016-12-01`, `1-800-555`: ASCII digits and a hyphen run left to right, as typed;
 * - `2015–2016` (a dash) and `٣-٢` (Arabic digits) are Arabic ranges: no run, they flow right to left;
 * - `-5`, `+18`, `$50`, `280 000`, `50%`, `25°` are kept as typed (as CLDR writes percents with ASCII digits);
 *   `٥٠٪` flows: its sign comes after the number, on the left;
 * - numbers with `.`, `,`, `:`, `/` keep their order by themselves (`3:43.36`, `1/12/2016`): no run;
 * - Latin words with the punctuation between them are one run; Arabic punctuation ends it; brackets and
 *   quotes around a run stay outside, those that it opens and closes itself stay inside.
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
 * Does a run have to stay on one line? Browsers break lines after the hyphen of a score or a date, `4-` above `2`, where
 * UAX #14 (LB25) keeps them whole.
 */
export function staysOnOneLine(run: string): boolean {
  return run.length <= 16 && figureWithHyphen.test(run);
}

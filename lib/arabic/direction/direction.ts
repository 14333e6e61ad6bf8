import type { Span } from "#lib/arabic/direction/characters";
import { withCodeSigns } from "#lib/arabic/direction/code-signs";
import { followsNumber, growFigure } from "#lib/arabic/direction/figure-runs";
import { growRun, withEndMarks } from "#lib/arabic/direction/latin-runs";
import { readTokens } from "#lib/arabic/direction/ltr-tokens";
import { isResultLine, splitScores } from "#lib/arabic/direction/result-lines";

type Run = { text: string; isolate: "ltr" | undefined };

function findSpans(text: string): Span[] {
  const tokens = readTokens(text);
  const spans: Span[] = [];
  let index = 0;
  for (let token = tokens[index]; token; token = tokens[index]) {
    const isLatin = token.kind === "latin";
    const [figure, after] = isLatin ? [token, index] : growFigure(text, tokens, index, token);
    const latin = tokens[after];
    if (latin && (isLatin || followsNumber(text, figure.end, latin))) {
      const [span, next] = growRun(text, tokens, after, latin, figure.start);
      const whole = withCodeSigns(text, span);
      spans.push(isLatin ? withEndMarks(text, whole) : whole);
      index = next;
    } else {
      if (token.kind === "figure" || after > index + 1) spans.push(figure);
      index = after;
    }
  }
  return spans;
}

function toRuns(text: string, spans: readonly Span[]): Run[] {
  const runs: Run[] = [];
  let done = 0;
  for (const { start, end } of spans) {
    if (start > done) runs.push({ text: text.slice(done, start), isolate: undefined });
    runs.push({ text: text.slice(start, end), isolate: "ltr" });
    done = end;
  }
  if (done < text.length) runs.push({ text: text.slice(done), isolate: undefined });
  return runs;
}

/** Joins neighbours without isolation to one run. */
function withJoined(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && !last.isolate && !run.isolate)
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else if (run.text !== "") joined.push(run);
  }
  return joined;
}

/** Like {@link isolateRuns}, for a text that is a result: the numbers of its scores follow the line, from right to left. */
export function isolateResult(line: string): Run[] {
  const runs = splitScores(line).flatMap(({ text, isNumber }): Run[] =>
    isNumber ? [{ text, isolate: "ltr" }] : toRuns(text, findSpans(text)),
  );
  return withJoined(runs);
}

const mayHaveScore = /[\d٠-٩)][ \u00A0]?[-‐‑–—−:][ \u00A0]?[(\d٠-٩]/;

/** Returns the parts of a text that are results, line by line, and the texts between them. */
function splitResults(text: string): { text: string; isResult: boolean }[] {
  const parts: { text: string; isResult: boolean }[] = [];
  if (!mayHaveScore.test(text)) return [{ text, isResult: false }];
  for (const line of text.split(/(?<=\n)/)) {
    const isResult = isResultLine(line.replace(/\n$/, ""));
    const last = parts.at(-1);
    if (last && !last.isResult && !isResult) last.text += line;
    else parts.push({ text: line, isResult });
  }
  return parts;
}

/**
 * Splits an Arabic text into runs without gaps. Runs marked `ltr` must be wrapped in `<bdi dir="ltr">`, so that punctuation
 * in and around them keeps its side (UAX #9). The rules are in `docs/guides/direction-of-numbers-and-names.md`.
 */
export function isolateRuns(text: string): Run[] {
  const runs = splitResults(text).flatMap((part) =>
    part.isResult ? isolateResult(part.text) : toRuns(part.text, findSpans(part.text)),
  );
  return withJoined(runs);
}

const figureWithHyphen = /^[\d.,:/+%\p{Sc}-]*\d ?[-–] ?\d[\d.,:/+%\p{Sc}-]*$/u;

/**
 * Returns whether a run must stay on one line. Browsers break a score or a date after its hyphen (`4-` above `2`), although
 * UAX #14 (LB25) forbids it.
 */
export function staysOnOneLine(run: string): boolean {
  return run.length <= 16 && figureWithHyphen.test(run);
}

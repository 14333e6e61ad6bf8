import type { ProofreadingRule } from "#lib/arabic/words/typography";
import { applyFindings } from "#lib/arabic/words/typography";

/** Where a correction stood in a text, and where it stands in the corrected one. */
type Moved = { start: number; end: number; newStart: number; newEnd: number };

type Range = { start: number; end: number };

/** A text after the corrections of all rules. */
export type Suggestion = { text: string; rangeOf(range: Range): Range };

function movesOf(text: string, rule: ProofreadingRule): { corrected: string; moves: Moved[] } {
  const findings = rule.find(text).filter(({ replacement }) => replacement !== undefined);
  let by = 0;
  const moves = findings.map(({ index, length, replacement = "" }) => {
    const newStart = index + by;
    by += replacement.length - length;
    return { start: index, end: index + length, newStart, newEnd: newStart + replacement.length };
  });
  return { corrected: applyFindings(text, findings), moves };
}

/** Returns the last correction that begins at or before `index`. */
function lastBefore(moves: readonly Moved[], index: number): Moved | undefined {
  let low = 0;
  let high = moves.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((moves[middle]?.start ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  return moves[low - 1];
}

function move(moves: readonly Moved[], { start, end }: Range): Range {
  const first = lastBefore(moves, start);
  const last = lastBefore(moves, end - 1);
  const newStart = (found: Moved) =>
    start < found.end
      ? Math.min(found.newStart + start - found.start, found.newEnd)
      : start + found.newEnd - found.end;
  const newEnd = (found: Moved) =>
    end < found.end
      ? Math.min(found.newStart + end - found.start, found.newEnd)
      : end + found.newEnd - found.end;
  return {
    start: first === undefined ? start : newStart(first),
    end: last === undefined ? end : newEnd(last),
  };
}

/** The limit of rounds. A correction can be the finding of another rule, but hardly twice in a row. */
const mostRounds = 2;

/** Applies the corrections of all rules to a text, one rule after the other, as an editor would who follows every message. */
export function suggest(text: string, rules: readonly ProofreadingRule[]): Suggestion {
  const steps: Moved[][] = [];
  let corrected = text;
  for (let round = 0; round < mostRounds; round++) {
    const before = corrected;
    for (const rule of rules) {
      if (!rule.fixable) continue;
      const step = movesOf(corrected, rule);
      if (step.moves.length === 0) continue;
      corrected = step.corrected;
      steps.push(step.moves);
    }
    if (corrected === before) break;
  }
  return { text: corrected, rangeOf: (range) => steps.reduce((moved, moves) => move(moves, moved), range) };
}

import { arabicDigits, letters } from "#lib/arabic/words/letters";

const numbered = new RegExp(
  `^([\\s>]*)([0-9]{1,3}|[${arabicDigits}]{1,3})([.)])(?:(\\s)|(?=[${letters}«(]))`,
);

type Numbered = { index: number; number: number; mark: string; isGlued: boolean };

function read(line: string, index: number): Numbered | undefined {
  const [, , digits = "", mark = "", space] = numbered.exec(line) ?? [];
  if (digits === "") return undefined;
  // The last four bits of U+0030-0039, U+0660-0669 and U+06F0-06F9 are the value of the digit.
  const number = Number(digits.replace(/./g, (digit) => String(digit.charCodeAt(0) & 0xf)));
  return { index, number, mark, isGlued: space === undefined };
}

function isNext(line: Numbered, before: Numbered | undefined): boolean {
  return before === undefined
    ? line.number === 1
    : line.number === before.number + 1 && line.mark === before.mark;
}

/**
 * Returns the indexes of lines whose list number touches the next word (`1.نص`). To be certain that it is a list, at least
 * two lines must follow each other and count from 1.
 */
export function findGluedNumbers(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  let run: Numbered[] = [];
  const finish = () => {
    if (run.length > 1) for (const { index, isGlued } of run) if (isGlued) found.add(index);
    run = [];
  };
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const one = read(line, index);
    if (one === undefined || !isNext(one, run.at(-1))) finish();
    if (one !== undefined && isNext(one, run.at(-1))) run.push(one);
  }
  finish();
  return found;
}

/** Returns the line with a space after its number. */
export function addSpaceAfterNumber(line: string): string {
  return line.replace(numbered, "$1$2$3 ");
}

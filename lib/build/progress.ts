import type { Language } from "#lib/build/command/language";
import { editorStrings } from "#lib/config/strings";

/** Receives the name of the current step and, if it can be counted, how much of it is done. Two steps may go on at once. */
export type Progress = (what: string, done?: number, total?: number) => void;

type Terminal = { isTTY?: boolean; write(text: string): unknown };

type Step = { since: number; done?: number | undefined; total?: number | undefined };

type Words = (typeof editorStrings)[Language];

/** Returns the name of a step in the language of the terminal. The publisher names its steps in English. */
function nameOf(what: string, words: Words): string {
  const [, file] = /^reading again: (.+) was changed$/.exec(what) ?? [];
  if (file !== undefined) return words.readingAgain(file);
  return new Map<string, string>(Object.entries(words.steps)).get(what) ?? what;
}

function timeLeft(elapsed: number, done: number, total: number, words: Words): string {
  if (done === 0 || elapsed < 2000) return "";
  const seconds = Math.round(((elapsed / done) * (total - done)) / 1000);
  return seconds < 60 ? words.secondsLeft(seconds) : words.minutesLeft(Math.round(seconds / 60));
}

function describeStep(what: string, { since, done, total }: Step, words: Words): string {
  const name = nameOf(what, words);
  if (done === undefined || total === undefined) return name;
  return `${name} ${done}/${total}${timeLeft(performance.now() - since, done, total, words)}`;
}

/**
 * Shows progress: on a terminal in one line with counts and the time left, elsewhere (the log of a CI) in a line for each
 * step. `finish` clears the line.
 */
export function createProgress(
  terminal: Terminal,
  language: Language,
): { onProgress: Progress; finish: () => void } {
  const words = editorStrings[language];
  const steps = new Map<string, Step>();
  /** Steps that have more to do. */
  const open = () => [...steps].filter(([, { done, total }]) => done === undefined || done !== total);
  const onProgress: Progress = (what, done, total) => {
    const known = steps.get(what);
    // A step without a count ends when the next one begins.
    if (known === undefined)
      for (const step of steps.values()) if (step.total === undefined) step.done = step.total = 0;
    steps.set(what, { since: known?.since ?? performance.now(), done, total });
    if (!terminal.isTTY) {
      const name = nameOf(what, words);
      if (known === undefined) terminal.write(total === undefined ? `${name}\n` : `${name} (${total})\n`);
      return;
    }
    const shown = open().map(([name, step]) => describeStep(name, step, words));
    terminal.write(`\r\u001b[K${shown.join(" · ")}`);
  };
  return { onProgress, finish: () => terminal.isTTY && terminal.write("\r\u001b[K") };
}

/** Receives the name of the current step and, if it can be counted, how much of it is done. Two steps may go on at once. */
export type Progress = (what: string, done?: number, total?: number) => void;

type Terminal = { isTTY?: boolean; write(text: string): unknown };

type Step = { since: number; done?: number | undefined; total?: number | undefined };

function timeLeft(elapsed: number, done: number, total: number): string {
  if (done === 0 || elapsed < 2000) return "";
  const seconds = Math.round(((elapsed / done) * (total - done)) / 1000);
  return seconds < 60 ? `, ${seconds} s left` : `, ${Math.round(seconds / 60)} min left`;
}

function wordsOf(what: string, { since, done, total }: Step): string {
  if (done === undefined || total === undefined) return what;
  return `${what} ${done}/${total}${timeLeft(performance.now() - since, done, total)}`;
}

/**
 * Shows progress: on a terminal in one line with counts and the time left, elsewhere (the log of a CI) in a line for each
 * step. `finish` clears the line.
 */
export function createProgress(terminal: Terminal): { onProgress: Progress; finish: () => void } {
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
      if (known === undefined) terminal.write(total === undefined ? `${what}\n` : `${what} (${total})\n`);
      return;
    }
    const shown = open().map(([name, step]) => wordsOf(name, step));
    terminal.write(`\r\u001b[K${shown.join(" · ")}`);
  };
  return { onProgress, finish: () => terminal.isTTY && terminal.write("\r\u001b[K") };
}

/** Receives the name of the current step and, if it can be counted, how much of it is done. */
export type Progress = (what: string, done?: number, total?: number) => void;

type Terminal = { isTTY?: boolean; write(text: string): unknown };

function timeLeft(elapsed: number, done: number, total: number): string {
  if (done === 0 || elapsed < 2000) return "";
  const seconds = Math.round(((elapsed / done) * (total - done)) / 1000);
  return seconds < 60 ? `, ${seconds} s left` : `, ${Math.round(seconds / 60)} min left`;
}

/**
 * Shows progress: on a terminal in one line with counts and the time left, elsewhere (the log of a CI) in a line for each
 * step. `finish` clears the line.
 */
export function createProgress(terminal: Terminal): { onProgress: Progress; finish: () => void } {
  let current = "";
  let since = 0;
  const onProgress: Progress = (what, done, total) => {
    const isNew = what !== current;
    if (isNew) {
      current = what;
      since = performance.now();
    }
    if (!terminal.isTTY) {
      if (isNew) terminal.write(total === undefined ? `${what}\n` : `${what} (${total})\n`);
      return;
    }
    const count =
      done === undefined || total === undefined
        ? ""
        : ` ${done}/${total}${timeLeft(performance.now() - since, done, total)}`;
    terminal.write(`\r\u001b[K${what}${count}`);
  };
  return { onProgress, finish: () => terminal.isTTY && terminal.write("\r\u001b[K") };
}

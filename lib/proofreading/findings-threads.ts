import { availableParallelism } from "node:os";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import type { LocaleSettings } from "#lib/config/site";
import type { FoundFile } from "#lib/content/files/found-files";
import { type FoundFindings, findInFiles } from "#lib/proofreading/file-findings";

/** What a thread is asked for. `taken` counts the chunks that some thread has taken. */
type Question = { files: readonly FoundFile[]; settings: LocaleSettings; taken: Int32Array };

/** A program that calls {@link answerInThread}, and its arguments. */
type Program = { file: string; argv: string[] };

/** The number of files that a thread takes at a time. */
const chunkSize = 50;

/** Takes chunks until none is left, and returns the findings of their files. */
function findInChunks({ files, settings, taken }: Question): FoundFindings[] {
  const found: FoundFindings[] = [];
  for (;;) {
    const start = Atomics.add(taken, 0, 1) * chunkSize;
    if (start >= files.length) return found;
    for (const one of findInFiles(files.slice(start, start + chunkSize), settings)) found.push(one);
  }
}

function ask({ file, argv }: Program, question: Question): Promise<FoundFindings[]> {
  const worker = new Worker(file, { argv, workerData: question });
  return new Promise<FoundFindings[]>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("A thread ended before it had checked its files.")));
  });
}

/**
 * Does what `findInFiles` does, with a thread for each core. This thread is one of them: the others begin at once, and this
 * one helps when the returned function is called, which gives all findings.
 */
export function findInThreads(
  program: Program,
  files: readonly FoundFile[],
  settings: LocaleSettings,
): () => Promise<FoundFindings[]> {
  const question = { files, settings, taken: new Int32Array(new SharedArrayBuffer(4)) };
  const others = Promise.all(
    Array.from({ length: availableParallelism() - 1 }, () => ask(program, question)),
  );
  // The returned function throws the error. Without this line, Node would end the process before that.
  others.catch(() => undefined);
  return async () => {
    const own = findInChunks(question);
    return [...own, ...(await others).flat()];
  };
}

/** Answers the question of {@link findInThreads}. Returns false if this is no thread. */
export function answerInThread(): boolean {
  if (isMainThread) return false;
  const question: Question = workerData;
  parentPort?.postMessage(findInChunks(question));
  return true;
}

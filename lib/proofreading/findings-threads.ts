import { availableParallelism } from "node:os";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import type { LocaleSettings } from "#lib/config/site";
import type { FoundFile } from "#lib/content/reader/files";
import { type FoundFindings, findInFiles } from "#lib/proofreading/file-findings";

/** What a thread is asked for. */
type Question = { files: readonly FoundFile[]; settings: LocaleSettings };

/** A program that calls {@link answerInThread}, and its arguments. */
type Program = { file: string; argv: string[] };

function ask({ file, argv }: Program, question: Question): Promise<FoundFindings[]> {
  const worker = new Worker(file, { argv, workerData: question });
  return new Promise<FoundFindings[]>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("A thread ended before it had checked its files.")));
  });
}

/** Does what `findInFiles` does, in as many threads as there are cores. */
export async function findInThreads(
  program: Program,
  files: readonly FoundFile[],
  settings: LocaleSettings,
): Promise<FoundFindings[]> {
  const count = availableParallelism();
  const parts = Array.from({ length: count }, (_, part) =>
    files.filter((_file, index) => index % count === part),
  );
  return (await Promise.all(parts.map((part) => ask(program, { files: part, settings })))).flat();
}

/** Answers the question of {@link findInThreads}. Returns false if this is no thread. */
export function answerInThread(): boolean {
  if (isMainThread) return false;
  const { files, settings }: Question = workerData;
  parentPort?.postMessage(findInFiles(files, settings));
  return true;
}

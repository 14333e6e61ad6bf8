import { parentPort } from "node:worker_threads";
import { stage } from "#lib/build/commit/staging";
import { changedFileOf } from "#lib/content/files/changed-file";

/** What a thread makes a file of. It is sent as JSON. `file` is the file's path in the site. */
export type ThreadRequest = { address: string; file: string };

/** The files of a site with the marks of their new versions. */
export type Marks = (readonly [file: string, mark: string])[];

/**
 * Sent after each batch of requests: the files that were made, and why the next one failed. `changedFile` is the file of the
 * publication that has changed since it was read, if that is why. `code` and `path` are those of a failed system call.
 */
export type ThreadReply = {
  rendered: Marks;
  error?: string;
  changedFile?: string;
  code?: unknown;
  path?: unknown;
};

/**
 * The first message. `site` is the site's folder. `begun` is shared memory in which the thread counts the requests that it has begun.
 * All further messages are batches of requests as JSON.
 */
export type ThreadStart<C> = { site: string; context: C; begun: Int32Array };

async function replyTo<R extends ThreadRequest>(
  { site, begun }: ThreadStart<unknown>,
  make: (request: R) => string | Promise<string>,
  requests: readonly R[],
): Promise<ThreadReply> {
  const rendered: Marks = [];
  try {
    for (const request of requests) {
      Atomics.add(begun, 0, 1);
      rendered.push([request.file, stage(site, request.file, await make(request))]);
    }
    return { rendered };
  } catch (error) {
    const changedFile = changedFileOf(error);
    return {
      rendered,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      ...(changedFile !== undefined && { changedFile }),
      ...(error instanceof Error && "code" in error && { code: error.code }),
      ...(error instanceof Error && "path" in error && { path: error.path }),
    };
  }
}

/**
 * Answers the main thread: makes the text of each file and stages it. Batches are done one after the other, in the order in which
 * they arrive.
 *
 * @param start Called with the context of the first message. Returns what makes the text of a file.
 */
export function answerRequests<C, R extends ThreadRequest>(
  start: (context: C) => (request: R) => string | Promise<string>,
): void {
  let queue = Promise.resolve();
  parentPort?.once("message", (message: ThreadStart<C>) => {
    const make = start(message.context);
    parentPort?.on("message", (text: string) => {
      queue = queue.then(async () => parentPort?.postMessage(await replyTo(message, make, JSON.parse(text))));
    });
  });
}

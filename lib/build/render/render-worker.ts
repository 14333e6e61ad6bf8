import { parentPort } from "node:worker_threads";
import { stage } from "#lib/build/commit/staging";
import { renderPage } from "#lib/build/render/render-page";
import type { RenderContext, RenderRequest } from "#lib/build/render/render-request";
import { changedFileOf } from "#lib/content/files/changed-file";

/** A page to render and the file of the site that it is. */
export type WorkerRequest = RenderRequest & { file: string };

/** The files of a site with the marks of their new versions. */
export type Marks = (readonly [file: string, mark: string])[];

/**
 * Sent after each batch of pages: those that were rendered, and why the next one failed. `changedFile` is the file of the
 * publication that has changed since it was read, if that is why. `code` and `path` are those of a failed system call.
 */
export type WorkerReply = {
  rendered: Marks;
  error?: string;
  changedFile?: string;
  code?: unknown;
  path?: unknown;
};

/**
 * The first message. `site` is the site's folder. `begun` is shared memory in which the thread counts the pages that it has begun.
 * All further messages are batches of pages as JSON.
 */
export type WorkerStart = { site: string; context: RenderContext; begun: Int32Array };

/** Batches are rendered one after the other, in the order in which they arrive. */
let queue = Promise.resolve();

async function renderBatch(
  { site, context, begun }: WorkerStart,
  requests: readonly WorkerRequest[],
): Promise<WorkerReply> {
  const rendered: Marks = [];
  try {
    for (const { file, ...request } of requests) {
      Atomics.add(begun, 0, 1);
      rendered.push([file, stage(site, file, await renderPage(context, request))]);
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

parentPort?.once("message", (start: WorkerStart) => {
  parentPort?.on("message", (text: string) => {
    queue = queue.then(async () => parentPort?.postMessage(await renderBatch(start, JSON.parse(text))));
  });
});

import { writeFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { renderPage } from "#lib/publish/rendering/render-page";
import type { RenderContext, RenderRequest } from "#lib/publish/rendering/render-request";

/** A page to render and the file to write it to. */
export type WorkerRequest = RenderRequest & { to: string };

/** Sent after each page: nothing, or why it failed. */
export type WorkerReply = { error?: string };

/** What a thread is started with; `begun` counts the pages that it has begun. */
export type WorkerData = { context: RenderContext; begun: Int32Array };

const { context, begun }: WorkerData = workerData;

/** Pages are rendered one at a time, in the order in which they came. */
let queue = Promise.resolve();

async function renderToFile({ to, ...request }: WorkerRequest): Promise<WorkerReply> {
  Atomics.add(begun, 0, 1);
  try {
    writeFileSync(to, await renderPage(context, request));
    return {};
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on("message", (text: string) => {
  queue = queue.then(async () => parentPort?.postMessage(await renderToFile(JSON.parse(text))));
});

import { FilesThread } from "#lib/build/state/files-thread";

/** Does something with a thread that looks at files, and stops it. */
export async function withFilesThread<T>(task: (thread: FilesThread) => Promise<T>): Promise<T> {
  const thread = new FilesThread(".");
  try {
    return await task(thread);
  } finally {
    await thread.stop();
  }
}

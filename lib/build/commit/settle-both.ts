/**
 * Waits until two tasks have ended. `Promise.all` alone would return at the first failure and leave the other task
 * running after the publication has failed.
 *
 * @throws the error of the first task if it failed, else the error of the second.
 */
export async function settleBoth<A, B>(one: Promise<A>, other: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([one, other]);
  return Promise.all([one, other]);
}

/** Waits until all tasks have ended, as {@link settleBoth} does. */
export async function settleAll<T>(tasks: readonly Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(tasks);
  return Promise.all(tasks);
}

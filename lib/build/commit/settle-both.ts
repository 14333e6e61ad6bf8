/**
 * Waits for two works that go on at the same time, whatever becomes of them, so that none goes on when a publication has
 * failed.
 *
 * @throws what the first of them threw that failed.
 */
export async function together<A, B>(one: Promise<A>, other: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([one, other]);
  return Promise.all([one, other]);
}

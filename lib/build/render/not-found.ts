/**
 * Stands in for `next/navigation` in the publisher, which renders only pages that are there.
 *
 * @throws always.
 */
export function notFound(): never {
  throw new Error("The route asked for data that no page has.");
}

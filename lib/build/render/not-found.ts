/**
 * Replaces `next/navigation` in the publisher, which renders only pages that exist.
 *
 * @throws always.
 */
export function notFound(): never {
  throw new Error("The route requested data that its page does not have.");
}

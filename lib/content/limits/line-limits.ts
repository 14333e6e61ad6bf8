import type { Limits } from "#lib/config/site";
import { limitRules } from "#lib/content/messages/limit-messages";
import type { Problem } from "#lib/content/messages/problems";

/** Returns the problem of the first line that is too long. */
export function findLongLine(lines: readonly string[], path: string, { lineLength }: Limits): Problem[] {
  const index = lines.findIndex((line) => line.length > lineLength);
  return index === -1 ? [] : [limitRules.tooLongLine(path, index + 1, lineLength)];
}

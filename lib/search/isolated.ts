import { isolateRuns } from "#lib/arabic/direction/direction";
import { isLeftToRight } from "#lib/arabic/words/text";

/** LEFT-TO-RIGHT ISOLATE and POP DIRECTIONAL ISOLATE (UAX #9). */
const [opens, closes] = ["\u2066", "\u2069"];

/**
 * Returns a text with its Latin runs between directional isolates. Pages use `<bdi>` instead; here the characters keep the
 * rules for finding Latin runs out of the search script.
 */
export function isolated(text: string): string {
  if (isLeftToRight(text)) return `${opens}${text}${closes}`;
  return isolateRuns(text)
    .map((run) => (run.isolate === undefined ? run.text : `${opens}${run.text}${closes}`))
    .join("");
}

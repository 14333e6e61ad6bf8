import { isolateRuns } from "#lib/arabic/direction/direction";
import { isLeftToRight } from "#lib/arabic/words/text";

/** LEFT-TO-RIGHT ISOLATE and POP DIRECTIONAL ISOLATE (UAX #9). */
const [opens, closes] = ["\u2066", "\u2069"];

/**
 * A text whose Latin runs keep their direction by marks, where pages have `<bdi>`: results are put together in the
 * browser, which need not know the rules.
 */
export function isolated(text: string): string {
  if (isLeftToRight(text)) return `${opens}${text}${closes}`;
  return isolateRuns(text)
    .map((run) => (run.isolate === undefined ? run.text : `${opens}${run.text}${closes}`))
    .join("");
}

import { isolateRuns, staysOnOneLine } from "#lib/arabic/direction/direction";
import { isLeftToRight } from "#lib/arabic/words/text";

/**
 * A line that may mix Arabic and Latin, as a headline does. Its direction is that of the Arabic, whichever letter comes
 * first («UNICEF تطلق…» runs right to left, where a bare `<bdi>` would turn it round), and its Latin runs keep theirs.
 */
export function MixedText({ text }: { text: string }) {
  if (isLeftToRight(text)) return <bdi dir="ltr">{text}</bdi>;
  let place = 0;
  const parts = isolateRuns(text).map((run) => {
    const key = place;
    place += run.text.length;
    return run.isolate === undefined ? (
      run.text
    ) : (
      <bdi key={key} dir="ltr" {...(staysOnOneLine(run.text) && { className: "whole" })}>
        {run.text}
      </bdi>
    );
  });
  return <bdi dir="rtl">{parts}</bdi>;
}

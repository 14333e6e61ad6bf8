import { isolateRuns, staysOnOneLine } from "#lib/arabic/direction/direction";
import { isLeftToRight } from "#lib/arabic/words/text";

/**
 * A line that may mix Arabic and Latin, such as a headline. Its direction is right to left even if it begins with Latin letters
 * («UNICEF تطلق…»); a `<bdi>` without `dir` would set that line left to right. Latin runs inside it stay left to right.
 */
export function MixedText({ text }: { text: string }) {
  if (isLeftToRight(text)) return <bdi dir="ltr">{text}</bdi>;
  let offset = 0;
  const parts = isolateRuns(text).map((run) => {
    const key = offset;
    offset += run.text.length;
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

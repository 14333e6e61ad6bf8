import { describe, expect, test } from "vitest";
import { isolateRuns } from "#lib/arabic/direction/direction";
import { directionCases } from "../../../support/direction-cases";
import { paintedOrder } from "../../../support/painted";

function marked(text: string): string {
  return isolateRuns(text)
    .map((run) => (run.isolate === undefined ? run.text : `\u2066${run.text}\u2069`))
    .join("");
}

describe.each(Object.entries(directionCases))("%s", (_, cases) => {
  test.each(cases.map(([text, ...painted]) => ({ text, painted })))("$text", ({ text, painted }) => {
    expect(paintedOrder(marked(text), painted), marked(text)).toEqual(painted);
  });
});

test("without isolation many of them would be painted wrong", () => {
  const wrong = Object.values(directionCases)
    .flat()
    .filter(([text, ...painted]) => paintedOrder(text, painted).join() !== painted.join());
  expect(wrong.length).toBeGreaterThan(40);
});

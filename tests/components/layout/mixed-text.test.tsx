import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { MixedText } from "#components/layout/mixed-text";
import { isolateRuns } from "#lib/arabic/direction/direction";
import { directionCases } from "../../support/direction-cases";
import { headlines } from "../../support/headlines";

const escapes: Readonly<Record<string, string>> = {
  '"': "&quot;",
  "'": "&#x27;",
  "<": "&lt;",
  ">": "&gt;",
  "&": "&amp;",
};
const escaped = (text: string) => text.replace(/["'<>&]/g, (mark) => escapes[mark] ?? mark);

test.each(headlines)("$text", ({ text, html }) => {
  expect(renderToStaticMarkup(<MixedText text={text} />)).toBe(html);
});

test.each(Object.values(directionCases).flatMap((cases) => cases.map(([text]) => text)))("%s", (text) => {
  const runs = isolateRuns(text).map((run) =>
    run.isolate === undefined ? escaped(run.text) : `<bdi dir="ltr">${escaped(run.text)}</bdi>`,
  );
  const html = renderToStaticMarkup(<MixedText text={text} />).replaceAll(' class="whole"', "");
  expect(html).toBe(`<bdi dir="rtl">${runs.join("")}</bdi>`);
});

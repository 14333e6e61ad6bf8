import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { MixedText } from "#components/layout/mixed-text";
import { headlines } from "../../support/headlines";

test.each(headlines)("$text", ({ text, html }) => {
  expect(renderToStaticMarkup(<MixedText text={text} />)).toBe(html);
});

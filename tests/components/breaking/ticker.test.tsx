import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Ticker } from "#components/breaking/ticker";
import type { TickerView } from "#lib/view-models/pages";

/** The text of the bar, its tags removed. */
function textOf(ticker: TickerView): string {
  const settings = { timeZone: "Asia/Damascus", region: "arab" } as const;
  return renderToStaticMarkup(<Ticker ticker={ticker} settings={settings} />).replace(/<[^>]+>/g, "");
}

describe("the bar without news", () => {
  test("has the date of the newest article in the place that pages keep for it", () => {
    expect(textOf({ breaking: false, items: [], newest: "2016-12-01T21:40:00+03:00" })).toBe(
      "الأحدثأحدث مقال: 1 ديسمبر 2016",
    );
  });

  test("is empty without articles, but for its heading", () => {
    expect(textOf({ breaking: false, items: [] })).toBe("الأحدث");
  });
});

import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PageShell } from "#components/layout/page-shell";
import { openSearch } from "#lib/feeds/open-search";
import { aPublication } from "../../support/snapshots";

const { site } = aPublication();

test.each(["نشرة", "صحيفة الأخبار العربية الدولية اليومية"])(
  "the link to the search of «%s» has the ShortName as its title",
  (name) => {
    const named = { ...site, name };
    const html = renderToStaticMarkup(
      <PageShell
        site={named}
        navigation={{ sections: [], pages: [] }}
        metadata={{ title: name, robots: "noindex" }}
      >
        نص
      </PageShell>,
    );
    const title = /<link rel="search"[^>]* title="([^"]*)"/.exec(html)?.[1];
    const shortName = /<ShortName>([^<]*)</.exec(openSearch(named))?.[1];
    expect(title).toBe(shortName);
    expect(title?.length).toBeLessThanOrEqual(16);
  },
);

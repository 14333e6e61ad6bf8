import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { BreakingList } from "#components/breaking/breaking-list";
import { NameList } from "#components/list/name-list";
import { PeriodList } from "#components/list/period-list";
import { TeaserList } from "#components/list/teaser-list";
import { strings } from "#lib/config/strings";
import { aPublication } from "../../support/snapshots";

const { site } = aPublication();

test.each([
  ["names", <NameList key="names" names={[]} />],
  ["periods", <PeriodList key="periods" periods={[]} site={site} />],
  ["breaking news", <BreakingList key="breaking" items={[]} settings={site} />],
  [
    "teasers",
    <TeaserList key="teasers" teasers={[]} settings={site} weight="brief" level={2} showsSection={true} />,
  ],
])("a list without %s says that nothing is there yet", (_, list) => {
  expect(renderToStaticMarkup(list)).toBe(`<p>${strings.empty}</p>`);
});

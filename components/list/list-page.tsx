import type { ReactNode } from "react";
import { PageColumn } from "#components/layout/page-column";
import { FeedLinks } from "#components/list/feed-links";
import { Pagination } from "#components/list/pagination";
import { TeaserList } from "#components/list/teaser-list";
import { formatNumber } from "#lib/arabic/numbers/digits";
import { countNoun, nouns } from "#lib/arabic/numbers/plural";
import type { Site } from "#lib/config/site";
import { strings } from "#lib/config/strings";
import type { BreadcrumbPath, ListView } from "#lib/view-models/pages";

type Props = {
  list: ListView;
  site: Site;
  breadcrumbs: BreadcrumbPath;
  showsSection: boolean;
  children?: ReactNode;
};

/** The front or a numbered page of a category, tag, author or month. */
export function ListPage({ list, site, breadcrumbs, showsSection, children }: Props) {
  const { heading, number, description, total, teasers } = list;
  const page = number === undefined ? undefined : strings.page(formatNumber(number, site));
  return (
    <PageColumn
      breadcrumbs={breadcrumbs}
      title={page === undefined ? heading : `${heading}، ${page}`}
      summary={number === undefined ? description : undefined}
      tone={showsSection ? undefined : teasers[0]?.section.tone}
      note={countNoun(nouns.article, total, site)}
    >
      {children}
      <TeaserList
        teasers={teasers}
        settings={site}
        weight="plain"
        // Only the front of a category shows its newest article larger.
        opening={showsSection || number !== undefined ? "plain" : "opening"}
        level={2}
        showsSection={showsSection}
      />
      <Pagination list={list} settings={site} />
      {list.feed !== undefined && <FeedLinks page={list.feed} />}
    </PageColumn>
  );
}

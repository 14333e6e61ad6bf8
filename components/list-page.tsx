import type { ReactNode } from "react";
import { ArticleList } from "#components/article-list";
import { FeedLinks } from "#components/feed-links";
import { PageFrame } from "#components/page-frame";
import { Pagination } from "#components/pagination";
import { formatNumber } from "#lib/arabic/digits";
import { countNoun, nouns } from "#lib/arabic/plural";
import type { Site } from "#lib/site";
import { strings } from "#lib/strings";
import type { ListView, Trail } from "#lib/views";

type Props = {
  list: ListView;
  site: Site;
  trail: Trail;
  showsSection: boolean;
  children?: ReactNode;
};

/** The front or a numbered page of a category, tag, author or month. */
export function ListPage({ list, site, trail, showsSection, children }: Props) {
  const { heading, number, description, total, cards } = list;
  const page = number === undefined ? undefined : strings.page(formatNumber(number, site));
  return (
    <PageFrame
      trail={trail}
      title={page === undefined ? heading : `${heading}، ${page}`}
      summary={number === undefined ? description : undefined}
      tone={showsSection ? undefined : cards[0]?.section.tone}
      note={countNoun(nouns.article, total, site)}
    >
      {children}
      <ArticleList
        cards={cards}
        settings={site}
        weight="plain"
        // A section's front begins with its newest story, shown larger; its numbered pages are an archive.
        opening={showsSection || number !== undefined ? "plain" : "opening"}
        level={2}
        showsSection={showsSection}
      />
      <Pagination list={list} settings={site} />
      {list.feed !== undefined && <FeedLinks page={list.feed} />}
    </PageFrame>
  );
}

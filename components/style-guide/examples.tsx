import type { ReactNode } from "react";
import { ArticleBody } from "#components/article/article-body";
import { ArticleFacts } from "#components/article/article-facts";
import { ArticleFooter } from "#components/article/article-footer";
import { ArticleHeader } from "#components/article/article-header";
import { ArticlePage } from "#components/article/article-page";
import { Byline } from "#components/article/byline";
import { CommentsClosed } from "#components/article/comments-closed";
import { Corrections } from "#components/article/corrections";
import { Dates } from "#components/article/dates";
import { Figure } from "#components/article/figure";
import { OldNotice } from "#components/article/old-notice";
import { Picture } from "#components/article/picture";
import { Related } from "#components/article/related";
import { ShareLinks } from "#components/article/share-links";
import { BreakingBar } from "#components/breaking/breaking-bar";
import { BreakingList } from "#components/breaking/breaking-list";
import { Ticker } from "#components/breaking/ticker";
import { BigLead } from "#components/home/big-lead";
import { HomePage } from "#components/home/home-page";
import { Breadcrumbs } from "#components/layout/breadcrumbs";
import { MixedText } from "#components/layout/mixed-text";
import { NotFoundPage } from "#components/layout/not-found-page";
import { PageColumn } from "#components/layout/page-column";
import { SiteFooter } from "#components/layout/site-footer";
import { SiteHeader } from "#components/layout/site-header";
import { SkipLink } from "#components/layout/skip-link";
import { AuthorProfile } from "#components/list/author-profile";
import { CorrectionList } from "#components/list/correction-list";
import { FeedLinks } from "#components/list/feed-links";
import { ListPage } from "#components/list/list-page";
import { NameList } from "#components/list/name-list";
import { Pagination } from "#components/list/pagination";
import { PeriodList } from "#components/list/period-list";
import { StatusMark } from "#components/list/status-mark";
import { TeaserItem, type TeaserWeight } from "#components/list/teaser";
import { TeaserList } from "#components/list/teaser-list";
import { SearchFilters } from "#components/search/search-filters";
import { SearchForm } from "#components/search/search-form";
import { SearchPage } from "#components/search/search-page";
import type { BreadcrumbPath, Section, Teaser, TickerView } from "#lib/view-models/pages";
import {
  article,
  body,
  breaking,
  list,
  longTeaser,
  picture,
  searchForm,
  sections,
  site,
  teaser,
  teasers,
} from "./example-data";

/** One component in one state. */
type Example = {
  component: string;
  state: string;
  element: ReactNode;
  /** True if the component fills a window: the style guide shows it as a separate document in an iframe. */
  isDocument?: true;
};

function weights(shown: Teaser, state: string): Example[] {
  const all: TeaserWeight[] = ["lead", "secondary", "feature", "opening", "plain", "brief", "opinion"];
  return all.map((weight) => ({
    component: "teaser",
    state: `${weight}: ${state}`,
    element: <TeaserItem teaser={shown} settings={site} weight={weight} level={2} showsSection={true} />,
  }));
}

function ticker(state: string, shown: TickerView): Example {
  return {
    component: "ticker",
    state,
    element: <Ticker ticker={shown} settings={site} />,
    isDocument: true,
  };
}

const listOf = { settings: site, level: 2, showsSection: true } as const;
const breadcrumbs: BreadcrumbPath = {
  links: [{ name: "سياسة", url: "/categories/s1/" }],
  current: longTeaser.title,
};
const [opinionSection, ...newsSections] = [...sections].reverse() as [Section, ...Section[]];
const sectionBlocks = newsSections
  .slice(0, 3)
  .map((section, index) => ({ section, teasers: teasers.slice(index) }));

/** Every component in every state, for the style guide, the render tests and axe. */
export const examples: readonly Example[] = [
  {
    component: "mixed-text",
    state: "a headline that begins with Latin",
    element: (
      <p>
        <MixedText text="UNICEF تنشر تقريرها عن (Aleppo) في 3-2 صفحات" />
      </p>
    ),
  },
  { component: "skip-link", state: "seen with the keyboard's focus", element: <SkipLink /> },
  {
    component: "site-header",
    state: "eight sections",
    element: <SiteHeader name={site.name} sections={sections} />,
  },
  {
    component: "site-header",
    state: "on a page of the second section",
    element: (
      <SiteHeader
        name={site.name}
        sections={sections}
        current={{ url: sections[1]?.url ?? "", as: "true" }}
      />
    ),
  },
  {
    component: "site-header",
    state: "no section yet",
    element: <SiteHeader name={site.name} sections={[]} />,
  },
  { component: "breaking-bar", state: "label and iframe", element: <BreakingBar /> },
  ticker("several items, moving", { breaking: true, items: breaking }),
  ticker("one item, still", { breaking: true, items: breaking.slice(0, 1) }),
  ticker("nothing breaking: the latest headlines", { breaking: false, items: breaking }),
  ticker("nothing new for a week: the date of the newest article", {
    breaking: false,
    items: [],
    newest: "2016-12-01T21:40:00+03:00",
  }),
  {
    component: "breadcrumbs",
    state: "three steps",
    element: <Breadcrumbs breadcrumbs={breadcrumbs} />,
  },
  ...weights(teasers[0] ?? teaser, "with a picture"),
  ...weights(longTeaser, "without a picture, long words"),
  {
    component: "teaser-list",
    state: "brief",
    element: <TeaserList teasers={teasers} weight="brief" {...listOf} />,
  },
  {
    component: "teaser-list",
    state: "plain",
    element: <TeaserList teasers={teasers} weight="plain" {...listOf} />,
  },
  {
    component: "teaser-list",
    state: "empty",
    element: <TeaserList teasers={[]} weight="plain" {...listOf} />,
  },
  ...(["draft", "future", "expired"] as const).map((status) => ({
    component: "status-mark",
    state: status,
    element: <StatusMark status={status} />,
  })),
  {
    component: "article-header",
    state: "a draft",
    element: <ArticleHeader article={{ ...teaser, status: "draft" }} />,
  },
  { component: "article-header", state: "short", element: <ArticleHeader article={teaser} /> },
  { component: "article-header", state: "long", element: <ArticleHeader article={longTeaser} /> },
  {
    component: "article-header",
    state: "the text begins with the summary",
    element: <ArticleHeader article={{ ...teaser, summaryIsOpening: true }} />,
  },
  { component: "article-facts", state: "updated", element: <ArticleFacts article={article} site={site} /> },
  { component: "byline", state: "one name", element: <Byline names={teaser.byline} /> },
  { component: "byline", state: "three names, one Latin", element: <Byline names={longTeaser.byline} /> },
  { component: "dates", state: "never updated", element: <Dates published={teaser.date} settings={site} /> },
  {
    component: "dates",
    state: "updated for a reason",
    element: (
      <Dates
        published={teaser.date}
        updated={article.updated}
        reason="أضفنا رد وزارة الدفاع، وبيان UNICEF عن حلب"
        settings={site}
      />
    ),
  },
  { component: "figure", state: "caption and credit", element: <Figure picture={picture} /> },
  {
    component: "picture",
    state: "plain",
    element: <Picture picture={picture} sizes="20rem" isFirst={false} />,
  },
  { component: "old-notice", state: "from an archive", element: <OldNotice year={2016} settings={site} /> },
  { component: "article-body", state: "all that Markdown makes", element: <ArticleBody html={body} /> },
  {
    component: "corrections",
    state: "one",
    element: <Corrections corrections={article.corrections} settings={site} />,
  },
  {
    component: "article-footer",
    state: "source, tags, share",
    element: <ArticleFooter article={article} site={site} />,
  },
  {
    component: "share-links",
    state: "all services",
    element: <ShareLinks url={site.url} title={teaser.title} />,
  },
  { component: "related", state: "two", element: <Related teasers={article.related} settings={site} /> },
  { component: "comments-closed", state: "always", element: <CommentsClosed /> },
  {
    component: "article-page",
    state: "all parts",
    element: <ArticlePage article={article} breadcrumbs={breadcrumbs} site={site} html={body} />,
  },
  {
    component: "home-page",
    state: "all parts",
    element: (
      <HomePage
        home={{
          lead: teasers[0] ?? teaser,
          secondary: teasers,
          latest: teasers,
          opinion: [{ section: opinionSection, teasers }],
          sections: sectionBlocks,
        }}
        site={site}
      />
    ),
  },
  {
    component: "home-page",
    state: "the first day: one article",
    element: (
      <HomePage home={{ lead: teaser, secondary: [], latest: [], opinion: [], sections: [] }} site={site} />
    ),
  },
  {
    component: "home-page",
    state: "a big day, with eight stories",
    element: (
      <HomePage
        home={{
          isBreaking: true,
          lead: teasers[0] ?? teaser,
          secondary: Array.from({ length: 8 }, (_, index) => ({ ...teaser, url: `/${index}/` })),
          latest: teasers,
          opinion: [],
          sections: sectionBlocks,
        }}
        site={site}
      />
    ),
  },
  {
    component: "big-lead",
    state: "with a picture",
    element: <BigLead teaser={teasers[0] ?? teaser} settings={site} />,
  },
  {
    component: "big-lead",
    state: "without a picture, long words, a draft",
    element: <BigLead teaser={{ ...longTeaser, status: "draft" }} settings={site} />,
  },
  {
    component: "page-column",
    state: "title, summary, note",
    element: (
      <PageColumn breadcrumbs={breadcrumbs} title="علوم" summary={teaser.summary} note="7 مقالات" tone={3}>
        <p>{teaser.summary}</p>
      </PageColumn>
    ),
  },
  {
    component: "list-page",
    state: "front of a section",
    element: <ListPage list={list} site={site} breadcrumbs={breadcrumbs} showsSection={false} />,
  },
  {
    component: "feed-links",
    state: "of a category",
    element: <FeedLinks page="/categories/s1/" />,
  },
  {
    component: "pagination",
    state: "both ways",
    element: <Pagination list={{ number: 2, older: "/1/", newer: "/3/" }} settings={site} />,
  },
  {
    component: "pagination",
    state: "the oldest page",
    element: <Pagination list={{ number: 1, newer: "/2/" }} settings={site} />,
  },
  {
    component: "pagination",
    state: "a front with very many pages",
    element: (
      <Pagination
        list={{
          older: "/62/",
          jumps: [62, 61, 60, 50, 40, 30, 20, 10, 1].map((number) => ({ number, url: `/${number}/` })),
        }}
        settings={site}
      />
    ),
  },
  {
    component: "name-list",
    state: "no names yet",
    element: <NameList names={[]} />,
  },
  {
    component: "name-list",
    state: "names with and without a note",
    element: (
      <NameList
        names={[
          { name: "قسم العلوم", url: "/authors/1/", note: "الفضاء والأرض وتاريخ العلوم" },
          { name: "C++", url: "/tags/2/" },
        ]}
      />
    ),
  },
  {
    component: "period-list",
    state: "years",
    element: (
      <PeriodList
        periods={[2018, 2017, 2016].map((year) => ({
          name: `${year}`,
          url: `/${year}/`,
          total: year - 2014,
        }))}
        site={site}
      />
    ),
  },
  { component: "breaking-list", state: "three", element: <BreakingList items={breaking} settings={site} /> },
  { component: "breaking-list", state: "empty", element: <BreakingList items={[]} settings={site} /> },
  {
    component: "correction-list",
    state: "one",
    element: (
      <CorrectionList
        items={article.corrections.map((item) => ({
          ...item,
          article: { name: teaser.title, url: teaser.url },
        }))}
        settings={site}
      />
    ),
  },
  { component: "correction-list", state: "empty", element: <CorrectionList items={[]} settings={site} /> },
  {
    component: "author-profile",
    state: "with links",
    element: (
      <AuthorProfile
        author={{
          role: "قسم العلوم",
          links: [{ name: "science@barqiya.example", url: "mailto:science@barqiya.example" }],
        }}
        html="<p>يكتب القسم في الفضاء والأرض.</p>"
      />
    ),
  },
  {
    component: "not-found-page",
    state: "with the latest",
    element: (
      <NotFoundPage>
        <TeaserList teasers={teasers} weight="brief" {...listOf} />
      </NotFoundPage>
    ),
  },
  { component: "search-form", state: "empty", element: <SearchForm /> },
  {
    component: "search-filters",
    state: "nothing chosen",
    element: <SearchFilters form={searchForm} sections={sections} settings={site} />,
  },
  {
    component: "search-page",
    state: "before the script",
    element: (
      <SearchPage
        breadcrumbs={{ links: [], current: "البحث" }}
        settings={site}
        sections={sections}
        form={searchForm}
      />
    ),
  },
  {
    component: "site-footer",
    state: "all links",
    element: (
      <SiteFooter
        name={site.name}
        description={site.description}
        navigation={{ sections, pages: [{ name: "عن برقية", url: "/about/" }] }}
      />
    ),
  },
];

"use client";

import { createElement } from "react";
import { WholeArticle } from "#components/whole-article";
import { WholeList } from "#components/whole-list";
import type { Site } from "#lib/site";
import type { BatchPage, Shell } from "#lib/views";

type Props = { site: Site; shell: Shell; pages: readonly BatchPage[] };

/**
 * Many pages in one document, each in an element `<batch-page>` that publishing cuts out; nobody opens a batch. It is a
 * client component only so that React renders the pages once, from their data: what server components show, it writes down
 * for a browser, reads that, and renders it.
 *
 * The elements of a page's head come as HTML, as React would move them into the head of the document.
 */
export function Batch({ site, shell, pages }: Props) {
  return pages.map(({ head, article, list }, index) =>
    createElement(
      "batch-page",
      { key: index },
      // biome-ignore lint/security/noDangerouslySetInnerHtml: `lib/render` has escaped all words in it.
      <noscript dangerouslySetInnerHTML={{ __html: head }} />,
      article ? (
        <WholeArticle site={site} shell={shell} whole={article} />
      ) : (
        <WholeList site={site} shell={shell} whole={list} />
      ),
    ),
  );
}

"use client";

import { createElement } from "react";
import { WholeArticle } from "#components/whole-article";
import { WholeList } from "#components/whole-list";
import type { Site } from "#lib/site";
import type { BatchPage, HeadTag, Shell } from "#lib/views";

type Props = { site: Site; shell: Shell; pages: readonly BatchPage[] };

function toElement({ name, attributes, text }: HeadTag, index: number) {
  return createElement(name, { key: index, ...attributes }, text);
}

/**
 * Many pages in one document, each in an element `<batch-page>` that publishing cuts out; nobody opens a batch. It is a
 * client component only so that React renders the pages once, from their data: what server components show, it writes down
 * for a browser, reads that, and renders it.
 *
 * React moves the elements of a head to the head of the document, but leaves those alone that stand in a `<noscript>`.
 */
export function Batch({ site, shell, pages }: Props) {
  return pages.map(({ head, article, list }, index) =>
    createElement(
      "batch-page",
      { key: index },
      <noscript>{head.map(toElement)}</noscript>,
      article ? (
        <WholeArticle site={site} shell={shell} whole={article} />
      ) : (
        <WholeList site={site} shell={shell} whole={list} />
      ),
    ),
  );
}

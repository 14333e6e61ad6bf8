import "../components/layers.css";
import { ArticleList } from "#components/article-list";
import { Document } from "#components/document";
import { NotFoundPage } from "#components/not-found-page";
import { SiteShell } from "#components/site-shell";
import { unindexedMetadata } from "#lib/render/metadata";
import { getPage, getSiteContext } from "#lib/render/source";
import { strings } from "#lib/strings";
import { urls } from "#lib/urls";

export default async function GlobalNotFound() {
  const { site, shell } = await getSiteContext();
  const data = await getPage("notFound", urls.notFound);
  return (
    <Document>
      <SiteShell site={site} shell={shell} metadata={unindexedMetadata(site, strings.notFound)}>
        <NotFoundPage>
          <ArticleList
            cards={data?.latest ?? []}
            settings={site}
            weight="brief"
            level={3}
            showsSection={true}
          />
        </NotFoundPage>
      </SiteShell>
    </Document>
  );
}

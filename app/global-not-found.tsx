import "../components/styles/layers.css";
import { Document } from "#components/layout/document";
import { NotFoundPage } from "#components/layout/not-found-page";
import { PageShell } from "#components/layout/page-shell";
import { TeaserList } from "#components/list/teaser-list";
import { strings } from "#lib/config/strings";
import { urls } from "#lib/config/urls";
import { unindexedMetadata } from "#lib/pages/routes/metadata";
import { getPage, getSiteContext } from "#lib/pages/routes/source";
import { BrandStyle, isNext } from "./brand-style";

export default async function GlobalNotFound() {
  const { site, navigation } = await getSiteContext();
  const data = await getPage("notFound", urls.notFound);
  return (
    <Document>
      {isNext && <BrandStyle />}
      <PageShell site={site} navigation={navigation} metadata={unindexedMetadata(site, strings.notFound)}>
        <NotFoundPage>
          <TeaserList
            teasers={data?.latest ?? []}
            settings={site}
            weight="brief"
            level={3}
            showsSection={true}
          />
        </NotFoundPage>
      </PageShell>
    </Document>
  );
}

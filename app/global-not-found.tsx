import type { Metadata, Viewport } from "next";
import { ArticleList } from "#components/article-list";
import { Document } from "#components/document";
import { NotFoundPage } from "#components/not-found-page";
import { SiteShell } from "#components/site-shell";
import { viewport as frame, icons } from "#lib/render/metadata";
import { getFrame, getPage } from "#lib/render/source";
import { strings } from "#lib/strings";
import { urls } from "#lib/urls";

export const viewport: Viewport = frame;

export async function generateMetadata(): Promise<Metadata> {
  const { site } = await getFrame();
  return { title: `${strings.notFound} | ${site.name}`, robots: { index: false }, icons };
}

export default async function GlobalNotFound() {
  const { site, shell } = await getFrame();
  const data = await getPage("notFound", urls.notFound);
  return (
    <Document>
      <SiteShell site={site} shell={shell}>
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

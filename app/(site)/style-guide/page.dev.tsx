import { PageShell } from "#components/layout/page-shell";
import { StyleGuide } from "#components/style-guide/style-guide";
import { unindexedMetadata } from "#lib/pages/routes/metadata";
import { getSiteContext } from "#lib/pages/routes/source";

/** The style guide: every component in every state. It exists only in the preview (`npm run dev`). */
export default async function StyleGuidePage() {
  const { site, navigation } = await getSiteContext();
  return (
    <PageShell site={site} navigation={navigation} metadata={unindexedMetadata(site, "دليل الأشكال")}>
      <StyleGuide />
    </PageShell>
  );
}

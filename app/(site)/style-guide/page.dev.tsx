import { SiteShell } from "#components/site-shell";
import { StyleGuide } from "#components/style-guide";
import { unindexedMetadata } from "#lib/render/metadata";
import { getSiteContext } from "#lib/render/source";

/** The style guide: every component in every state. In the preview only. */
export default async function StyleGuidePage() {
  const { site, shell } = await getSiteContext();
  return (
    <SiteShell site={site} shell={shell} metadata={unindexedMetadata(site, "دليل الأشكال")}>
      <StyleGuide />
    </SiteShell>
  );
}

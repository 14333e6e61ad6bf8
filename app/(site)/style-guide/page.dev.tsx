import { SiteShell } from "#components/site-shell";
import { StyleGuide } from "#components/style-guide";
import { getFrame } from "#lib/render/source";

/** The style guide: every component in every state. In the preview only. */
export default async function StyleGuidePage() {
  const { site, shell } = await getFrame();
  return (
    <SiteShell site={site} shell={shell}>
      <StyleGuide />
    </SiteShell>
  );
}

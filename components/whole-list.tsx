import { ListPage } from "#components/list-page";
import { SiteShell } from "#components/site-shell";
import { StructuredData } from "#components/structured-data";
import type { Site } from "#lib/site";
import type { Shell, WholeList as Whole } from "#lib/views";

type Props = { site: Site; shell: Shell; whole: Whole };

/** The body of a list's document: of its front or of a numbered page. */
export function WholeList({ site, shell, whole: { list, trail, section, data } }: Props) {
  return (
    <SiteShell site={site} shell={shell} section={section}>
      <ListPage list={list} site={site} trail={trail} showsSection={section === undefined} />
      <StructuredData data={data} />
    </SiteShell>
  );
}
